package dev.credence.contract;

/** What kind of source vouches for a claim. */
public enum HolderKind {
  /** The outlet in its own voice, or another outlet that it names. */
  OUTLET,
  /** A person in a public role who speaks for nobody else. */
  PERSON,
  /** A body, or a person who speaks for it. */
  BODY,
  /** Somebody whom the report does not name in a public role: "two officials". */
  ANONYMOUS,
  /** A private person: neither listed nor scored. */
  PRIVATE
}
