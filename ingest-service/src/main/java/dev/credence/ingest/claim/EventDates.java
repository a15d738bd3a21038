package dev.credence.ingest.claim;

import dev.credence.contract.DateInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** What a date starts with, if not with a number in digits. */
  private static final WordSet FIRST_WORDS =
      new WordSet(
          Stream.of(
                  Calendar.names(),
                  Numbers.names(),
                  CalendarDates.ORDINALS,
                  RelativeDates.FIRST_WORDS)
              .flatMap(Set::stream)
              .toList());

  private static final WordSet BEFORE_DATE = WordSet.of("early", "late", "mid", "the");
  private static final int MAX_DATES = 20;

  private final WordSet subordinate;

  EventDates(Lexicon cues) {
    this.subordinate = cues.words("subordinate");
  }

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
      DateSpan date = at(tokens, i, to, today, future);
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
        || CalendarDates.yearOf(token) > 0
        || token.is("last")
        || token.is("yesterday");
  }

  private static @Nullable DateSpan at(
      List<Token> tokens, int i, int to, LocalDate today, boolean future) {
    Token token = tokens.get(i);
    if (!token.isNumber() && !FIRST_WORDS.contains(token.lower())) {
      return null;
    }
    String before = i > 0 ? tokens.get(i - 1).lower() : "";
    boolean since = before.equals("since") || (i > 1 && tokens.get(i - 2).is("since"));
    DayOfWeek day = Calendar.day(token);
    if (day != null) {
      LocalDate date =
          before.equals("next")
              ? today.with(TemporalAdjusters.next(day))
              : before.equals("last")
                  ? today.with(TemporalAdjusters.previous(day))
                  : today.with(TemporalAdjusters.previousOrSame(day));
      return DateSpan.day(date, 1, since);
    }
    DateSpan calendar = CalendarDates.at(tokens, i, to, today, future, since);
    return calendar != null ? calendar : RelativeDates.at(tokens, i, to, today);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
