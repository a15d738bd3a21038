package dev.credence.scoring.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the names of a claim agree with those of a fact.
 *
 * @param outcome what they permit
 * @param inFact the fact's most specific name; null where it has none
 * @param inClaim the claim's name for it; null where it has none
 * @param reasons for and against
 * @param doubts what keeps the match from being sure
 * @param cues what agrees or contradicts, for machines
 */
record NameFinding(
    Outcome outcome,
    @Nullable Name inFact,
    @Nullable Name inClaim,
    List<String> reasons,
    List<String> doubts,
    List<String> cues) {

  /** What names permit. */
  enum Outcome {
    /** The claim names the same. */
    AGREES,
    /** The claim does not name it, and may mean it. */
    MAY_AGREE,
    /** The claim is about something else. */
    CONTRADICTS
  }
}
