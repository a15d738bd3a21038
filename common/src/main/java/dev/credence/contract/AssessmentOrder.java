package dev.credence.contract;

/** In which order assessments are listed. */
public enum AssessmentOrder {
  /** Those that have been there longest first. */
  OLDEST,
  /** Those first whose suggestion is as likely wrong as right; an unknown probability counts so. */
  MOST_UNCERTAIN,
  /** Those first that may move a score most. */
  MOST_WEIGHT
}
