package dev.credence.scoring.match;

import java.util.List;

/**
 * How the predicates of a claim agree with those of a fact.
 *
 * @param outcome the agreement
 * @param negationOnly whether they differ by a negation alone
 * @param cues what agrees or contradicts, for machines
 * @param reasons for and against
 * @param doubts what keeps the match from being sure
 * @param doubtsIfAffirmed what keeps it from being sure where the claim affirms its statement
 * @param doubtsIfDenied what keeps it from being sure where the claim denies its statement
 */
record FrameFinding(
    Outcome outcome,
    boolean negationOnly,
    List<String> cues,
    List<String> reasons,
    List<String> doubts,
    List<String> doubtsIfAffirmed,
    List<String> doubtsIfDenied) {

  /** How predicates stand to each other. */
  enum Outcome {
    SAME,
    OPPOSITE,
    /** Near in meaning; only a person can tell. */
    RELATED,
    DIFFERENT,
    /** The claim speaks of what may be or is tried. */
    HYPOTHETICAL,
    /** The fact has no predicate that is known. */
    UNKNOWN
  }
}
