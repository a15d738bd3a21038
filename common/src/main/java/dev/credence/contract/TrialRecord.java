package dev.credence.contract;

/** Which of a source's three records a trial belongs to. */
public enum TrialRecord {
  /** What the source itself vouches for: its score. */
  SCORED,
  /** What an outlet passed on from a speaker. */
  RELAYED,
  /** What others put into the source's mouth, not yet confirmed by a second origin. */
  ATTRIBUTED
}
