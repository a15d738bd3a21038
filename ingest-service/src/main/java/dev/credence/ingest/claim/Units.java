package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts. */
final class Units {

  private static final int MAX_DISTANCE = 8;
  private static final WordMap<String> IRREGULAR =
      new WordMap<>(
          Map.ofEntries(
              Map.entry("people", "person"),
              Map.entry("men", "man"),
              Map.entry("women", "woman"),
              Map.entry("children", "child"),
              Map.entry("lives", "life"),
              Map.entry("wives", "wife"),
              Map.entry("personnel", "personnel"),
              Map.entry("police", "police"),
              Map.entry("policemen", "policeman"),
              Map.entry("servicemen", "serviceman"),
              Map.entry("fishermen", "fisherman"),
              Map.entry("aircraft", "aircraft"),
              Map.entry("series", "series"),
              Map.entry("species", "species"),
              Map.entry("cattle", "cattle"),
              Map.entry("staff", "staff"),
              Map.entry("feet", "foot"),
              Map.entry("metres", "metre"),
              Map.entry("km", "km"),
              Map.entry("kg", "kg")));
  private static final WordSet SKIPPED =
      WordSet.of(
          "of", "the", "a", "an", "its", "their", "his", "her", "our", "all", "'s", "'", "’",
          "other", "total", "such", "these", "those");
  private static final WordSet STOPS =
      WordSet.of(
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "into",
          "onto",
          "and",
          "or",
          "but",
          "as",
          "than",
          "that",
          "which",
          "who",
          "when",
          "where",
          "while",
          "along",
          "during",
          "over",
          "under",
          "after",
          "before",
          "since",
          "until",
          "near",
          "across",
          "between",
          "through",
          "against",
          "about",
          "around",
          "including",
          "out",
          "up",
          "down",
          "ago",
          "was",
          "per",
          "not",
          "within",
          "without");

  private static final WordSet ADJECTIVES = WordSet.of("armed", "wounded", "united");

  private final WordSet clauseWords;

  Units(Lexicon cues) {
    this.clauseWords = cues.words("clause");
  }

  /**
   * The singular noun behind a number.
   *
   * @param part whether the number is a share, whose unit is what it is a share of
   */
  @Nullable String behind(List<Token> tokens, int from, int to, boolean part) {
    String last = null;
    boolean of = false;
    for (int i = from; i < Math.min(to, from + MAX_DISTANCE); i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      boolean first = i == from;
      if (SKIPPED.contains(word) || token.isNumber()) {
        if (word.equals("of") && last != null) {
          return singular(last);
        }
        of |= first && word.equals("of");
        if (word.equals("'s")) {
          last = null;
        }
        continue;
      }
      if (!token.isWord()
          || STOPS.contains(word)
          || clauseWords.contains(word)
          || isVerb(token, first)) {
        break;
      }
      boolean possessive = i + 1 < to && tokens.get(i + 1).is("'s");
      if (!possessive && isPlural(word) && !token.isCapitalised()) {
        return singular(word);
      }
      last = token.isCapitalised() && !token.isAllCaps() && last != null ? last : word;
    }
    return last == null || (of && !part) ? null : singular(last);
  }

  private static boolean isVerb(Token token, boolean first) {
    String word = token.lower();
    return !token.isCapitalised()
        && word.length() > 4
        && ((word.endsWith("ed") && !ADJECTIVES.contains(word))
            || (!first && word.endsWith("ing") && !word.equals("building")));
  }

  private static boolean isPlural(String word) {
    return IRREGULAR.has(word)
        || (word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is"));
  }

  static String singular(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (!isPlural(word)) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean sibilant =
        word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes")
            || word.endsWith("sses");
    return word.substring(0, word.length() - (sibilant ? 2 : 1));
  }
}
