package dev.credence.contract;

/** The two kinds of source. */
public enum SourceKind {
  /** A publisher of reports. */
  OUTLET,
  /** A person in a public role, or a body, quoted in reports. */
  SPEAKER
}
