package dev.credence.scoring.stance;

/** How a sentence stands to a statement. */
public enum Side {
  /** It says that the statement is so. */
  FOR,
  /** It says that the statement is not so. */
  AGAINST,
  /** It reports that others say so, asks, or withholds. */
  OBSERVING
}
