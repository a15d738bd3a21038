package dev.credence.contract;

/** What an origin of a story is. */
public enum OriginKind {
  /** An ingested report that derives from nobody. */
  REPORT,
  /** A wire named by a credit; its own text need not be here. */
  WIRE
}
