package dev.credence.ingest.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to be placed in its story.
 *
 * @param reportId its id
 * @param contentId its text
 * @param outlet its publisher
 * @param publishedAt when it says it was published
 * @param firstSeenAt when it was first submitted
 * @param words how many words it has
 * @param credit whom it credits for its text
 */
public record Member(
    UUID reportId,
    UUID contentId,
    String outlet,
    Instant publishedAt,
    Instant firstSeenAt,
    int words,
    @Nullable Credit credit) {}
