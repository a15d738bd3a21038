package dev.credence.scoring.match;

import java.util.List;

/**
 * A proper name in a statement.
 *
 * @param parts its folded words in one spelling, without titles and generic place words; for a
 *     country the country
 * @param isCountry whether it stands for a country
 * @param isPerson whether a title says that it is a person
 * @param text as written
 * @param start the index of its first word
 * @param end the index after its last word
 */
record Name(
    List<String> parts, boolean isCountry, boolean isPerson, String text, int start, int end) {

  /** From this length on a name in one word is long enough for one vowel to say little. */
  private static final int LONG_NAME = 8;

  /** How two names stand to each other. */
  enum Likeness {
    SAME,
    /** One is the end of the other: a surname and the full name. */
    SHORTENED,
    /** Perhaps two spellings, perhaps two look-alikes. */
    SIMILAR,
    DIFFERENT
  }

  Likeness likeness(Name other) {
    if (parts.equals(other.parts)) {
      return Likeness.SAME;
    }
    if (isCountry || other.isCountry) {
      return Likeness.DIFFERENT;
    }
    if (isSpelledLike(other)) {
      return Likeness.SAME;
    }
    if (isEndOf(other) || other.isEndOf(this)) {
      return Likeness.SHORTENED;
    }
    return parts.size() == other.parts.size() && eachPartMayBe(other)
        ? Likeness.SIMILAR
        : Likeness.DIFFERENT;
  }

  /**
   * Written as one word or several, or with one vowel heard otherwise beside a part that is the
   * same: Sher Khan, Shir Khan and Sherkhan. A single word with another vowel may be another name.
   */
  private boolean isSpelledLike(Name other) {
    String joined = String.join("", parts);
    String otherJoined = String.join("", other.parts);
    if (joined.equals(otherJoined)) {
      return true;
    }
    if (!Transliteration.differInOneVowel(joined, otherJoined)) {
      return false;
    }
    if (parts.size() != other.parts.size()) {
      return joined.length() >= LONG_NAME;
    }
    return parts.stream().anyMatch(part -> part.length() > 2 && other.parts.contains(part));
  }

  /** A direction or "New" in front makes another place of it, and no shorter name. */
  private boolean isEndOf(Name longer) {
    int more = longer.parts.size() - parts.size();
    return more > 0
        && longer.parts.subList(more, longer.parts.size()).equals(parts)
        && longer.parts.subList(0, more).stream()
            .noneMatch(part -> Lexicon.get().is("direction", part));
  }

  private boolean eachPartMayBe(Name other) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      String otherPart = other.parts.get(i);
      if (!part.equals(otherPart) && !Spelling.areVariants(part, otherPart)) {
        return false;
      }
    }
    return true;
  }
}
