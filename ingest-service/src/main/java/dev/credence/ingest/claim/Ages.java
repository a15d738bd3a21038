package dev.credence.ingest.claim;

import java.util.List;

/** Tells ages from counts: "Anna Berg, 47, said", "at the age of 12", "35 years old". */
final class Ages {

  private static final int MAX_DIGITS = 3;
  private static final WordSet AGED = WordSet.of("age", "aged", "ages");
  private static final WordSet YEARS = WordSet.of("year", "years", "month", "months");
  private static final WordSet OLD = WordSet.of("old", "older", "young", "younger", "olds");

  private static final int MAX_DISTANCE = 6;
  private static final WordSet BETWEEN_AGES =
      WordSet.of("of", "and", "to", "or", "between", "from", "under", "over", "about", "-", "–");
  private static final WordSet TURNING = WordSet.of("turned", "turns", "turning", "turn");
  private static final WordSet PERSONS = WordSet.of("who", "he", "she");
  private static final WordSet SUBJECTS = WordSet.of("i", "he", "she");
  private static final WordSet BEING = WordSet.of("is", "was");
  private static final WordSet CONTRACTED = WordSet.of("i'm", "he's", "she's", "who's");

  private Ages() {}

  /** Whether the number at an index is an age. */
  static boolean isAge(List<Token> tokens, int i, int from, int to) {
    return isBehindAge(tokens, i, from)
        || isOld(tokens, i, to)
        || isBeforeOld(tokens, i, to)
        || isBehindVerb(tokens, i, from, to)
        || isAtAge(tokens, i, from, to)
        || isApposition(tokens, i, from, to);
  }

  private static boolean isBehindAge(List<Token> tokens, int i, int from) {
    if (i == from) {
      return false;
    }
    for (int j = i - 1; j >= Math.max(from, i - MAX_DISTANCE); j--) {
      Token before = tokens.get(j);
      if (AGED.contains(before.lower())) {
        return true;
      }
      if (!before.isNumber() && !BETWEEN_AGES.contains(before.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "Turned 40", "who was 44". */
  private static boolean isBehindVerb(List<Token> tokens, int i, int from, int to) {
    if (i == from || !Numbers.isAsciiDigits(tokens.get(i).text())) {
      return false;
    }
    int verb = i - 1;
    if (verb > from && (tokens.get(verb).is("only") || tokens.get(verb).is("just"))) {
      verb--;
    }
    String before = tokens.get(verb).lower();
    boolean ends = i + 1 >= to || !(tokens.get(i + 1).isWord() || tokens.get(i + 1).isNumber());
    boolean counted = i + 1 < to && "%$€£–-+/".contains(tokens.get(i + 1).text());
    boolean who =
        verb - 1 >= from
            && PERSONS.contains(tokens.get(verb - 1).lower())
            && BEING.contains(before);
    return tokens.get(i).text().length() < MAX_DIGITS
        && ends
        && !counted
        && (TURNING.contains(before) || who || CONTRACTED.contains(before));
  }

  /** "At 19 she left". */
  private static boolean isAtAge(List<Token> tokens, int i, int from, int to) {
    return i > from
        && i + 1 < to
        && tokens.get(i - 1).is("at")
        && SUBJECTS.contains(tokens.get(i + 1).lower())
        && Numbers.isAsciiDigits(tokens.get(i).text())
        && tokens.get(i).text().length() < MAX_DIGITS;
  }

  /** "15- and 16-year-old", "between 13 and 15 years old". */
  private static boolean isBeforeOld(List<Token> tokens, int i, int to) {
    for (int j = i + 1; j < Math.min(to, i + MAX_DISTANCE); j++) {
      Token token = tokens.get(j);
      boolean old =
          token.lower().endsWith("-year-old")
              || token.lower().endsWith("-year-olds")
              || (token.isNumber() && isOld(tokens, j, to));
      if (old) {
        return true;
      }
      if (!token.is("-") && !token.is("and") && !token.is("to") && !token.is("or")) {
        return false;
      }
    }
    return false;
  }

  /** "39 year old", "35-year old", "21 years or older". */
  private static boolean isOld(List<Token> tokens, int i, int to) {
    String word = tokens.get(i).lower();
    int next = i + 1;
    boolean years =
        word.endsWith("-year")
            || word.endsWith("-month")
            || (next < to && YEARS.contains(tokens.get(next++).lower()));
    if (years && next + 1 < to && tokens.get(next).is("or")) {
      next++;
    }
    boolean of = next + 1 < to && tokens.get(next).is("of") && tokens.get(next + 1).is("age");
    return years && (of || (next < to && OLD.contains(tokens.get(next).lower())));
  }

  /** Between commas behind a name. */
  private static boolean isApposition(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    boolean number = Numbers.isAsciiDigits(token.text()) && token.text().length() < MAX_DIGITS;
    boolean open = i - 2 >= from && isMark(tokens.get(i - 1), ",", "(");
    boolean closed =
        i + 1 >= to || isMark(tokens.get(i + 1), ",", ")") || tokens.get(i + 1).is(".");
    return number && open && closed && tokens.get(i - 2).isCapitalised();
  }

  private static boolean isMark(Token token, String one, String other) {
    return token.is(one) || token.is(other);
  }
}
