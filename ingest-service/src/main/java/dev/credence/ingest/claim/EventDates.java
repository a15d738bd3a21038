package dev.credence.ingest.claim;

import dev.credence.contract.DateInterval;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a statement says that something was so. Days are UTC days. Several dates of the main
 * clause give the span that holds them all; dates of subordinate clauses do not count, for they
 * date something else.
 */
final class EventDates {

  private static final String EARLIER = "earlier";
  private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "last");

  /** What a date starts with, if not with a number in digits. */
  private static final WordSet FIRST_WORDS =
      new WordSet(
          Stream.of(
                  Calendar.names(),
                  Numbers.names(),
                  ORDINALS,
                  Set.of(
                      "yesterday",
                      "today",
                      "tonight",
                      "tomorrow",
                      "past",
                      "this",
                      "previous",
                      "next",
                      EARLIER))
              .flatMap(Set::stream)
              .toList());

  private static final WordSet BEFORE_DATE = WordSet.of("early", "late", "mid", "the");
  private static final WordSet BEFORE_YEAR = WordSet.of("in", "since", "of", "during", "year");
  private static final WordSet BEFORE_MONTH =
      WordSet.of(
          "in", "since", "early", "late", "mid", "during", "until", "by", "from", "last", "this",
          "of");
  private static final WordSet BEFORE_DEADLINE = WordSet.of("by", "until", "to", "next", "before");
  private static final int MAX_DATES = 20;

  private final WordSet subordinate;

  EventDates(Lexicon cues) {
    this.subordinate = cues.words("subordinate");
  }

  /** A span of days, and the tokens that give it. */
  private record Found(LocalDate from, LocalDate to, int length, boolean openAtEnd) {}

  /** The interval of the tokens from {@code from} to {@code to}; undated ends at publication. */
  DateInterval read(List<Token> tokens, int from, int to, Instant publishedAt, boolean future) {
    LocalDate today = publishedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    Instant start = null;
    Instant end = null;
    boolean openStart = false;
    int found = 0;
    for (int i = from; i < to && found < MAX_DATES; i++) {
      if (i > from && opensSubordinate(tokens, i, to)) {
        break;
      }
      Found date = at(tokens, i, to, today, future);
      if (date != null) {
        found++;
        openStart |= i > from && (tokens.get(i - 1).is("by") || tokens.get(i - 1).is("until"));
        Instant dateStart = start(date.from());
        Instant dateEnd = date.openAtEnd() ? publishedAt : start(date.to());
        start = start == null || dateStart.isBefore(start) ? dateStart : start;
        end = end == null || dateEnd.isAfter(end) ? dateEnd : end;
        i += date.length() - 1;
      }
    }
    return start == null
        ? new DateInterval(null, publishedAt)
        : new DateInterval(openStart ? null : start, end);
  }

  private boolean opensSubordinate(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    if (!subordinate.contains(token.lower())) {
      return false;
    }
    boolean than = token.is("than");
    boolean datePhrase = i + 1 < to && isDateWord(tokens, i + 1, to);
    boolean inPhrase = token.is("as") && i + 1 < to && !tokens.get(i + 1).isWord();
    return !than && !datePhrase && !inPhrase;
  }

  private static boolean isDateWord(List<Token> tokens, int i, int to) {
    int at = i;
    while (at < to - 1 && BEFORE_DATE.contains(tokens.get(at).lower())) {
      at++;
    }
    Token token = tokens.get(at);
    return Calendar.isDay(token)
        || Calendar.month(token) != null
        || yearOf(token) > 0
        || token.is("last")
        || token.is("yesterday");
  }

  private static @Nullable Found at(
      List<Token> tokens, int i, int to, LocalDate today, boolean future) {
    Token token = tokens.get(i);
    if (!token.isNumber() && !FIRST_WORDS.contains(token.lower())) {
      return null;
    }
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    String next = i + 1 < to ? tokens.get(i + 1).lower() : "";
    boolean since = before.equals("since") || (i > 1 && tokens.get(i - 2).is("since"));
    DayOfWeek day = Calendar.day(token);
    if (day != null) {
      LocalDate date =
          before.equals("next")
              ? today.with(TemporalAdjusters.next(day))
              : before.equals("last")
                  ? today.with(TemporalAdjusters.previous(day))
                  : today.with(TemporalAdjusters.previousOrSame(day));
      return day(date, 1, since);
    }
    Found byWord = byWord(tokens, i, before, next, today);
    if (byWord != null) {
      return byWord;
    }
    if (token.text().length() == 10 && token.isNumber()) {
      return iso(token.text(), since);
    }
    if (Calendar.month(token) != null) {
      return month(tokens, i, to, today, future, since);
    }
    if (token.isNumber() && i + 1 < to && Calendar.month(tokens.get(i + 1)) != null) {
      return dayMonth(tokens, i, to, today, future, since);
    }
    if (ORDINALS.contains(token.lower()) && next.equals("week")) {
      return weekOfMonth(tokens, i, to, today);
    }
    int year = yearOf(token);
    if (year > 0 && BEFORE_YEAR.contains(before)) {
      LocalDate start = LocalDate.of(year, 1, 1);
      return new Found(start, start.plusYears(1), 1, since);
    }
    return ago(tokens, i, to, today);
  }

  private static @Nullable Found byWord(
      List<Token> tokens, int i, String before, String next, LocalDate today) {
    String word = tokens.get(i).lower();
    boolean rolling = before.equals("the") && next.equals("week");
    boolean earlier = i > 1 && tokens.get(i - 2).is(EARLIER);
    String then = i + 2 < tokens.size() ? tokens.get(i + 2).lower() : "";
    return switch (word) {
      case "yesterday" -> day(today.minusDays(1), 1, false);
      case "today", "tonight" -> day(today, 1, false);
      case "tomorrow" -> day(today.plusDays(1), 1, false);
      case "last", "past" ->
          rolling
              ? new Found(today.minusDays(7), today, 2, true)
              : relative("last", next, "", today);
      case "this" -> relative(word, next, earlier ? EARLIER : then, today);
      case "previous", "next", EARLIER -> relative(word, next, then, today);
      default -> null;
    };
  }

  private static @Nullable Found relative(String which, String unit, String then, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (which.equals("earlier")) {
      return unit.equals("this") && then.equals("week")
          ? new Found(monday, today, 3, true)
          : unit.equals("this") && then.equals("month")
              ? new Found(today.withDayOfMonth(1), today, 3, true)
              : unit.equals("this") && then.equals("year")
                  ? new Found(today.withDayOfYear(1), today, 3, true)
                  : null;
    }
    if (which.equals("this") && unit.equals("week") && then.equals(EARLIER)) {
      return new Found(monday, today, 2, true);
    }
    boolean past = !which.equals("this") && !which.equals("next");
    int shift = past ? -1 : which.equals("next") ? 1 : 0;
    return switch (unit) {
      case "week" -> new Found(monday.plusWeeks(shift), monday.plusWeeks(shift + 1L), 2, false);
      case "month" -> {
        YearMonth month = YearMonth.from(today).plusMonths(shift);
        yield new Found(month.atDay(1), month.plusMonths(1).atDay(1), 2, false);
      }
      case "year" -> {
        Year year = Year.from(today).plusYears(shift);
        yield new Found(year.atDay(1), year.plusYears(1).atDay(1), 2, false);
      }
      case "morning", "afternoon", "evening" -> which.equals("this") ? day(today, 2, false) : null;
      case "night" -> past ? new Found(today.minusDays(1), today.plusDays(1), 2, false) : null;
      default -> null;
    };
  }

  private static @Nullable Found iso(String text, boolean since) {
    try {
      return day(LocalDate.parse(text), 1, since);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "May", "May 5", "May 2021", "May 5, 2021". */
  private static @Nullable Found month(
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
        ? day(resolve(year, month, dayOfMonth, today, nearest), length, since)
        : wholeMonth(year, month, today, length, nearest, since);
  }

  /** "5 May", "5 May 2021". */
  private static @Nullable Found dayMonth(
      List<Token> tokens, int i, int to, LocalDate today, boolean future, boolean since) {
    int dayOfMonth = dayOf(tokens.get(i));
    Month month = Calendar.month(tokens.get(i + 1));
    if (dayOfMonth == 0 || month == null) {
      return null;
    }
    int year = i + 2 < to ? yearOf(tokens.get(i + 2)) : 0;
    boolean nearest = future || isDeadline(tokens, i);
    return day(resolve(year, month, dayOfMonth, today, nearest), year > 0 ? 3 : 2, since);
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

  private static Found wholeMonth(
      int year, Month month, LocalDate today, int length, boolean nearest, boolean since) {
    int of = year;
    if (of == 0) {
      LocalDate resolved = resolve(0, month, 1, today, nearest);
      of = resolved == null ? today.getYear() : resolved.getYear();
    }
    LocalDate start = LocalDate.of(of, month, 1);
    return new Found(start, start.plusMonths(1), length, since);
  }

  /** "first week of July": days 1 to 7. */
  private static @Nullable Found weekOfMonth(List<Token> tokens, int i, int to, LocalDate today) {
    if (i + 3 >= to || !tokens.get(i + 2).is("of")) {
      return null;
    }
    Found month = month(tokens, i + 3, to, today, false, false);
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
    return new Found(start, start.plusDays(7), length, false);
  }

  /** "three days ago". */
  private static @Nullable Found ago(List<Token> tokens, int i, int to, LocalDate today) {
    if (i + 2 >= to || !tokens.get(i + 2).is("ago")) {
      return null;
    }
    Long count = Numbers.small(tokens.get(i));
    if (count == null) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "day", "days" -> day(today.minusDays(count), 3, false);
      case "week", "weeks" -> {
        LocalDate day = today.minusWeeks(count);
        yield new Found(day.minusDays(3), day.plusDays(4), 3, false);
      }
      case "month", "months" -> {
        YearMonth month = YearMonth.from(today).minusMonths(count);
        yield new Found(month.atDay(1), month.plusMonths(1).atDay(1), 3, false);
      }
      case "year", "years" -> {
        Year year = Year.from(today).minusYears(count);
        yield new Found(year.atDay(1), year.plusYears(1).atDay(1), 3, false);
      }
      default -> null;
    };
  }

  private static @Nullable Found day(@Nullable LocalDate day, int length, boolean since) {
    return day == null ? null : new Found(day, day.plusDays(1), length, since);
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

  private static int yearOf(Token token) {
    if (token.text().length() != 4 || !Numbers.isAsciiDigits(token.text())) {
      return 0;
    }
    int year = Integer.parseInt(token.text());
    return year >= 1000 && year < 2200 ? year : 0;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
