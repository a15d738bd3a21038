package dev.credence.ingest.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A day on which a content was published; a content that several outlets print has several.
 *
 * @param contentId the content
 * @param day the day, UTC
 * @param outlet who published it
 */
public record Publication(UUID contentId, LocalDate day, String outlet) {

  /** The publication of a content at a time. */
  public static Publication at(UUID contentId, Instant publishedAt, String outlet) {
    return new Publication(contentId, LocalDate.ofInstant(publishedAt, ZoneOffset.UTC), outlet);
  }
}
