package dev.credence.scoring.claimreview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * The times of reviews, as they are published: with or without zone, with or without a time of day.
 * A day without time is taken at its beginning, and a time without zone as UTC. A later reading of
 * a day would let a claim that repeats the review look as if it had been made before it.
 */
final class ReviewTime {

  private static final int MAX_LENGTH = 40;
  private static final int LAST_YEAR = 9998;

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ]")
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ReviewTime() {}

  /** The instant; empty where the text is none. */
  static Optional<Instant> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      TemporalAccessor time =
          FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      OffsetDateTime instant = atOffset(time);
      return instant.getYear() < 1 || instant.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(instant.toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime atOffset(TemporalAccessor time) {
    if (time instanceof OffsetDateTime offset) {
      return offset;
    }
    return time instanceof LocalDateTime local
        ? local.atOffset(ZoneOffset.UTC)
        : LocalDate.from(time).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
