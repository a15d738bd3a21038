package dev.credence.ingest.claim;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The English names of days and months. */
final class Calendar {

  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
  }

  private Calendar() {}

  static @Nullable DayOfWeek day(Token token) {
    return DAYS.get(token.lower());
  }

  static boolean isDay(Token token) {
    return DAYS.containsKey(token.lower());
  }

  /** The month, written with a capital: "may" and "march" are none. */
  static @Nullable Month month(Token token) {
    return token.isCapitalised() ? MONTHS.get(token.lower()) : null;
  }
}
