package dev.credence.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outlet or a speaker.
 *
 * @param source its key
 * @param kind what it is
 * @param name its display name
 * @param description free text by an editor
 * @param createdAt when it was first named
 * @param version raised by every edit; also the ETag
 */
public record Source(
    String source,
    SourceKind kind,
    String name,
    @Nullable String description,
    Instant createdAt,
    long version) {}
