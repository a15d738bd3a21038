package dev.credence.scoring.match;

/** How a claim's statement stands to a fact's. */
public enum Relation {
  /** The claim's statement says what the fact's says, or follows from it. */
  SAME,
  /** The claim's statement says the contrary. */
  OPPOSITE,
  /** The claim's number is near the fact's, beyond its tolerance. */
  PARTLY,
  /** The claim speaks of a time that does not touch the fact's. */
  OTHER_TIME,
  /** The claim is about something else. */
  UNRELATED
}
