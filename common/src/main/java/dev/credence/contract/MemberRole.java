package dev.credence.contract;

/** What a report is within its story. */
public enum MemberRole {
  /** Derives from no other member. */
  ORIGINAL,
  /** Exactly or nearly the text of its origin. */
  COPY,
  /** Taken from its origin in substance. */
  DERIVED
}
