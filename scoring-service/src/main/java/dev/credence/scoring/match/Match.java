package dev.credence.scoring.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher found between a claim's statement and a fact's.
 *
 * @param relation how they stand to each other
 * @param confidence how far that can be relied upon
 * @param similarity the share of the fact's content words found in the claim, 0 to 1
 * @param ratio the claim's number divided by the fact's, where both give one of the same unit
 * @param reasons short sentences for an analyst, for and against
 */
public record Match(
    Relation relation,
    Confidence confidence,
    double similarity,
    @Nullable Double ratio,
    List<String> reasons) {

  /** Copies the reasons. */
  public Match {
    reasons = List.copyOf(reasons);
  }

  Match atMostDoubtful(String reason) {
    if (confidence != Confidence.SURE) {
      return this;
    }
    return new Match(
        relation, Confidence.DOUBTFUL, similarity, ratio, Reasons.with(reasons, reason));
  }
}
