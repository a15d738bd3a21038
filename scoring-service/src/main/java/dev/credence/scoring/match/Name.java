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
    String joined = String.join("", parts);
    String otherJoined = String.join("", other.parts);
    if (joined.equals(otherJoined)) {
      return Likeness.SAME;
    }
    if (isEndOf(other) || other.isEndOf(this)) {
      return Likeness.SHORTENED;
    }
    return parts.size() == other.parts.size() && eachPartMayBe(other)
        ? Likeness.SIMILAR
        : Likeness.DIFFERENT;
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
