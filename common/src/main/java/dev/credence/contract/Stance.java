package dev.credence.contract;

/** What a holder does with a statement. Attribution changes the holder, never the stance. */
public enum Stance {
  /** The holder says that the statement is so. */
  AFFIRMS,
  /** The holder says that the statement is not so; the statement is written without the denial. */
  DENIES,
  /** The holder itself withholds: "reportedly", "could not confirm". */
  HEDGES
}
