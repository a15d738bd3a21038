package dev.credence.contract;

/** What an editor can decide on a story. */
public enum StoryDecisionKind {
  /** Some members are a story of their own. */
  SPLIT,
  /** Two stories are one; the later one was taken from the earlier. */
  MERGE,
  /** A member derives from a certain other one, or from nobody. */
  PIN,
  /** An earlier decision no longer holds. */
  UNDO
}
