package dev.credence.ingest.claim;

/** Which of "he" and "she" stands for a person, as far as his name or description tells. */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  /** The one that a pronoun is used for; {@code UNKNOWN} for any other word. */
  static Gender ofPronoun(Token token) {
    return token.is("she") ? FEMALE : token.is("he") ? MALE : UNKNOWN;
  }

  /** Whether both may be said of one person. */
  boolean agreesWith(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
