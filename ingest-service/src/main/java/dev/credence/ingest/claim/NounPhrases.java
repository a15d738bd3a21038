package dev.credence.ingest.claim;

import java.util.List;

/**
 * The parts of a noun phrase: determiners before a name, the words before the first preposition.
 */
final class NounPhrases {

  static final int MAX_NAME = 6;

  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "his", "her", "their", "its", "this", "that", "these", "those");
  private static final WordSet PARTICLES =
      WordSet.of(
          "al", "bin", "ibn", "de", "van", "von", "der", "den", "la", "le", "da", "dos", "ul", "el",
          "di", "du", "ud");
  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "for",
          "of",
          "from",
          "with",
          "in",
          "at",
          "on",
          "to",
          "inside",
          "near",
          "by",
          "speaking",
          "familiar",
          "close",
          "who",
          "requesting",
          "involved",
          "across");

  private NounPhrases() {}

  /** Whether it stands between a noun and what belongs to it. */
  static boolean isPreposition(Token token) {
    return PREPOSITIONS.contains(token.lower());
  }

  /** Whether "of" and an office follow it: "Secretary of State". */
  static boolean headsOffice(Token token) {
    return token.is("secretary")
        || token.is("minister")
        || token.is("undersecretary")
        || token.is("member");
  }

  static boolean isNameToken(Token token) {
    return token.isWord() && (isName(token) || PARTICLES.contains(token.lower()));
  }

  /** Whether it starts with a capital, an Arabic article aside: {@code al-Hassan}. */
  static boolean isName(Token token) {
    int hyphen = token.isCapitalised() ? -1 : token.text().indexOf('-');
    return token.isCapitalised()
        || (token.text().length() > 2
            && token.isWord()
            && Character.isUpperCase(token.text().charAt(1)))
        || (hyphen == 2
            && PARTICLES.contains(token.lower().substring(0, hyphen))
            && token.text().length() > hyphen + 1
            && Character.isUpperCase(token.text().charAt(hyphen + 1)));
  }

  static boolean areNameTokens(List<Token> tokens) {
    for (Token token : tokens) {
      if (!isNameToken(token)) {
        return false;
      }
    }
    return true;
  }

  /** The words behind "the", "his" and the like. */
  static List<Token> withoutDeterminers(List<Token> part) {
    int start = 0;
    while (start < part.size() && DETERMINERS.contains(part.get(start).lower())) {
      start++;
    }
    return part.subList(start, part.size());
  }

  /** The end of the words before the first preposition. */
  static int coreEnd(List<Token> part) {
    for (int i = 1; i < part.size(); i++) {
      if (PREPOSITIONS.contains(part.get(i).lower())) {
        boolean some = i == 1 && part.get(i).is("of");
        return some ? coreEndBehind(part, i + 1) : i;
      }
    }
    return part.size();
  }

  private static int coreEndBehind(List<Token> part, int from) {
    for (int i = from + 1; i < part.size(); i++) {
      if (PREPOSITIONS.contains(part.get(i).lower())) {
        return i;
      }
    }
    return part.size();
  }
}
