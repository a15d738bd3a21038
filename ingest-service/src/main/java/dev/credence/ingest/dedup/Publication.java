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
 */
public record Publication(UUID contentId, LocalDate day) {

  /** The publication of a content at a time. */
  public static Publication at(UUID contentId, Instant publishedAt) {
    return new Publication(contentId, LocalDate.ofInstant(publishedAt, ZoneOffset.UTC));
  }
}
