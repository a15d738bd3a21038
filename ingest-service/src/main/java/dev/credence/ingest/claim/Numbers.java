package dev.credence.ingest.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and in English words. */
final class Numbers {

  private static final int MAX_DIGITS = 20;

  private static final WordMap<Long> WORDS = words();
  private static final WordMap<BigDecimal> MAGNITUDES =
      new WordMap<>(
          Map.of(
              "dozen", BigDecimal.valueOf(12),
              "hundred", BigDecimal.valueOf(100),
              "thousand", BigDecimal.valueOf(1_000),
              "million", BigDecimal.valueOf(1_000_000),
              "billion", BigDecimal.valueOf(1_000_000_000),
              "trillion", BigDecimal.valueOf(1_000_000_000_000L)));
  private static final Map<String, BigDecimal> ABBREVIATED =
      Map.of(
          "k", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(1_000_000),
          "mn", BigDecimal.valueOf(1_000_000),
          "bn", BigDecimal.valueOf(1_000_000_000),
          "tn", BigDecimal.valueOf(1_000_000_000_000L));
  private static final Map<String, Integer> PARTS =
      Map.of(
          "half",
          2,
          "third",
          3,
          "thirds",
          3,
          "quarter",
          4,
          "quarters",
          4,
          "fifth",
          5,
          "fifths",
          5,
          "tenth",
          10,
          "tenths",
          10);

  private Numbers() {}

  private static WordMap<Long> words() {
    Map<String, Long> words = new HashMap<>();
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ", -1);
    for (int i = 0; i < small.length; i++) {
      words.put(small[i], (long) i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      long ten = 20 + 10L * i;
      words.put(tens[i], ten);
      for (int unit = 1; unit < 10; unit++) {
        words.put(tens[i] + "-" + small[unit], ten + unit);
      }
    }
    return new WordMap<>(words);
  }

  /** The numbers below one hundred in words. */
  static Set<String> names() {
    return WORDS.words();
  }

  /** A count below one hundred in words, or a short one in digits. */
  static @Nullable Long small(Token token) {
    Long word = WORDS.get(token.lower());
    boolean digits = token.text().length() <= 4 && isAsciiDigits(token.text());
    return word != null ? word : digits ? Long.valueOf(token.text()) : null;
  }

  /** The number that a string of digits, grouping commas and a point is. */
  static @Nullable BigDecimal digits(String text) {
    String plain = text.replace(",", "");
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "0" : plain.substring(point + 1);
    boolean number =
        plain.length() <= MAX_DIGITS && isAsciiDigits(whole) && isAsciiDigits(decimals);
    return number && isGrouped(text) ? new BigDecimal(plain) : null;
  }

  private static boolean isGrouped(String text) {
    int comma = text.lastIndexOf(',');
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    return comma < 0 || end - comma == 4 || end - comma == 3;
  }

  static @Nullable Long word(String lower) {
    return WORDS.get(lower);
  }

  static @Nullable BigDecimal magnitude(String lower) {
    return MAGNITUDES.get(lower);
  }

  /** The magnitude of the letters behind digits, as in "20m"; null where they are none. */
  static @Nullable BigDecimal abbreviated(String suffix) {
    return ABBREVIATED.get(suffix);
  }

  /** The value of "one-third", "two-thirds", "three-quarters", rounded to four decimals. */
  static @Nullable BigDecimal fraction(String lower) {
    int hyphen = lower.indexOf('-');
    if (hyphen < 0) {
      return null;
    }
    Long count = WORDS.get(lower.substring(0, hyphen));
    return count == null ? null : fraction(count, lower.substring(hyphen + 1));
  }

  /** A count of equal parts as a decimal; null where the word names no part. */
  static @Nullable BigDecimal fraction(long count, String part) {
    Integer parts = PARTS.get(part);
    return parts == null || count <= 0 ? null : share(count, parts);
  }

  /** A count out of a whole, rounded to four decimals. */
  static BigDecimal share(long count, long whole) {
    return BigDecimal.valueOf(count)
        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  static boolean isAsciiDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
