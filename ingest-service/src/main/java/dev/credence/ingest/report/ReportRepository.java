package dev.credence.ingest.report;

import dev.credence.contract.ReportSummary;
import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.delivery.DeliveryQueue;
import dev.credence.ingest.story.Credit;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored reports and their revisions. */
@ApplicationScoped
class ReportRepository {

  private final Pool pool;
  private final LinkRepository contents;
  private final ClaimRepository claims;
  private final DeliveryQueue delivery;

  ReportRepository(
      Pool pool, LinkRepository contents, ClaimRepository claims, DeliveryQueue delivery) {
    this.pool = pool;
    this.contents = contents;
    this.claims = claims;
    this.delivery = delivery;
  }

  /**
   * Stores a report and its revision in one transaction. A text that the report has already had
   * changes nothing.
   */
  Uni<StoredRevision> store(AcceptedReport report) {
    return pool.withTransaction(
        transaction ->
            insertOutlet(transaction, report)
                .chain(() -> insertReport(transaction, report))
                .chain(() -> insertRevision(transaction, report))
                .chain(
                    revision ->
                        revision.isNew()
                            ? completeRevision(transaction, report, revision)
                            : Uni.createFrom().item(revision)));
  }

  private static Uni<Void> insertOutlet(SqlConnection transaction, AcceptedReport report) {
    return transaction
        .preparedQuery(
            "INSERT INTO outlet (outlet, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .execute(Tuple.of(report.outlet(), Rows.time(report.seenAt())))
        .replaceWithVoid();
  }

  /** Creates the report, or locks it if it is there. */
  private static Uni<Void> insertReport(SqlConnection transaction, AcceptedReport report) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO report (report_id, outlet, url, external_id, first_seen_at, version,
                                published_at, link_pending, story_id, root_report_id, origin)
            VALUES ($1, $2, $3, $4, $5, 0, $6, false, $7, $1, $8)
            ON CONFLICT (report_id) DO UPDATE SET report_id = excluded.report_id
            """)
        .execute(
            Tuple.tuple()
                .addUUID(report.reportId())
                .addString(report.outlet())
                .addString(report.url())
                .addString(report.externalId())
                .addValue(Rows.time(report.seenAt()))
                .addValue(Rows.time(firstPublishedAt(report)))
                .addUUID(StoryService.ownStoryId(report.reportId()))
                .addString("report:" + report.reportId()))
        .replaceWithVoid();
  }

  /** A report that does not say when it was published was published when we first hear of it. */
  private static Instant firstPublishedAt(AcceptedReport report) {
    if (report.publishedAt() != null) {
      return report.publishedAt();
    }
    return report.updatedAt() != null ? report.updatedAt() : report.seenAt();
  }

  private static Uni<StoredRevision> insertRevision(
      SqlConnection transaction, AcceptedReport report) {
    Credit credit = report.credit();
    return transaction
        .preparedQuery(
            """
            WITH known AS (
                SELECT count(*)::int AS revisions,
                       max(revision) FILTER (WHERE content_id = $2) AS same,
                       count(*) FILTER (WHERE updated_at IS NULL) = 0 AS undated_is_first,
                       coalesce($6::timestamptz, min(published_at), $13::timestamptz)
                           AS published_at
                  FROM revision WHERE report_id = $1),
            added AS (
                INSERT INTO revision (report_id, content_id, revision, title, text, language,
                                      published_at, updated_at, effective_at, first_seen_at,
                                      credit, credit_slug, credit_name, credit_where)
                SELECT $1, $2, k.revisions + 1, $3, $4, $5, k.published_at, $7::timestamptz,
                       coalesce($7::timestamptz, CASE WHEN k.undated_is_first THEN k.published_at
                                                      ELSE $8::timestamptz END),
                       $8::timestamptz,
                       $9, $10, $11, $12
                  FROM known k WHERE k.same IS NULL
                RETURNING revision)
            SELECT coalesce((SELECT revision FROM added), k.same) AS revision,
                   k.same IS NULL AS is_new, k.revisions > 0 AS is_revision, k.published_at
              FROM known k
            """)
        .execute(
            Tuple.tuple()
                .addUUID(report.reportId())
                .addUUID(report.content().contentId())
                .addString(report.title())
                .addString(report.text())
                .addString(report.language())
                .addValue(Rows.time(report.publishedAt()))
                .addValue(Rows.time(report.updatedAt()))
                .addValue(Rows.time(report.seenAt()))
                .addString(report.submittedCredit())
                .addString(credit == null ? null : credit.slug())
                .addString(credit == null ? null : credit.name())
                .addString(credit == null ? null : credit.where())
                .addValue(Rows.time(firstPublishedAt(report))))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new StoredRevision(
                  row.getInteger("revision"),
                  row.getBoolean("is_new"),
                  row.getBoolean("is_revision"),
                  Rows.instant(row, "published_at"),
                  0);
            });
  }

  private Uni<StoredRevision> completeRevision(
      SqlConnection transaction, AcceptedReport report, StoredRevision revision) {
    return contents
        .insertContent(transaction, report.content(), revision.publishedAt())
        .chain(
            () ->
                claims.insert(
                    transaction, report.reportId(), report.content().contentId(), report.claims()))
        .chain(() -> chooseCurrent(transaction, report.reportId()))
        .call(() -> delivery.raiseVersions(transaction, List.of(report.reportId())))
        .map(revision::inRound);
  }

  /**
   * The current revision is the one that was updated last, where its outlet does not say so the one
   * that was published last; of several the one seen last, then the greater contentId. The result
   * is the number of the linking round that is due now.
   */
  private static Uni<Integer> chooseCurrent(SqlConnection transaction, UUID reportId) {
    return transaction
        .preparedQuery(
            """
            UPDATE report p
               SET content_id = c.content_id, title = c.title, published_at = c.published_at,
                   deleted_at = NULL, link_pending = true, link_attempts = 0,
                   link_round = link_round + 1
              FROM (SELECT content_id, title, published_at FROM revision
                     WHERE report_id = $1
                     ORDER BY coalesce(updated_at, published_at) DESC, first_seen_at DESC,
                              content_id DESC
                     LIMIT 1) AS c
             WHERE p.report_id = $1
            RETURNING p.link_round
            """)
        .execute(Tuple.of(reportId))
        .map(rows -> rows.iterator().next().getInteger("link_round"));
  }

  /** Notes that a report is linked and arranged, unless another round has become due meanwhile. */
  Uni<Void> linked(UUID reportId, int round) {
    return pool.preparedQuery(
            "UPDATE report SET link_pending = false WHERE report_id = $1 AND link_round = $2")
        .execute(Tuple.of(reportId, round))
        .replaceWithVoid();
  }

  /** Reports whose linking was cut short, and the contents to link. */
  Uni<List<Pending>> takePending(int olderThanSeconds, int most) {
    return pool.preparedQuery(
            """
            WITH pending AS (
                SELECT report_id FROM report
                 WHERE link_pending AND deleted_at IS NULL
                   AND first_seen_at < now() - $1 * interval '1 second'
                 ORDER BY link_attempts, first_seen_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            UPDATE report p SET link_attempts = link_attempts + 1 FROM pending
             WHERE p.report_id = pending.report_id
            RETURNING p.report_id, p.link_round,
                      ARRAY(SELECT content_id FROM revision r WHERE r.report_id = p.report_id)
                          AS content_ids
            """)
        .execute(Tuple.of(olderThanSeconds, most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Pending(
                            row.getUUID("report_id"),
                            row.getInteger("link_round"),
                            List.of(row.getArrayOfUUIDs("content_ids")))));
  }

  /** A report with its current revision; absent if it was never here. */
  Uni<CurrentReport> find(UUID reportId) {
    return pool.preparedQuery(
            """
            SELECT p.*, r.revision, r.text, r.language, r.updated_at, r.credit,
                   (SELECT count(*)::int FROM claim c
                     WHERE c.report_id = p.report_id AND c.content_id = p.content_id) AS claims
              FROM report p
              LEFT JOIN revision r ON r.report_id = p.report_id AND r.content_id = p.content_id
             WHERE p.report_id = $1
            """)
        .execute(Tuple.of(reportId))
        .map(rows -> Rows.first(rows, CurrentReport::of));
  }

  /** How many claims a revision has. */
  Uni<Integer> countClaims(UUID reportId, UUID contentId) {
    return pool.preparedQuery(
            "SELECT count(*)::int AS claims FROM claim WHERE report_id = $1 AND content_id = $2")
        .execute(Tuple.of(reportId, contentId))
        .map(rows -> rows.iterator().next().getInteger("claims"));
  }

  /** Reports, the latest publication first. */
  Uni<List<ReportSummary>> list(ReportFilter filter, @Nullable ReportPlace after, int most) {
    return pool.preparedQuery(
            """
            SELECT * FROM report
             WHERE deleted_at IS NULL
               AND ($1::text IS NULL OR outlet = $1)
               AND ($2::uuid IS NULL OR story_id = coalesce(
                   (SELECT story_id FROM report
                     WHERE story_id = $2 AND deleted_at IS NULL LIMIT 1),
                   (SELECT story_id FROM story_alias WHERE old_story_id = $2)))
               AND ($3::timestamptz IS NULL OR published_at >= $3)
               AND ($4::timestamptz IS NULL OR published_at < $4)
               AND ($5::timestamptz IS NULL OR (published_at, report_id) < ($5, $6::uuid))
             ORDER BY published_at DESC, report_id DESC
             LIMIT $7
            """)
        .execute(
            Tuple.tuple()
                .addString(filter.outlet())
                .addUUID(filter.story())
                .addValue(Rows.time(filter.publishedFrom()))
                .addValue(Rows.time(filter.publishedTo()))
                .addValue(after == null ? null : Rows.time(after.publishedAt()))
                .addUUID(after == null ? null : after.reportId())
                .addInteger(most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ReportSummary(
                            row.getUUID("report_id"),
                            row.getString("outlet"),
                            row.getString("url"),
                            row.getString("title"),
                            Rows.instant(row, "published_at"),
                            Rows.instant(row, "first_seen_at"),
                            row.getUUID("content_id"),
                            row.getUUID("story_id"),
                            row.getUUID("origin_report_id"))));
  }

  /**
   * Erases a report's texts and claims and leaves a tombstone.
   *
   * @return absent if the report was never here
   */
  Uni<Tombstone> delete(UUID reportId, Instant now) {
    return pool.withTransaction(
        transaction ->
            lockStory(transaction, reportId)
                .chain(
                    () ->
                        transaction
                            .preparedQuery(
                                "SELECT version, story_id, deleted_at FROM report"
                                    + " WHERE report_id = $1 FOR UPDATE")
                            .execute(Tuple.of(reportId)))
                .chain(
                    rows -> {
                      if (!rows.iterator().hasNext()) {
                        return Uni.createFrom().nullItem();
                      }
                      Row row = rows.iterator().next();
                      long version = row.getLong("version");
                      return row.getOffsetDateTime("deleted_at") != null
                          ? Uni.createFrom().item(new Tombstone(version, List.of()))
                          : erase(transaction, reportId, now)
                              .chain(
                                  () ->
                                      makeRestPending(
                                          transaction, row.getUUID("story_id"), reportId))
                              .map(rest -> new Tombstone(version + 1, rest));
                    }));
  }

  /** All members in the order of their ids, as everybody locks them: else deletions deadlock. */
  private static Uni<Void> lockStory(SqlConnection transaction, UUID reportId) {
    return transaction
        .preparedQuery(
            """
            SELECT FROM report
             WHERE report_id = $1
                OR story_id = (SELECT story_id FROM report WHERE report_id = $1)
             ORDER BY report_id FOR UPDATE
            """)
        .execute(Tuple.of(reportId))
        .replaceWithVoid();
  }

  private Uni<Void> erase(SqlConnection transaction, UUID reportId, Instant now) {
    return claims
        .delete(transaction, reportId)
        .chain(
            () ->
                transaction
                    .preparedQuery("DELETE FROM revision WHERE report_id = $1 RETURNING content_id")
                    .execute(Tuple.of(reportId)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("content_id")))
        .chain(contentIds -> contents.eraseOrphans(transaction, contentIds))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        UPDATE report
                           SET deleted_at = $2, content_id = NULL, title = NULL,
                               link_pending = false, story_id = $3, root_report_id = $1,
                               origin_report_id = NULL, origin = $4
                         WHERE report_id = $1
                        """)
                    .execute(
                        Tuple.of(
                            reportId,
                            Rows.time(now),
                            StoryService.ownStoryId(reportId),
                            "report:" + reportId)))
        .chain(() -> delivery.raiseVersions(transaction, List.of(reportId)));
  }

  /** The rest of the story is to be arranged anew; if this process dies, by the recovery. */
  private static Uni<List<Pending>> makeRestPending(
      SqlConnection transaction, UUID storyId, UUID reportId) {
    return transaction
        .preparedQuery(
            """
            UPDATE report
               SET link_pending = true, link_attempts = 0, link_round = link_round + 1
             WHERE report_id IN (
                   SELECT report_id FROM report
                    WHERE story_id = $1 AND report_id <> $2 AND deleted_at IS NULL
                    ORDER BY report_id FOR UPDATE)
            RETURNING report_id, link_round
            """)
        .execute(Tuple.of(storyId, reportId))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Pending(
                            row.getUUID("report_id"), row.getInteger("link_round"), List.of())));
  }

  /**
   * The revision that has a submitted text.
   *
   * @param revision its number
   * @param isNew whether the submission added it
   * @param isRevision whether the report had been here with another text
   * @param publishedAt when the revision was published
   * @param linkRound the linking round that it made due
   */
  record StoredRevision(
      int revision, boolean isNew, boolean isRevision, Instant publishedAt, int linkRound) {

    StoredRevision inRound(int round) {
      return new StoredRevision(revision, isNew, isRevision, publishedAt, round);
    }
  }

  /** A report whose linking was cut short. */
  record Pending(UUID reportId, int round, List<UUID> contentIds) {}

  /** Which reports to list. */
  record ReportFilter(
      @Nullable String outlet,
      @Nullable UUID story,
      @Nullable Instant publishedFrom,
      @Nullable Instant publishedTo) {}

  /** A place in the list of reports. */
  record ReportPlace(Instant publishedAt, UUID reportId) {}

  /**
   * What is left of a report.
   *
   * @param version its version
   * @param rest the other members of the story that it was in, if it was deleted just now
   */
  record Tombstone(long version, List<Pending> rest) {}
}
