package dev.credence.scoring.claimreview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it was published.
 *
 * @param value the number
 * @param best the number that the best rating would have; absent means unknown, not 5
 * @param worst the number that the worst rating would have; absent means unknown, not 1
 * @param words what it says in words
 */
public record Rating(
    @Nullable BigDecimal value,
    @Nullable BigDecimal best,
    @Nullable BigDecimal worst,
    List<String> words) {

  /** Copies the words. */
  public Rating {
    words = List.copyOf(words);
  }

  /** It in one line: the words, else the number on its scale. */
  public String shown() {
    if (!words.isEmpty()) {
      return String.join(" / ", words);
    }
    return value == null ? "" : value.toPlainString() + scale();
  }

  /** The scale in words; empty where it is unknown. */
  String scale() {
    return best == null || worst == null
        ? ""
        : " of " + worst.toPlainString() + " (worst) to " + best.toPlainString() + " (best)";
  }
}
