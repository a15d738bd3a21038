package dev.credence.ingest.report;

import dev.credence.contract.ReportSummary;
import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.delivery.DeliveryQueue;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored reports and their revisions. */
@ApplicationScoped
class ReportRepository {

  /** The story that has an id, or had it before. */
  private static final String STORY =
      """
      story_id = coalesce(
          (SELECT story_id FROM report WHERE story_id = $ AND deleted_at IS NULL LIMIT 1),
          (SELECT story_id FROM story_alias WHERE old_story_id = $))""";

  private static final Comparator<UUID> BY_NAME = Comparator.comparing(UUID::toString);

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

  /** Notes that reports are linked and arranged, unless another round has become due meanwhile. */
  Uni<Void> linked(Map<UUID, Integer> rounds) {
    if (rounds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<UUID> reportIds = rounds.keySet().stream().sorted(BY_NAME).toList();
    return pool.preparedQuery(
            """
            UPDATE report SET link_pending = false
             WHERE report_id IN (
                   SELECT p.report_id FROM report p
                     JOIN unnest($1::uuid[], $2::int[]) AS d (report_id, round)
                          ON d.report_id = p.report_id AND d.round = p.link_round
                    WHERE p.link_pending
                    ORDER BY p.report_id FOR UPDATE OF p)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfInteger(reportIds.stream().map(rounds::get).toArray(Integer[]::new)))
        .replaceWithVoid();
  }

  /**
   * Makes the linking of all reports due that have had one of the contents, for somebody who links
   * them now; if he does not come to an end, the recovery does it in a minute.
   */
  Uni<List<Pending>> makePending(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            UPDATE report
               SET link_pending = true, link_attempts = 0, link_round = link_round + 1,
                   link_due_at = now() + interval '1 minute'
             WHERE report_id IN (
                   SELECT report_id FROM report
                    WHERE deleted_at IS NULL AND report_id IN (
                          SELECT report_id FROM revision WHERE content_id = ANY ($1))
                    ORDER BY report_id FOR UPDATE)
            RETURNING report_id, link_round
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, ReportRepository::pending));
  }

  private static Pending pending(Row row) {
    return new Pending(row.getUUID("report_id"), row.getInteger("link_round"), List.of());
  }

  /**
   * Reports whose linking was cut short, and the contents to link. They are not taken again before
   * a while, which doubles with each attempt.
   */
  Uni<List<Pending>> takePending(int most) {
    return pool.preparedQuery(
            """
            WITH pending AS (
                SELECT report_id FROM report
                 WHERE link_pending AND deleted_at IS NULL AND link_due_at <= now()
                 ORDER BY link_due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            UPDATE report p
               SET link_attempts = link_attempts + 1,
                   link_due_at = now() + 15 * 2 ^ least(link_attempts, 6) * interval '1 second'
              FROM pending
             WHERE p.report_id = pending.report_id
            RETURNING p.report_id, p.link_round,
                      ARRAY(SELECT content_id FROM revision r WHERE r.report_id = p.report_id)
                          AS content_ids
            """)
        .execute(Tuple.of(most))
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

  /** Where reports stand, and how many claims the given revision of each has. */
  Uni<Map<LinkRepository.Pair, Standing>> standings(List<UUID> reportIds, List<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT g.report_id, g.content_id, p.story_id, p.origin_report_id,
                   (SELECT count(*)::int FROM claim c
                     WHERE c.report_id = g.report_id AND c.content_id = g.content_id) AS claims
              FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])
                        AS g (report_id, content_id)) AS g
              JOIN report p USING (report_id)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<LinkRepository.Pair, Standing> standings = new HashMap<>();
              for (Row row : rows) {
                standings.put(
                    new LinkRepository.Pair(row.getUUID("report_id"), row.getUUID("content_id")),
                    new Standing(
                        row.getUUID("story_id"),
                        row.getUUID("origin_report_id"),
                        row.getInteger("claims")));
              }
              return standings;
            });
  }

  /** Reports, the latest publication first. */
  Uni<List<ReportSummary>> list(ReportFilter filter, @Nullable ReportPlace after, int most) {
    // Only the conditions that are asked for, so that each combination has a plan of its own.
    List<String> conditions = new ArrayList<>(List.of("deleted_at IS NULL"));
    Tuple values = Tuple.tuple();
    if (filter.outlet() != null) {
      conditions.add("outlet = $" + values.addString(filter.outlet()).size());
    }
    if (filter.story() != null) {
      conditions.add(STORY.replace("$", "$" + values.addUUID(filter.story()).size()));
    }
    if (filter.publishedFrom() != null) {
      values.addValue(Rows.time(filter.publishedFrom()));
      conditions.add("published_at >= $" + values.size());
    }
    if (filter.publishedTo() != null) {
      values.addValue(Rows.time(filter.publishedTo()));
      conditions.add("published_at < $" + values.size());
    }
    if (after != null) {
      values.addValue(Rows.time(after.publishedAt())).addUUID(after.reportId());
      conditions.add(
          "(published_at, report_id) < ($%d, $%d)".formatted(values.size() - 1, values.size()));
    }
    values.addInteger(most);
    return pool.preparedQuery(
            "SELECT * FROM report WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY published_at DESC, report_id DESC LIMIT $"
                + values.size())
        .execute(values)
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
  Uni<Tombstone> delete(SqlConnection transaction, UUID reportId, Instant now) {
    return lockStory(transaction, reportId)
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
                      .chain(() -> makeRestPending(transaction, row.getUUID("story_id"), reportId))
                      .map(rest -> new Tombstone(version + 1, rest));
            });
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
                               origin_report_id = NULL, origin_content_id = NULL,
                               origin = $4
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
               SET link_pending = true, link_attempts = 0, link_round = link_round + 1,
                   link_due_at = now() + interval '15 seconds'
             WHERE report_id IN (
                   SELECT report_id FROM report
                    WHERE story_id = $1 AND report_id <> $2 AND deleted_at IS NULL
                    ORDER BY report_id FOR UPDATE)
            RETURNING report_id, link_round
            """)
        .execute(Tuple.of(storyId, reportId))
        .map(rows -> Rows.map(rows, ReportRepository::pending));
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

  /** The story of a report, what it derives from, and how many claims it makes. */
  record Standing(UUID storyId, @Nullable UUID originReportId, int claims) {}

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
