package dev.credence.ingest.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words with a hyphen: "20-year", "13-foot-long", "5-10". */
final class Hyphenated {

  private static final int MAX_RANGE_DIGITS = 4;

  /** "A 20,000-strong army", "200-odd ships". */
  private static final WordSet STRENGTHS = WordSet.of("strong", "odd", "plus");

  /** What may stand behind the unit: "13-foot-long". */
  private static final WordSet MEASURED =
      WordSet.of("long", "wide", "tall", "high", "deep", "thick", "plus", "per");

  /** "20-year", "two-decade"; null where a word has no number and one unit. */
  @Nullable Figure at(List<Token> tokens, int i) {
    String text = tokens.get(i).lower();
    int hyphen = text.indexOf('-');
    if (hyphen <= 0 || hyphen + 2 >= text.length()) {
      return null;
    }
    String number = text.substring(0, hyphen);
    String rest = text.substring(hyphen + 1);
    int second = rest.indexOf('-');
    if (second > 1 && MEASURED.contains(rest.substring(second + 1))) {
      rest = rest.substring(0, second);
    }
    Long word = Numbers.word(number);
    BigDecimal value = word == null ? Numbers.digits(number) : BigDecimal.valueOf(word);
    boolean prices = rest.equals("figure") || rest.equals("figures");
    if (value == null || prices || !rest.chars().allMatch(Character::isLetter)) {
      return null;
    }
    Figure figure = Figure.of(value, i, i + 1);
    return STRENGTHS.contains(rest) ? figure : figure.in(Units.singular(rest), i, i + 1);
  }

  /** "5-10" before what is counted; scores, years and telephone numbers are no ranges. */
  static @Nullable Figure range(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    String text = token.text();
    int hyphen = text.indexOf('-');
    if (!token.isNumber() || hyphen <= 0 || i + 1 >= to) {
      return null;
    }
    BigDecimal low = shortNumber(text.substring(0, hyphen));
    BigDecimal high = shortNumber(text.substring(hyphen + 1));
    Token next = tokens.get(i + 1);
    boolean counted =
        next.is("%")
            || next.is("percent")
            || next.is("per")
            || Numbers.magnitude(next.lower()) != null
            || (next.isWord() && !next.isCapitalised() && Units.isPlural(next.lower()));
    if (low == null || high == null || high.compareTo(low) <= 0 || !counted) {
      return null;
    }
    BigDecimal magnitude = Numbers.magnitude(next.lower());
    return magnitude == null
        ? new Figure(low, high, i, i + 1, null, false)
        : new Figure(low.multiply(magnitude), high.multiply(magnitude), i, i + 2, null, false);
  }

  private static @Nullable BigDecimal shortNumber(String text) {
    return text.length() > MAX_RANGE_DIGITS + 1 ? null : Numbers.digits(text);
  }
}
