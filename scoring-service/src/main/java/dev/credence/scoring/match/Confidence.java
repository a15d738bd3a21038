package dev.credence.scoring.match;

/** How far a match can be relied upon. */
public enum Confidence {
  /** Good enough to be assessed without a person. */
  SURE,
  /** Waits for a person. */
  DOUBTFUL,
  /** There is no relation to be sure of. */
  NONE
}
