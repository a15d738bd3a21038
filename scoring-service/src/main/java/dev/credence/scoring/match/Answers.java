package dev.credence.scoring.match;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When two answers to one question are the same. */
public final class Answers {

  private Answers() {}

  /** An answer as it is compared: lower case, without accents, single blanks. */
  public static String fold(String answer) {
    return String.join(" ", Folding.fold(answer).split("\\s+", -1));
  }

  /** A value in another unit; empty where the two do not measure the same. */
  public static Optional<BigDecimal> convert(
      BigDecimal value, @Nullable String from, @Nullable String to) {
    return Units.convert(value, from, to);
  }

  /**
   * Whether two facts give the same answer.
   *
   * @return empty where their units do not measure the same
   */
  public static Optional<Boolean> same(KeyedFact one, KeyedFact other) {
    if (one.value() != null && other.value() != null) {
      BigDecimal known = other.value();
      return convert(one.value(), one.unit(), other.unit())
          .map(value -> value.compareTo(known) == 0);
    }
    return Optional.of(fold(shown(one)).equals(fold(shown(other))));
  }

  private static String shown(KeyedFact fact) {
    if (fact.value() != null) {
      return fact.value().toPlainString();
    }
    return fact.answer() == null ? "true" : fact.answer();
  }
}
