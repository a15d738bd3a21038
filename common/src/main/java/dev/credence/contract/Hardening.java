package dev.credence.contract;

/** What made a sentence firmer than it was. */
public enum Hardening {
  /** It was denied or negated. */
  LOST_DENIAL,
  /** "May", "reportedly" and the like are gone. */
  LOST_HEDGE,
  /** Nobody is named any more whose word it is. */
  LOST_ATTRIBUTION,
  /** "About 400" became "400". */
  LOST_APPROXIMATION,
  /** Another number stands in front of the same noun. */
  CHANGED_NUMBER
}
