package dev.credence.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row in a list of reports.
 *
 * @param reportId its id
 * @param outlet its publisher
 * @param url its canonical address
 * @param title the headline
 * @param publishedAt when the current text was published
 * @param firstSeenAt when the report first arrived here
 * @param contentId the id of the normalised current text
 * @param storyId the story that it belongs to
 * @param originReportId the report that it derives from; absent for an original
 */
public record ReportSummary(
    UUID reportId,
    String outlet,
    @Nullable String url,
    @Nullable String title,
    Instant publishedAt,
    Instant firstSeenAt,
    UUID contentId,
    UUID storyId,
    @Nullable UUID originReportId) {}
