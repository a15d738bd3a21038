package dev.credence.ingest.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates of the calendar: "May 5, 2021", "5 May", "the first week of July", "2021-05-05". */
final class CalendarDates {

  static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "last");

  private static final WordSet BEFORE_MONTH =
      WordSet.of(
          "in", "since", "early", "late", "mid", "during", "until", "by", "from", "last", "this",
          "of");
  private static final WordSet BEFORE_YEAR =
      WordSet.of("in", "since", "of", "during", "year", "from", "between", "late", "early", "mid");
  private static final WordSet BEFORE_DEADLINE = WordSet.of("by", "until", "to", "next", "before");
  private static final int MIN_YEAR = 1000;
  private static final int MAX_YEAR = 2200;

  private CalendarDates() {}

  /** The date at an index; null where there is none. */
  static @Nullable DateSpan at(
      List<Token> tokens, int i, int to, LocalDate today, boolean future, boolean since) {
    Token token = tokens.get(i);
    if (token.text().length() == 10 && token.isNumber()) {
      return iso(token.text(), since);
    }
    if (Calendar.month(token) != null) {
      return month(tokens, i, to, today, future, since);
    }
    if (token.isNumber() && i + 1 < to && Calendar.month(tokens.get(i + 1)) != null) {
      return dayMonth(tokens, i, to, today, future, since);
    }
    boolean week = i + 1 < to && tokens.get(i + 1).is("week");
    if (ORDINALS.contains(token.lower()) && week) {
      DateSpan found = weekOfMonth(tokens, i, to, today);
      if (found != null) {
        return found;
      }
    }
    return year(tokens, i, since);
  }

  /** "In 2014", "from 2012 to 2014". */
  private static @Nullable DateSpan year(List<Token> tokens, int i, boolean since) {
    int year = yearOf(tokens.get(i));
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    boolean second =
        i > 1
            && (before.equals("to") || before.equals("and") || before.equals("until"))
            && yearOf(tokens.get(i - 2)) > 0;
    boolean deadline = before.equals("by") || before.equals("until");
    if (year == 0 || !(second || deadline || BEFORE_YEAR.contains(before))) {
      return null;
    }
    LocalDate start = LocalDate.of(year, 1, 1);
    return new DateSpan(start, start.plusYears(1), 1, since);
  }

  private static @Nullable DateSpan iso(String text, boolean since) {
    try {
      return DateSpan.day(LocalDate.parse(text), 1, since);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "May", "May 5", "May 2021", "May 5, 2021". */
  private static @Nullable DateSpan month(
      List<Token> tokens, int i, int to, LocalDate today, boolean future, boolean since) {
    Month month = Calendar.month(tokens.get(i));
    if (month == null) {
      return null;
    }
    int length = 1;
    int at = i + 1;
    int dayOfMonth = at < to ? dayOf(tokens.get(at)) : 0;
    if (dayOfMonth > 0) {
      at++;
      length++;
    }
    int comma = at < to && tokens.get(at).is(",") ? 1 : 0;
    int year = at + comma < to ? yearOf(tokens.get(at + comma)) : 0;
    if (year > 0) {
      length += 1 + comma;
    }
    boolean plain = dayOfMonth == 0 && year == 0;
    if (plain && !isDated(tokens, i)) {
      return null;
    }
    boolean nearest = future || isDeadline(tokens, i);
    return dayOfMonth > 0
        ? DateSpan.day(resolve(year, month, dayOfMonth, today, nearest), length, since)
        : wholeMonth(year, month, today, length, nearest, since);
  }

  /** "5 May", "5 May 2021". */
  private static @Nullable DateSpan dayMonth(
      List<Token> tokens, int i, int to, LocalDate today, boolean future, boolean since) {
    int dayOfMonth = dayOf(tokens.get(i));
    Month month = Calendar.month(tokens.get(i + 1));
    if (dayOfMonth == 0 || month == null) {
      return null;
    }
    int year = i + 2 < to ? yearOf(tokens.get(i + 2)) : 0;
    boolean nearest = future || isDeadline(tokens, i);
    return DateSpan.day(resolve(year, month, dayOfMonth, today, nearest), year > 0 ? 3 : 2, since);
  }

  private static boolean isDated(List<Token> tokens, int i) {
    return i > 0 && BEFORE_MONTH.contains(tokens.get(i - 1).lower());
  }

  private static boolean isDeadline(List<Token> tokens, int i) {
    return i > 0 && BEFORE_DEADLINE.contains(tokens.get(i - 1).lower());
  }

  private static @Nullable LocalDate resolve(
      int year, Month month, int day, LocalDate today, boolean nearest) {
    if (year > 0) {
      return date(year, month, day);
    }
    LocalDate past = date(today.getYear(), month, day);
    if (past == null || past.isAfter(today)) {
      past = date(today.getYear() - 1, month, day);
    }
    if (!nearest || past == null) {
      return past;
    }
    LocalDate coming = past.plusYears(1);
    return ChronoUnit.DAYS.between(past, today) <= ChronoUnit.DAYS.between(today, coming)
        ? past
        : coming;
  }

  private static @Nullable LocalDate date(int year, Month month, int day) {
    return day <= month.length(Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
  }

  private static DateSpan wholeMonth(
      int year, Month month, LocalDate today, int length, boolean nearest, boolean since) {
    int of = year;
    if (of == 0) {
      LocalDate resolved = resolve(0, month, 1, today, nearest);
      of = resolved == null ? today.getYear() : resolved.getYear();
    }
    LocalDate start = LocalDate.of(of, month, 1);
    return new DateSpan(start, start.plusMonths(1), length, since);
  }

  /** "first week of July": days 1 to 7. */
  private static @Nullable DateSpan weekOfMonth(
      List<Token> tokens, int i, int to, LocalDate today) {
    if (i + 3 >= to || !tokens.get(i + 2).is("of")) {
      return null;
    }
    DateSpan month = month(tokens, i + 3, to, today, false, false);
    if (month == null || month.to().isBefore(month.from().plusDays(28))) {
      return null;
    }
    int length = month.length() + 3;
    LocalDate start =
        switch (tokens.get(i).lower()) {
          case "second" -> month.from().plusDays(7);
          case "third" -> month.from().plusDays(14);
          case "fourth" -> month.from().plusDays(21);
          case "last" -> month.to().minusDays(7);
          default -> month.from();
        };
    return new DateSpan(start, start.plusDays(7), length, false);
  }

  private static int dayOf(Token token) {
    String digits = withoutOrdinalEnding(token.lower());
    if (digits.isEmpty() || digits.length() > 2 || !Numbers.isAsciiDigits(digits)) {
      return 0;
    }
    int day = Integer.parseInt(digits);
    return day <= 31 ? day : 0;
  }

  private static String withoutOrdinalEnding(String word) {
    boolean ordinal =
        word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
    return ordinal ? word.substring(0, word.length() - 2) : word;
  }

  static int yearOf(Token token) {
    if (token.text().length() != 4 || !Numbers.isAsciiDigits(token.text())) {
      return 0;
    }
    int year = Integer.parseInt(token.text());
    return year >= MIN_YEAR && year < MAX_YEAR ? year : 0;
  }
}
