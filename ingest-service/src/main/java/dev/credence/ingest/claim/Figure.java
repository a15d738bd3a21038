package dev.credence.ingest.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text.
 *
 * @param value it, or the lower end of a range in one word
 * @param high the upper end of such a range; null for a single number
 * @param start its first token
 * @param end behind its last token
 * @param unit what the number itself names: a currency, "%", the noun of "20-year"; else null
 * @param part whether it is a share, whose unit is what it is a share of
 */
record Figure(
    BigDecimal value,
    @Nullable BigDecimal high,
    int start,
    int end,
    @Nullable String unit,
    boolean part) {

  static Figure of(BigDecimal value, int start, int end) {
    return new Figure(value, null, start, end, null, false);
  }

  static Figure share(BigDecimal value, int start, int end) {
    return new Figure(value, null, start, end, null, true);
  }

  /** The same in a unit that stands before or behind it. */
  Figure in(String unit, int start, int end) {
    return new Figure(value, high, start, end, unit, false);
  }
}
