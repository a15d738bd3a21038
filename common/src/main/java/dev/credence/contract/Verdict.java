package dev.credence.contract;

/** What a fact says of a claim. */
public enum Verdict {
  /** The claim agrees with the fact. */
  HELD,
  /**
   * The claim contradicts the fact: affirming what proves false and denying what proves true alike.
   */
  REFUTED,
  /** A number near the fact's, beyond its tolerance: half held, half refuted. */
  PARTLY,
  /** True of another time than the fact's, for a question of state. */
  SUPERSEDED,
  /** Published when the fact was already confirmed: earns nothing. */
  AFTER_THE_FACT,
  /** The fact does not decide the claim. */
  UNDECIDED
}
