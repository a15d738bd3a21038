package dev.credence.ingest.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days and the tokens that give it.
 *
 * @param to behind its last day
 * @param length how many tokens give it
 * @param openAtEnd whether it goes on until publication
 */
record DateSpan(LocalDate from, LocalDate to, int length, boolean openAtEnd) {

  /** A single day; null for none. */
  static @Nullable DateSpan day(@Nullable LocalDate day, int length, boolean since) {
    return day == null ? null : new DateSpan(day, day.plusDays(1), length, since);
  }
}
