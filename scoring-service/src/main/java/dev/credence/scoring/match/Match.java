package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher found between a claim's statement and a fact's. Who denies that a bridge was
 * captured denies that rebels captured it, but who affirms it need not mean rebels: hence a
 * confidence for either stance.
 *
 * @param relation how they stand to each other
 * @param confidence how far that can be relied upon where the claim affirms its statement
 * @param ifDenied how far that can be relied upon where the claim denies its statement
 * @param similarity the share of the fact's content words found in the claim, 0 to 1
 * @param ratio the claim's number divided by the fact's, where both give one of the same unit
 * @param reasons short sentences for an analyst, for and against
 */
public record Match(
    Relation relation,
    Confidence confidence,
    Confidence ifDenied,
    double similarity,
    @Nullable Double ratio,
    List<String> reasons) {

  /** Copies the reasons. */
  public Match {
    reasons = List.copyOf(reasons);
  }

  /** A match whose confidence is that of both stances. */
  public Match(
      Relation relation,
      Confidence confidence,
      double similarity,
      @Nullable Double ratio,
      List<String> reasons) {
    this(relation, confidence, confidence, similarity, ratio, reasons);
  }

  /** How far the relation can be relied upon for a stance; for a hedge, the lesser of both. */
  public Confidence confidenceFor(Stance stance) {
    return switch (stance) {
      case AFFIRMS -> confidence;
      case DENIES -> ifDenied;
      case HEDGES -> lesser(confidence, ifDenied);
    };
  }

  /** Whether it is sure for one stance at least. */
  boolean isSureForAny() {
    return confidence == Confidence.SURE || ifDenied == Confidence.SURE;
  }

  Match atMostDoubtful(String reason) {
    return isSureForAny()
        ? capped(doubtful(confidence), doubtful(ifDenied), Reasons.with(reasons, reason))
        : this;
  }

  /** What a statement takes for granted is not denied with it. */
  Match atMostDoubtfulIfDenied(String reason) {
    return ifDenied == Confidence.SURE
        ? capped(confidence, Confidence.DOUBTFUL, Reasons.with(reasons, reason))
        : this;
  }

  private Match capped(Confidence affirmed, Confidence denied, List<String> because) {
    return new Match(relation, affirmed, denied, similarity, ratio, because);
  }

  private static Confidence doubtful(Confidence confidence) {
    return lesser(confidence, Confidence.DOUBTFUL);
  }

  private static Confidence lesser(Confidence a, Confidence b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
