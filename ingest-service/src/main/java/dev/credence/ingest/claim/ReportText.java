package dev.credence.ingest.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report, as far as it matters for its claims.
 *
 * @param outlet the outlet's key: {@code reuters.com}
 * @param outletName its display name
 * @param text the text as submitted
 * @param publishedAt when it was published; days are counted in UTC
 * @param language its BCP 47 tag, where known
 */
public record ReportText(
    String outlet,
    @Nullable String outletName,
    String text,
    Instant publishedAt,
    @Nullable String language) {}
