package dev.credence.contract;

/** What a person does with an assessment. */
public enum ReviewAction {
  /** The suggestion is right. */
  ACCEPT,
  /** Another verdict is right. */
  CHANGE,
  /** The fact does not decide the claim: {@link Verdict#UNDECIDED}. */
  REJECT,
  /** The rules have it again. */
  RETURN,
  /** A decision is taken back, and what was before holds again. */
  UNDO,
  /** A correction of the fact took a decision over. Listed, never sent. */
  CARRY
}
