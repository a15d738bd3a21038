package dev.credence.contract;

/** What a submission turned out to be on its arrival. */
public enum Disposition {
  /** Linked to nothing that was here before. */
  NEW,
  /** Another text under a report that is known. */
  REVISION,
  /** The same report with a text that is stored already. */
  DUPLICATE,
  /** Another report with exactly the text of one that was here before. */
  EXACT_COPY,
  /** Nearly the text of a report that was here before. */
  NEAR_COPY,
  /** Derived from, or the source of, a report that was here before. */
  DERIVED
}
