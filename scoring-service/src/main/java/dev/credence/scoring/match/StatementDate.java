package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date that a statement itself gives, as an interval of whole UTC days. */
public final class StatementDate {
  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?";
  private static final String DAY = "\\b(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(\\d{4})\\b";

  /** Groups: ISO 1-3; day month year 4-6; month day year 7-9; month year 10-11; "in year" 12. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"
              + ("|" + DAY + "\\s{1,3}(?:of\\s{1,3})?" + MONTH + "(?:,?\\s{1,3}" + YEAR + ")?")
              + ("|\\b"
                  + MONTH
                  + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s{1,3}"
                  + YEAR
                  + ")?")
              + ("|\\b" + MONTH + ",?\\s{1,3}" + YEAR)
              + ("|\\bin\\s{1,3}" + YEAR),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BOUND =
      Pattern.compile("\\b(since|from|until|till|before|by|after)\\s{1,3}$");
  private static final Pattern RANGE =
      Pattern.compile("\\s{0,3}(?:to|until|till|and|through|-|\u2013)\\s{0,3}");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** Dates beyond this point are not looked for; a statement is a sentence. */
  private static final int MAX_LENGTH = 5_000;

  private StatementDate() {}

  /** A date in a text: first day, first day after it, and where it stands in UTF-16 units. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate to, int start, int end) {}

  /**
   * The interval that a statement names, days running from midnight to midnight UTC. Empty where it
   * names none, or several that are not one range.
   *
   * @param reference the moment that a date without a year precedes; without it such dates do not
   *     count
   */
  public static Optional<DateInterval> windowOf(String statement, @Nullable Instant reference) {
    List<Span> dated = spans(statement, reference).stream().filter(s -> s.from() != null).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    Span first = dated.get(0);
    if (dated.size() == 1) {
      return Optional.of(bounded(statement, first));
    }
    if (dated.size() == 2) {
      Span second = dated.get(1);
      String between = statement.substring(first.end(), second.start()).toLowerCase(Locale.ROOT);
      boolean ordered = !day(second.from()).isBefore(day(first.from()));
      if (ordered && RANGE.matcher(between).matches()) {
        return Optional.of(new DateInterval(instant(first.from()), instant(second.to())));
      }
    }
    boolean oneDate =
        dated.stream()
            .allMatch(s -> day(s.from()).equals(first.from()) && day(s.to()).equals(first.to()));
    return oneDate ? Optional.of(bounded(statement, first)) : Optional.empty();
  }

  /** Every date in a text; those that cannot be placed have no days. */
  static List<Span> spans(String text, @Nullable Instant reference) {
    List<Span> spans = new ArrayList<>();
    String head = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    if (head.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    Matcher matcher = DATE.matcher(head);
    while (matcher.find()) {
      spans.add(span(matcher, reference));
    }
    return spans;
  }

  private static Span span(Matcher m, @Nullable Instant reference) {
    try {
      if (m.group(1) != null) {
        return daySpan(m, LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
      }
      if (m.group(5) != null) {
        return daySpan(m, dayOf(m, 6, month(m, 5), number(m, 4), reference));
      }
      if (m.group(7) != null) {
        return daySpan(m, dayOf(m, 9, month(m, 7), number(m, 8), reference));
      }
      if (m.group(10) != null) {
        LocalDate first = YearMonth.of(number(m, 11), month(m, 10)).atDay(1);
        return new Span(first, first.plusMonths(1), m.start(), m.end());
      }
      LocalDate first = LocalDate.of(number(m, 12), 1, 1);
      return new Span(first, first.plusYears(1), m.start(), m.end());
    } catch (DateTimeException e) {
      return new Span(null, null, m.start(), m.end());
    }
  }

  private static Span daySpan(Matcher m, @Nullable LocalDate day) {
    return new Span(day, day == null ? null : day.plusDays(1), m.start(), m.end());
  }

  private static @Nullable LocalDate dayOf(
      Matcher m, int yearGroup, int month, int day, @Nullable Instant reference) {
    if (m.group(yearGroup) != null) {
      return LocalDate.of(number(m, yearGroup), month, day);
    }
    if (reference == null) {
      return null;
    }
    LocalDate last = reference.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate thisYear = LocalDate.of(last.getYear(), month, day);
    return thisYear.isAfter(last) ? thisYear.minusYears(1) : thisYear;
  }

  private static DateInterval bounded(String statement, Span span) {
    String before = statement.substring(Math.max(0, span.start() - 12), span.start());
    Matcher bound = BOUND.matcher(before.toLowerCase(Locale.ROOT));
    if (!bound.find()) {
      return new DateInterval(instant(span.from()), instant(span.to()));
    }
    return switch (bound.group(1)) {
      case "since", "from" -> new DateInterval(instant(span.from()), null);
      case "after" -> new DateInterval(instant(span.to()), null);
      case "before" -> new DateInterval(null, instant(span.from()));
      default -> new DateInterval(null, instant(span.to()));
    };
  }

  private static int month(Matcher m, int group) {
    return MONTHS.getOrDefault(m.group(group).substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Instant instant(@Nullable LocalDate day) {
    return day(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(@Nullable LocalDate day) {
    if (day == null) {
      throw new IllegalStateException("a span without days has no bounds");
    }
    return day;
  }
}
