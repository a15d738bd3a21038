package dev.credence.scoring.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a claim agree with those of a fact.
 *
 * @param outcome the agreement
 * @param ratio claim divided by fact, where both give a number of one unit
 * @param reasons for and against
 * @param doubts what keeps the match from being sure
 * @param cues how the numbers stand to each other, for machines
 */
record NumberFinding(
    Outcome outcome,
    @Nullable Double ratio,
    List<String> reasons,
    List<String> doubts,
    List<String> cues) {

  /** How numbers stand to each other, best first. */
  enum Outcome {
    /** The fact gives none. */
    NONE,
    AGREE,
    /** Near, beyond what rounding explains. */
    NEAR,
    DIFFER,
    /** The fact gives one, the claim none to compare. */
    MISSING
  }
}
