package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import dev.credence.platform.Columns;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stories are made of: the reports, the contents that they have had, and the links. */
@ApplicationScoped
class StoryRepository {

  /** Any number that no other advisory lock of this database uses. */
  private static final long ARRANGEMENT_LOCK = 0x57_0E1E5L;

  /**
   * Waits until no other transaction arranges stories. Two arrangements of one story that run side
   * by side would each miss the other's members.
   */
  Uni<Void> lock(SqlConnection transaction) {
    return transaction
        .preparedQuery("SELECT pg_advisory_xact_lock($1)")
        .execute(Tuple.of(ARRANGEMENT_LOCK))
        .replaceWithVoid();
  }

  /**
   * The reports that share a content with one of the given, have one joined by a link, or are
   * joined by an editor. {@code OFFSET 0} keeps the planner from reading all links and revisions
   * once in place of looking a few up, which it takes for faster while there are some thousands.
   */
  Uni<List<UUID>> neighbours(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            WITH own AS (
                SELECT DISTINCT content_id FROM revision WHERE report_id = ANY ($1)),
            joined AS (
                SELECT content_id FROM own
                UNION
                SELECT l.content_id FROM own CROSS JOIN LATERAL (
                       SELECT high AS content_id FROM link
                        WHERE low = own.content_id AND kind IN ('NEAR', 'DERIVED') OFFSET 0) AS l
                UNION
                SELECT l.content_id FROM own CROSS JOIN LATERAL (
                       SELECT low AS content_id FROM link
                        WHERE high = own.content_id AND kind IN ('NEAR', 'DERIVED') OFFSET 0) AS l)
            SELECT r.report_id FROM joined CROSS JOIN LATERAL (
                   SELECT report_id FROM revision
                    WHERE content_id = joined.content_id OFFSET 0) AS r
            UNION
            SELECT unnest(report_ids || other_report_ids) FROM story_decision
             WHERE undone_at IS NULL AND kind <> 'SPLIT'
               AND (report_ids || other_report_ids) && $1
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("report_id")));
  }

  /** All members of the stories that the given reports are in now. */
  Uni<List<UUID>> companions(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            SELECT report_id FROM report
             WHERE deleted_at IS NULL AND story_id IN (
                   SELECT story_id FROM report WHERE report_id = ANY ($1))
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("report_id")));
  }

  /** The reports with their current text and where they stand now. */
  Uni<List<StandingMember>> members(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            SELECT p.report_id, p.content_id, p.outlet, p.title, p.published_at, p.first_seen_at,
                   p.story_id, p.root_report_id, p.origin_report_id, p.origin_content_id,
                   p.origin,
                   c.words, r.credit_slug, r.credit_name, r.credit_where
              FROM report p
              JOIN revision r ON r.report_id = p.report_id AND r.content_id = p.content_id
              JOIN content c ON c.content_id = p.content_id
             WHERE p.report_id = ANY ($1) AND p.deleted_at IS NULL
             ORDER BY p.report_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, StoryRepository::standingMember));
  }

  private static StandingMember standingMember(Row row) {
    String slug = row.getString("credit_slug");
    return new StandingMember(
        new Member(
            row.getUUID("report_id"),
            row.getUUID("content_id"),
            row.getString("outlet"),
            Rows.instant(row, "published_at"),
            Rows.instant(row, "first_seen_at"),
            row.getInteger("words"),
            slug == null
                ? null
                : new Credit(slug, row.getString("credit_name"), row.getString("credit_where"))),
        row.getString("title"),
        row.getUUID("story_id"),
        row.getUUID("root_report_id"),
        row.getUUID("origin_report_id"),
        row.getUUID("origin_content_id"),
        row.getString("origin"));
  }

  /** Which contents the given reports have had. */
  Uni<List<ReportContent>> contents(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            "SELECT report_id, content_id, effective_at, first_seen_at FROM revision"
                + " WHERE report_id = ANY ($1) ORDER BY report_id, content_id")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ReportContent(
                            row.getUUID("report_id"),
                            row.getUUID("content_id"),
                            Rows.instant(row, "effective_at"),
                            Rows.instant(row, "first_seen_at"))));
  }

  /** The joining links between the given contents. */
  Uni<List<ContentLink>> links(SqlClient client, Collection<UUID> contentIds) {
    return client
        .preparedQuery(
            """
            SELECT low, high, kind, containment5 FROM link
             WHERE low = ANY ($1) AND high = ANY ($1) AND kind IN ('NEAR', 'DERIVED')
             ORDER BY low, high
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ContentLink(
                            row.getUUID("low"),
                            row.getUUID("high"),
                            LinkKind.valueOf(row.getString("kind")),
                            row.getDouble("containment5"))));
  }

  /** Locks reports, in the order of their ids. */
  Uni<Void> lock(SqlConnection transaction, Collection<UUID> reportIds) {
    return transaction
        .preparedQuery(
            "SELECT FROM report WHERE report_id = ANY ($1) ORDER BY report_id FOR UPDATE")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /** Writes where reports stand. Their rows must be locked. */
  Uni<Void> place(SqlConnection transaction, List<Arrangement.Move> moves) {
    UUID[] reportIds = Columns.uuids(moves, move -> move.placement().reportId());
    return transaction
        .preparedQuery(
            """
            UPDATE report p
               SET story_id = n.story_id, root_report_id = n.root_report_id,
                   origin_report_id = n.origin_report_id, origin_content_id = n.origin_content_id,
                   origin = n.origin
              FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[])
                   AS n (report_id, story_id, root_report_id, origin_report_id, origin_content_id,
                         origin)
             WHERE p.report_id = n.report_id AND p.deleted_at IS NULL
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds)
                .addArrayOfUUID(Columns.uuids(moves, move -> move.story().storyId()))
                .addArrayOfUUID(Columns.uuids(moves, move -> move.story().rootReportId()))
                .addArrayOfUUID(Columns.uuids(moves, move -> move.placement().originReportId()))
                .addArrayOfUUID(Columns.uuids(moves, move -> move.placement().originContentId()))
                .addArrayOfString(Columns.strings(moves, move -> move.placement().origin())))
        .replaceWithVoid();
  }

  /**
   * Lets ids that stories had before lead to the ones that they are now.
   *
   * @param successors the present id for each that is no longer used
   * @param current ids that are in use
   */
  Uni<Void> alias(SqlConnection transaction, Map<UUID, UUID> successors, Collection<UUID> current) {
    return transaction
        .preparedQuery("DELETE FROM story_alias WHERE old_story_id = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfUUID(current.toArray(UUID[]::new)))
        .chain(
            () ->
                successors.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : alias(transaction, successors));
  }

  private static Uni<Void> alias(SqlConnection transaction, Map<UUID, UUID> successors) {
    List<UUID> old = List.copyOf(successors.keySet());
    return transaction
        .preparedQuery(
            """
            WITH successor AS (
                SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS s (old, now)
                 WHERE NOT EXISTS (
                       SELECT FROM report r WHERE r.story_id = old AND r.deleted_at IS NULL)),
            moved AS (
                UPDATE story_alias a SET story_id = s.now FROM successor s
                 WHERE a.story_id = s.old AND a.old_story_id <> s.now)
            INSERT INTO story_alias (old_story_id, story_id)
            SELECT old, now FROM successor
            ON CONFLICT (old_story_id) DO UPDATE SET story_id = excluded.story_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(old.toArray(UUID[]::new))
                .addArrayOfUUID(Columns.uuids(old, successors::get)))
        .replaceWithVoid();
  }

  /** The members of a story, by its id or one that it had before. */
  Uni<List<UUID>> membersOf(SqlClient client, UUID storyId) {
    return client
        .preparedQuery(
            """
            SELECT report_id FROM report
             WHERE deleted_at IS NULL
               AND story_id = coalesce(
                   (SELECT story_id FROM report
                     WHERE story_id = $1 AND deleted_at IS NULL LIMIT 1),
                   (SELECT story_id FROM story_alias WHERE old_story_id = $1))
             ORDER BY report_id
            """)
        .execute(Tuple.of(storyId))
        .map(rows -> Rows.map(rows, row -> row.getUUID("report_id")));
  }

  /**
   * The reports whose digests depend on the text of this one: those that it is root or origin of.
   */
  Uni<List<UUID>> dependants(SqlConnection transaction, Collection<UUID> reportIds) {
    return transaction
        .preparedQuery(
            """
            SELECT report_id FROM report
             WHERE (root_report_id = ANY ($1) OR origin_report_id = ANY ($1))
               AND report_id <> ALL ($1) AND deleted_at IS NULL
             ORDER BY report_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("report_id")));
  }

  /** The texts of reports as certain revisions had them. */
  Uni<List<ReportText>> texts(SqlClient client, List<UUID> reportIds, List<UUID> contentIds) {
    return client
        .preparedQuery(
            """
            SELECT DISTINCT r.report_id, r.content_id, r.revision, r.text
              FROM unnest($1::uuid[], $2::uuid[]) AS g (report_id, content_id)
              JOIN revision r USING (report_id, content_id)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ReportText(
                            row.getUUID("report_id"),
                            row.getUUID("content_id"),
                            row.getInteger("revision"),
                            row.getString("text"))));
  }

  /**
   * A report and where it stands now.
   *
   * @param member the report
   * @param title its headline
   * @param storyId its story
   * @param rootReportId that story's root
   * @param originReportId what it derives from
   * @param originContentId the revision of that
   * @param origin the origin that it counts as
   */
  record StandingMember(
      Member member,
      @Nullable String title,
      UUID storyId,
      UUID rootReportId,
      @Nullable UUID originReportId,
      @Nullable UUID originContentId,
      String origin) {}

  /** The text of a revision. */
  record ReportText(UUID reportId, UUID contentId, int revision, String text) {}
}
