package dev.credence.contract;

/** Whether a fact is in force. */
public enum FactStatus {
  /** In force as it was first confirmed. */
  CONFIRMED,
  /** In force, and corrected at least once. */
  CORRECTED,
  /** Withdrawn: it settles nothing. */
  RETRACTED
}
