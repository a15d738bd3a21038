package dev.credence.contract;

/** What an editor can decide on a source. */
public enum SourceDecisionKind {
  /** Another key is the same source: what is charged to it is charged to this one. */
  MERGE,
  /** Some claims of this source are another source's. */
  SPLIT,
  /**
   * A private person named in claims becomes a listed speaker; or claims that were put into this
   * source's mouth are accepted as its own.
   */
  RELEASE,
  /** An earlier decision no longer holds. */
  UNDO
}
