package dev.credence.ingest.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
              Map.entry("gunmen", "gunman"),
              Map.entry("teeth", "tooth"),
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
          "still",
          "also",
          "already",
          "later",
          "earlier",
          "now",
          "so",
          "each",
          "apart",
          "away",
          "together",
          "was",
          "per",
          "not",
          "within",
          "without");

  /** Before these a unit of length is one of area or volume. */
  private static final WordSet POWERS = WordSet.of("square", "cubic");

  private static final WordMap<String> PEOPLES = peoples();

  private final WordSet clauseWords;
  private final WordSet adjectives;
  private final WordSet weights;

  Units(Lexicon cues) {
    this.clauseWords = cues.words("clause");
    this.adjectives = cues.words("adjective");
    this.weights = Lexicon.load("units").words("weight");
  }

  private static WordMap<String> peoples() {
    return new WordMap<>(
        Lexicon.load("units").entries("people").stream()
            .collect(Collectors.toMap(name -> name + "s", name -> name)));
  }

  /** Whether pounds are a weight: the words near the number speak of weighing. */
  boolean weighs(List<Token> tokens, int i, int from, int to) {
    for (int j = Math.max(from, i - MAX_DISTANCE); j < Math.min(to, i + MAX_DISTANCE); j++) {
      if (weights.contains(tokens.get(j).lower())) {
        return true;
      }
    }
    return false;
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
          || (isVerb(token, first) && !isNoun(tokens, i + 1, to))) {
        break;
      }
      boolean possessive = i + 1 < to && tokens.get(i + 1).is("'s");
      boolean compound = token.isCapitalised() || word.equals(IRREGULAR.get(word));
      boolean head = !compound || !isNoun(tokens, i + 1, to);
      boolean owners = possessive && IRREGULAR.has(word) && last == null;
      if ((!possessive && isPlural(word) && head) || owners) {
        return power(tokens, i, from) + singular(word);
      }
      last = token.isCapitalised() && !token.isAllCaps() && last != null ? last : word;
    }
    return last == null || (of && !part) ? null : singular(last);
  }

  /**
   * Whether a name goes on or a plural noun follows: "United States soldiers", "Three Marines
   * prepare".
   */
  private boolean isNoun(List<Token> tokens, int i, int to) {
    Token token = i < to ? tokens.get(i) : null;
    return token != null
        && token.isWord()
        && (token.isCapitalised() || (isPlural(token.lower()) && !isVerb(token, false)));
  }

  private static String power(List<Token> tokens, int i, int from) {
    String before = i > from ? tokens.get(i - 1).lower() : "";
    return POWERS.contains(before) ? before + " " : "";
  }

  private boolean isVerb(Token token, boolean first) {
    String word = token.lower();
    return !token.isCapitalised()
        && word.length() > 4
        && ((word.endsWith("ed") && !adjectives.contains(word))
            || (!first && word.endsWith("ing") && !word.equals("building")));
  }

  static boolean isPlural(String word) {
    return IRREGULAR.has(word)
        || PEOPLES.has(word)
        || (word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is"));
  }

  static String singular(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(word);
    String people = irregular == null ? PEOPLES.get(word) : irregular;
    if (people != null) {
      return people;
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
