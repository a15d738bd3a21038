package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a number counts. */
final class Units {

  private static final int MAX_DISTANCE = 8;
  private static final WordSet SKIPPED =
      WordSet.of(
          "of", "the", "a", "an", "its", "their", "his", "her", "our", "all", "'s", "'", "’",
          "other", "total", "such", "these", "those", "more");
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("ful", "ous", "ive", "ic", "al", "able", "ible", "less", "ed", "ish", "ary", "large");

  private static final WordSet OPEN_ENDS = WordSet.of("so", "more", "fewer", "less");

  /** Before these a unit of length is one of area or volume. */
  private static final WordSet POWERS = WordSet.of("square", "cubic");

  private final WordSet clauseWords;
  private final WordSet adjectives;
  private final WordSet paying;
  private final WordSet stops;
  private final WordSet measures;

  Units(Lexicon cues) {
    this.clauseWords = cues.words("clause");
    this.adjectives = cues.words("adjective");
    Lexicon units = Lexicon.load("units");
    this.paying = units.words("paying");
    this.measures = units.words("measure");
    this.stops = units.words("stop");
  }

  /** Whether pounds are money and no weight: the words near the number speak of paying. */
  boolean isPaid(List<Token> tokens, int i, int from, int to) {
    for (int j = Math.max(from, i - MAX_DISTANCE); j < Math.min(to, i + MAX_DISTANCE); j++) {
      if (paying.contains(tokens.get(j).lower())) {
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
    boolean described = true;
    for (int i = from; i < Math.min(to, from + MAX_DISTANCE); i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      boolean first = i == from;
      if (first && token.is("+")) {
        continue;
      }
      if (first && token.is("or") && i + 1 < to && OPEN_ENDS.contains(tokens.get(i + 1).lower())) {
        // "20 or so boats".
        i++;
        continue;
      }
      if (first && measures.contains(word)) {
        // "A six foot bear".
        return singular(word);
      }
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
      boolean list = token.is(",") && last != null && !first && isNominal(tokens, i + 1, to);
      if (list && isPlainAdjective(tokens, i)) {
        // "Three stressful, costly launches".
        last = null;
        continue;
      }
      if (!token.isWord() || stops.contains(word) || clauseWords.contains(word)) {
        break;
      }
      boolean adverb = last == null && word.endsWith("ly") && word.length() > 4;
      if (adverb) {
        continue;
      }
      if (isVerb(token, first)) {
        boolean adjective = last == null && described && isNominal(tokens, i + 1, to);
        if (!adjective && !isNoun(tokens, i + 1, to)) {
          break;
        }
        described = false;
        continue;
      }
      boolean possessive = i + 1 < to && tokens.get(i + 1).is("'s");
      boolean compound = token.isCapitalised() || Plurals.isSameInBoth(word);
      // "2,500 weapons rockets": a plural before a plural is part of its name.
      boolean attribute = i + 1 < to && isPlainPlural(tokens.get(i + 1));
      boolean head = !attribute && (!compound || !isNoun(tokens, i + 1, to));
      boolean owners = possessive && Plurals.isIrregular(word) && last == null;
      if ((!possessive && isPlural(word) && head) || owners) {
        return power(tokens, i, from) + singular(word);
      }
      last = token.isCapitalised() && !token.isAllCaps() && last != null ? last : word;
    }
    // Behind a participle only a plural is what is counted: "five tested positive" names nothing.
    return last == null || !described || (of && !part) ? null : singular(last);
  }

  /** The noun that "one" counts: the last one before a verb, a preposition or a plural. */
  @Nullable String ofOne(List<Token> tokens, int from, int to) {
    String last = null;
    for (int i = from; i < Math.min(to, from + MAX_DISTANCE); i++) {
      Token token = tokens.get(i);
      String word = token.lower();
      boolean ends =
          !token.isWord()
              || stops.contains(word)
              || clauseWords.contains(word)
              || SKIPPED.contains(word);
      boolean verb =
          last != null && (isVerb(token, false) || isPlural(word) || word.endsWith("ly"));
      if (ends || verb) {
        break;
      }
      last = word;
    }
    return last == null ? null : singular(last);
  }

  /** Whether a word goes on with a description of what is counted. */
  private boolean isNominal(List<Token> tokens, int i, int to) {
    Token token = i < to ? tokens.get(i) : null;
    return token != null
        && token.isWord()
        && !stops.contains(token.lower())
        && !SKIPPED.contains(token.lower())
        && !clauseWords.contains(token.lower());
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

  /** Whether the word before a comma ends like an adjective. */
  private static boolean isPlainAdjective(List<Token> tokens, int comma) {
    String word = tokens.get(comma - 1).lower();
    return ADJECTIVE_ENDINGS.stream().anyMatch(word::endsWith);
  }

  private static boolean isPlainPlural(Token token) {
    return token.isWord()
        && !token.isCapitalised()
        && Plurals.isPlural(token.lower())
        && !Plurals.isIrregular(token.lower());
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
    return Plurals.isPlural(word);
  }

  static String singular(String noun) {
    return Plurals.singular(noun);
  }
}
