package dev.credence.scoring.stance;

/** How a sentence stands to a statement. */
public enum Side {
  /** It says that the statement is so. */
  FOR(0),
  /** It says that the statement is not so. */
  AGAINST(1),
  /** It reports that others say so, asks, or withholds. */
  OBSERVING(2);

  private final int index;

  Side(int index) {
    this.index = index;
  }

  /** Where its weight stands among the three, 0 to 2. */
  public int index() {
    return index;
  }
}
