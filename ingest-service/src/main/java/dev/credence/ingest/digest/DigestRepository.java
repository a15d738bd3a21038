package dev.credence.ingest.digest;

import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What digests are made of. */
@ApplicationScoped
class DigestRepository {

  /** Reports as they stand, tombstones among them. */
  Uni<List<DigestReport>> reports(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            SELECT p.report_id, p.version, p.deleted_at, p.outlet, p.title,
                   p.url, p.published_at, p.first_seen_at, p.content_id, p.story_id,
                   p.root_report_id, p.origin_report_id, p.origin, r.credit_slug, r.text,
                   root.content_id AS root_content_id, origin_text.text AS origin_text
              FROM report p
              JOIN report root ON root.report_id = p.root_report_id
              LEFT JOIN revision r ON r.report_id = p.report_id AND r.content_id = p.content_id
              LEFT JOIN report origin ON origin.report_id = p.origin_report_id
              LEFT JOIN revision origin_text
                     ON origin_text.report_id = origin.report_id
                    AND origin_text.content_id
                        = coalesce(p.origin_content_id, origin.content_id)
             WHERE p.report_id = ANY ($1)
             ORDER BY p.report_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, DigestRepository::digestReport));
  }

  private static DigestReport digestReport(Row row) {
    return new DigestReport(
        row.getUUID("report_id"),
        row.getLong("version"),
        row.getOffsetDateTime("deleted_at") != null,
        row.getString("outlet"),
        row.getString("title"),
        row.getString("url"),
        Rows.instant(row, "published_at"),
        Rows.instant(row, "first_seen_at"),
        row.getUUID("content_id"),
        row.getUUID("story_id"),
        row.getUUID("root_report_id"),
        row.getUUID("root_content_id"),
        row.getUUID("origin_report_id"),
        row.getString("origin"),
        row.getString("credit_slug"),
        row.getString("text"),
        row.getString("origin_text"));
  }

  /** When each revision's claims were published. */
  Uni<List<RevisionTime>> revisionTimes(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            "SELECT report_id, content_id, effective_at, first_seen_at FROM revision"
                + " WHERE report_id = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new RevisionTime(
                            row.getUUID("report_id"),
                            row.getUUID("content_id"),
                            Rows.instant(row, "effective_at"),
                            Rows.instant(row, "first_seen_at"))));
  }

  /** A report with its text and its origin's. */
  record DigestReport(
      UUID reportId,
      long version,
      boolean deleted,
      String outlet,
      @Nullable String title,
      @Nullable String url,
      Instant publishedAt,
      Instant firstSeenAt,
      @Nullable UUID contentId,
      UUID storyId,
      UUID rootReportId,
      @Nullable UUID rootContentId,
      @Nullable UUID originReportId,
      String origin,
      @Nullable String credit,
      @Nullable String text,
      @Nullable String originText) {}

  /** When the claims of a revision were published, and when they were first seen. */
  record RevisionTime(UUID reportId, UUID contentId, Instant effectiveAt, Instant firstSeenAt) {}
}
