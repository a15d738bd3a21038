package dev.credence.ingest.report;

import dev.credence.contract.Link;
import dev.credence.contract.Report;
import dev.credence.platform.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report row with its current revision; without text if it is deleted. */
record CurrentReport(
    UUID reportId,
    long version,
    boolean deleted,
    int revision,
    String outlet,
    @Nullable String url,
    @Nullable String externalId,
    @Nullable String title,
    String text,
    @Nullable String language,
    Instant publishedAt,
    @Nullable Instant updatedAt,
    Instant firstSeenAt,
    @Nullable String credit,
    @Nullable UUID contentId,
    UUID storyId,
    UUID rootReportId,
    @Nullable UUID originReportId,
    int claims) {

  static CurrentReport of(Row row) {
    boolean deleted = row.getOffsetDateTime("deleted_at") != null;
    return new CurrentReport(
        row.getUUID("report_id"),
        row.getLong("version"),
        deleted,
        deleted ? 0 : row.getInteger("revision"),
        row.getString("outlet"),
        row.getString("url"),
        row.getString("external_id"),
        row.getString("title"),
        deleted ? "" : row.getString("text"),
        row.getString("language"),
        Rows.instant(row, "published_at"),
        Rows.optionalInstant(row, "updated_at"),
        Rows.instant(row, "first_seen_at"),
        row.getString("credit"),
        row.getUUID("content_id"),
        row.getUUID("story_id"),
        row.getUUID("root_report_id"),
        row.getUUID("origin_report_id"),
        row.getInteger("claims"));
  }

  Report toReport(UUID currentContentId, List<Link> links) {
    return new Report(
        reportId,
        version,
        revision,
        outlet,
        url,
        externalId,
        title,
        text,
        language,
        publishedAt,
        updatedAt,
        firstSeenAt,
        credit,
        currentContentId,
        storyId,
        originReportId,
        links,
        claims);
  }
}
