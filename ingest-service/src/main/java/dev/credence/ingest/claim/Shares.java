package dev.credence.ingest.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads shares of a whole: "two-thirds", "a third of", "half the", "one in five". */
final class Shares {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Shares() {}

  /** The share at an index; null where there is none. */
  static @Nullable Figure at(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    BigDecimal value = Numbers.fraction(token.lower());
    if (value != null) {
      return Figure.share(value, i, i + 1);
    }
    if (i + 2 >= to) {
      return null;
    }
    Token next = tokens.get(i + 1);
    if (token.is("half")) {
      boolean of = next.is("of") || next.is("the") || next.is("its") || next.is("their");
      return of ? Figure.share(HALF, i, i + 1) : null;
    }
    Long count = token.is("a") ? Long.valueOf(1) : Numbers.word(token.lower());
    if (count != null && tokens.get(i + 2).is("of")) {
      BigDecimal fraction = Numbers.fraction(count, next.lower());
      return fraction == null ? null : Figure.share(fraction, i, i + 2);
    }
    return ratio(tokens, i, to);
  }

  /** "One in five", "9 out of 10", before what it is a share of. */
  private static @Nullable Figure ratio(List<Token> tokens, int i, int to) {
    boolean out = tokens.get(i + 1).is("out") && tokens.get(i + 2).is("of");
    int whole = i + (out ? 3 : 2);
    if (whole + 1 >= to || (!out && !tokens.get(i + 1).is("in"))) {
      return null;
    }
    Long count = Numbers.small(tokens.get(i));
    Long all = Numbers.small(tokens.get(whole));
    if (count == null || all == null || count <= 0 || count >= all || all > 1_000) {
      return null;
    }
    return Units.isPlural(tokens.get(whole + 1).lower())
        ? Figure.share(Numbers.share(count, all), i, whole + 1)
        : null;
  }
}
