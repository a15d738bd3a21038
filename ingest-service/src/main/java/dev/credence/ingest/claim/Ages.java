package dev.credence.ingest.claim;

import java.util.List;

/** Tells ages from counts: "Anna Berg, 47, said", "at the age of 12", "35 years old". */
final class Ages {

  private static final int MAX_DIGITS = 3;
  private static final WordSet AGED = WordSet.of("age", "aged", "ages");
  private static final WordSet YEARS = WordSet.of("year", "years", "month", "months");
  private static final WordSet OLD = WordSet.of("old", "older", "young", "younger", "olds");

  private Ages() {}

  /** Whether the number at an index is an age. */
  static boolean isAge(List<Token> tokens, int i, int from, int to) {
    return isBehindAge(tokens, i, from)
        || isOld(tokens, i, to)
        || isApposition(tokens, i, from, to);
  }

  private static boolean isBehindAge(List<Token> tokens, int i, int from) {
    if (i == from) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean of = before.is("of") && i - 2 >= from && tokens.get(i - 2).is("age");
    return AGED.contains(before.lower()) || of;
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
    return years && next < to && OLD.contains(tokens.get(next).lower());
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
