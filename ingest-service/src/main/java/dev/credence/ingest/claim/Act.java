package dev.credence.ingest.claim;

/** What a speaker does with his words. */
enum Act {
  /** No verb of saying: the outlet's own voice, or a sentence inside a longer quotation. */
  STATE,
  SAY,
  /** Confirms or admits. */
  AFFIRM,
  DENY,
  /** Fears, believes, could not confirm. */
  HEDGE,
  PREDICT,
  /** Urges, hopes, condemns. */
  OPINE,
  /** Says that somebody's earlier statement is not verified. */
  LEAVE_UNVERIFIED
}
