package dev.credence.contract;

/** Who stands behind an assessment's verdict. */
public enum AssessmentStatus {
  /** The rules were sure. */
  AUTOMATIC,
  /** The verdict is a suggestion, waits for a person and counts nowhere. */
  NEEDS_REVIEW,
  /** A person decided. */
  DECIDED
}
