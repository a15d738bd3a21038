package dev.credence.ingest.story;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word or number of a sentence.
 *
 * @param text as it is printed, normalised
 * @param value what it amounts to; absent for words, dates and clock times
 */
record Token(String text, @Nullable BigDecimal value) {

  static Token word(String text) {
    return new Token(text, null);
  }

  boolean isNumber() {
    return value != null;
  }
}
