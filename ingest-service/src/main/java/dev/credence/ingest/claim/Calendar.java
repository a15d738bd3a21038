package dev.credence.ingest.claim;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The English names of days and months. */
final class Calendar {

  private static final WordMap<DayOfWeek> DAYS = days();
  private static final WordMap<Month> MONTHS = months();

  private Calendar() {}

  private static WordMap<DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return new WordMap<>(days);
  }

  private static WordMap<Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return new WordMap<>(months);
  }

  /** The names of days and months in lower case. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(DAYS.words());
    names.addAll(MONTHS.words());
    return names;
  }

  static @Nullable DayOfWeek day(Token token) {
    return DAYS.get(token.lower());
  }

  static boolean isDay(Token token) {
    return DAYS.has(token.lower());
  }

  /** The month, written with a capital: "may" and "march" are none. */
  static @Nullable Month month(Token token) {
    return token.isCapitalised() ? MONTHS.get(token.lower()) : null;
  }
}
