package dev.credence.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of reports.
 *
 * @param outlet its key
 * @param name its display name
 * @param description free text by an editor
 * @param homepage its address
 * @param createdAt when it was first named
 * @param version raised by every edit; also the ETag
 */
public record Outlet(
    String outlet,
    @Nullable String name,
    @Nullable String description,
    @Nullable String homepage,
    Instant createdAt,
    long version) {}
