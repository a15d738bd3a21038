package dev.credence.ingest.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days that are told from the day of publication: "last month", "two weeks ago". */
final class RelativeDates {

  static final String EARLIER = "earlier";

  /** What such a date starts with, if not with a number. */
  static final Set<String> FIRST_WORDS =
      Set.of(
          "yesterday",
          "today",
          "tonight",
          "tomorrow",
          "past",
          "this",
          "previous",
          "next",
          "last",
          "a",
          "an",
          "over",
          EARLIER);

  /** A count of units that goes back from publication is no longer than this. */
  private static final long MAX_COUNT = 400;

  private RelativeDates() {}

  /** The date at an index; null where there is none. */
  static @Nullable DateSpan at(List<Token> tokens, int i, int to, LocalDate today) {
    DateSpan byWord = byWord(tokens, i, today);
    if (byWord != null) {
      return byWord;
    }
    DateSpan weekend = weekend(tokens, i, to, today);
    return weekend != null ? weekend : ago(tokens, i, to, today);
  }

  private static @Nullable DateSpan byWord(List<Token> tokens, int i, LocalDate today) {
    String word = tokens.get(i).lower();
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    boolean rolling = before.equals("the") && (next.equals("week") || word.equals("past"));
    boolean earlier = i > 1 && tokens.get(i - 2).is(EARLIER);
    String then = i + 2 < tokens.size() ? tokens.get(i + 2).lower() : "";
    return switch (word) {
      case "yesterday" -> DateSpan.day(today.minusDays(1), 1, false);
      case "today", "tonight" -> DateSpan.day(today, 1, false);
      case "tomorrow" -> DateSpan.day(today.plusDays(1), 1, false);
      case "last", "past" -> {
        DateSpan counted = counted(tokens, i, today);
        yield counted != null
            ? counted
            : rolling ? back(today, 1, next, 2) : relative("last", next, "", today);
      }
      case "this" -> relative(word, next, earlier ? EARLIER : then, today);
      case "previous", "next", EARLIER -> relative(word, next, then, today);
      default -> null;
    };
  }

  /** "The last three weeks", "the past ten years": back from publication. */
  private static @Nullable DateSpan counted(List<Token> tokens, int i, LocalDate today) {
    Long count = i + 2 < tokens.size() ? Numbers.small(tokens.get(i + 1)) : null;
    return count == null || count > MAX_COUNT
        ? null
        : back(today, count, tokens.get(i + 2).lower(), 3);
  }

  private static @Nullable DateSpan back(LocalDate today, long count, String unit, int length) {
    LocalDate from =
        switch (unit) {
          case "day", "days" -> today.minusDays(count);
          case "week", "weeks" -> today.minusWeeks(count);
          case "month", "months" -> today.minusMonths(count);
          case "year", "years" -> today.minusYears(count);
          case "decade", "decades" -> today.minusYears(10 * count);
          default -> null;
        };
    return from == null ? null : new DateSpan(from, today, length, true);
  }

  private static @Nullable DateSpan relative(
      String which, String unit, String then, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (which.equals(EARLIER)) {
      return unit.equals("this") && then.equals("week")
          ? new DateSpan(monday, today, 3, true)
          : unit.equals("this") && then.equals("month")
              ? new DateSpan(today.withDayOfMonth(1), today, 3, true)
              : unit.equals("this") && then.equals("year")
                  ? new DateSpan(today.withDayOfYear(1), today, 3, true)
                  : null;
    }
    if (which.equals("this") && unit.equals("week") && then.equals(EARLIER)) {
      return new DateSpan(monday, today, 2, true);
    }
    boolean past = !which.equals("this") && !which.equals("next");
    int shift = past ? -1 : which.equals("next") ? 1 : 0;
    return switch (unit) {
      case "week" -> new DateSpan(monday.plusWeeks(shift), monday.plusWeeks(shift + 1L), 2, false);
      case "month" -> {
        YearMonth month = YearMonth.from(today).plusMonths(shift);
        yield new DateSpan(month.atDay(1), month.plusMonths(1).atDay(1), 2, false);
      }
      case "year" -> {
        Year year = Year.from(today).plusYears(shift);
        yield new DateSpan(year.atDay(1), year.plusYears(1).atDay(1), 2, false);
      }
      case "morning", "afternoon", "evening" ->
          which.equals("this") ? DateSpan.day(today, 2, false) : null;
      case "night" -> past ? new DateSpan(today.minusDays(1), today.plusDays(1), 2, false) : null;
      default -> null;
    };
  }

  /** "Over the weekend", "last weekend": the last whole Saturday and Sunday, or those under way. */
  private static @Nullable DateSpan weekend(List<Token> tokens, int i, int to, LocalDate today) {
    int noun = tokens.get(i).is("over") ? i + 2 : i + 1;
    boolean past = tokens.get(i).is("over") || tokens.get(i).is("last") || tokens.get(i).is("past");
    if (!past || noun >= to || !tokens.get(noun).is("weekend")) {
      return null;
    }
    LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return new DateSpan(saturday, saturday.plusDays(2), noun + 1 - i, false);
  }

  /** "Three days ago", "a year ago". */
  private static @Nullable DateSpan ago(List<Token> tokens, int i, int to, LocalDate today) {
    if (i + 2 >= to || !tokens.get(i + 2).is("ago")) {
      return null;
    }
    boolean article = tokens.get(i).is("a") || tokens.get(i).is("an");
    Long count = article ? Long.valueOf(1) : Numbers.small(tokens.get(i));
    if (count == null) {
      return null;
    }
    return switch (tokens.get(i + 1).lower()) {
      case "day", "days" -> DateSpan.day(today.minusDays(count), 3, false);
      case "week", "weeks" -> {
        LocalDate day = today.minusWeeks(count);
        yield new DateSpan(day.minusDays(3), day.plusDays(4), 3, false);
      }
      case "month", "months" -> {
        YearMonth month = YearMonth.from(today).minusMonths(count);
        yield new DateSpan(month.atDay(1), month.plusMonths(1).atDay(1), 3, false);
      }
      case "year", "years" -> {
        Year year = Year.from(today).minusYears(count);
        yield new DateSpan(year.atDay(1), year.plusYears(1).atDay(1), 3, false);
      }
      default -> null;
    };
  }
}
