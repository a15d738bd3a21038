package dev.credence.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells dates and times of day in digits from counts: "11 May", "May 11, 2001", "9/11", "3:30". */
final class NumberDates {

  private static final WordSet TIME_BEFORE =
      WordSet.of(
          "in", "since", "by", "of", "until", "from", "during", "year", "to", "and", ",", "", "(",
          "early", "mid", "late", "before", "after", "spring", "summer", "autumn", "fall", "winter",
          "between", "or", "-", "–", "around", "about", "next", "last", "least");

  /** Behind these a year describes what follows it: "the 2001 attacks". */
  private static final WordSet DETERMINERS =
      WordSet.of("the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "'s");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;

  /** Whether the number at an index belongs to a date or time. */
  boolean isDate(List<Token> tokens, int i, int from, int to) {
    Token token = tokens.get(i);
    if (!token.isNumber()) {
      return false;
    }
    Token next = i + 1 < to ? tokens.get(i + 1) : null;
    Token before = i > from ? tokens.get(i - 1) : null;
    boolean dotted =
        before != null
            && before.is(".")
            && i - 1 > from
            && Calendar.month(tokens.get(i - 2)) != null
            && token.text().length() <= 4;
    boolean byMonth =
        (next != null && Calendar.month(next) != null && token.text().length() <= 2)
            || (before != null && Calendar.month(before) != null)
            || dotted;
    boolean time =
        (next != null && next.is(":") && i + 2 < to && tokens.get(i + 2).isNumber())
            || (before != null && before.is(":") && i - 1 > from && tokens.get(i - 2).isNumber());
    return byMonth
        || time
        || isJoined(tokens, i, from, to)
        || isDayBeforeYear(tokens, i, to)
        || isYear(token, before, next);
  }

  /** "9/11", "5+5", but not "1,000+". */
  private static boolean isJoined(List<Token> tokens, int i, int from, int to) {
    boolean behind = i + 2 < to && isJoint(tokens.get(i + 1)) && tokens.get(i + 2).isNumber();
    boolean slash = i + 1 < to && tokens.get(i + 1).is("/") && tokens.get(i).text().length() < 3;
    boolean ahead = i - 2 >= from && isJoint(tokens.get(i - 1)) && tokens.get(i - 2).isNumber();
    return behind || slash || ahead;
  }

  private static boolean isJoint(Token token) {
    return token.is("/") || token.is("+");
  }

  /** "11, 2001": its month may stand in a sentence that was cut off. */
  private static boolean isDayBeforeYear(List<Token> tokens, int i, int to) {
    return i + 2 < to
        && tokens.get(i).text().length() <= 2
        && tokens.get(i + 1).is(",")
        && isYear(tokens.get(i + 2), null, null);
  }

  private static boolean isYear(Token token, @Nullable Token before, @Nullable Token next) {
    String text = token.text();
    if (text.length() != 4 || !Numbers.isAsciiDigits(text)) {
      return false;
    }
    int year = Integer.parseInt(text);
    boolean dated = before == null || TIME_BEFORE.contains(before.lower());
    boolean described = before != null && DETERMINERS.contains(before.lower());
    boolean counted = next != null && !next.isCapitalised() && Units.isPlural(next.lower());
    boolean named = next != null && next.isAllCaps();
    boolean bare = next == null || !(next.isWord() || next.isNumber() || next.is("%"));
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && (described || named || (dated && !counted) || (bare && isAfterName(before)));
  }

  /** "The Harbour Festival 2014". */
  private static boolean isAfterName(@Nullable Token before) {
    return before != null && before.isCapitalised();
  }
}
