package dev.credence.ingest.story;

import dev.credence.contract.StoryDecision;
import dev.credence.contract.StoryDecisionKind;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What editors decided on stories. */
@ApplicationScoped
class StoryDecisionRepository {

  private static final String COLUMNS =
      """
      d.*, ARRAY(
          SELECT DISTINCT r.story_id FROM report r
           WHERE r.report_id = ANY (d.report_ids || d.other_report_ids)
             AND r.deleted_at IS NULL
           ORDER BY r.story_id) AS story_ids
      """;

  /** The decisions that hold and concern one of the given reports. */
  Uni<List<EditorialDecision>> active(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            SELECT * FROM story_decision
             WHERE undone_at IS NULL AND (report_ids || other_report_ids) && $1
             ORDER BY decided_at, decision_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, StoryDecisionRepository::editorial));
  }

  private static EditorialDecision editorial(Row row) {
    EditorialDecision.Kind kind = EditorialDecision.Kind.valueOf(row.getString("kind"));
    String reason = row.getString("reason");
    return new EditorialDecision(
        row.getUUID("decision_id"),
        kind,
        Set.of(row.getArrayOfUUIDs("report_ids")),
        kind == EditorialDecision.Kind.PIN
            ? Set.of()
            : Set.of(row.getArrayOfUUIDs("other_report_ids")),
        row.getUUID("origin_report_id"),
        row.getString("actor"),
        reason == null ? "" : reason,
        Rows.instant(row, "decided_at"));
  }

  Uni<Void> insert(SqlConnection transaction, StoryDecision decision) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO story_decision (decision_id, story_id, kind, report_ids, other_report_ids,
                                        origin_report_id, actor, reason, decided_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        .execute(
            Tuple.tuple()
                .addUUID(decision.decisionId())
                .addUUID(decision.storyId())
                .addString(decision.kind().name())
                .addArrayOfUUID(decision.reportIds().toArray(UUID[]::new))
                .addArrayOfUUID(
                    decision.originReportId() == null
                        ? decision.otherReportIds().toArray(UUID[]::new)
                        : new UUID[] {decision.originReportId()})
                .addUUID(decision.originReportId())
                .addString(decision.actor())
                .addString(decision.reason())
                .addValue(Rows.time(decision.decidedAt())))
        .replaceWithVoid();
  }

  Uni<Void> undo(
      SqlConnection transaction,
      UUID decisionId,
      String actor,
      @Nullable String reason,
      Instant now) {
    return transaction
        .preparedQuery(
            """
            UPDATE story_decision SET undone_at = $2, undone_by = $3, undone_reason = $4
             WHERE decision_id = $1
            """)
        .execute(Tuple.of(decisionId, Rows.time(now), actor, reason))
        .replaceWithVoid();
  }

  /** A decision; absent if there is none with that id. */
  Uni<StoryDecision> find(SqlClient client, UUID decisionId) {
    return client
        .preparedQuery("SELECT " + COLUMNS + " FROM story_decision d WHERE decision_id = $1")
        .execute(Tuple.of(decisionId))
        .map(rows -> Rows.first(rows, StoryDecisionRepository::decision));
  }

  /**
   * The decisions on a story by any of its ids, and those that concern one of its members; the
   * latest first.
   */
  Uni<List<StoryDecision>> list(
      SqlClient client,
      UUID storyId,
      Collection<UUID> members,
      @Nullable Instant before,
      @Nullable UUID beforeId,
      int most) {
    return client
        .preparedQuery(
            "SELECT "
                + COLUMNS
                + """
                   FROM story_decision d
                  WHERE (d.story_id = $1 OR (d.report_ids || d.other_report_ids) && $2)
                    AND ($3::timestamptz IS NULL OR (d.decided_at, d.decision_id) < ($3, $4::uuid))
                  ORDER BY d.decided_at DESC, d.decision_id DESC
                  LIMIT $5
                """)
        .execute(
            Tuple.tuple()
                .addUUID(storyId)
                .addArrayOfUUID(members.toArray(UUID[]::new))
                .addValue(Rows.time(before))
                .addUUID(beforeId)
                .addInteger(most))
        .map(rows -> Rows.map(rows, StoryDecisionRepository::decision));
  }

  private static StoryDecision decision(Row row) {
    UUID origin = row.getUUID("origin_report_id");
    return new StoryDecision(
        row.getUUID("decision_id"),
        StoryDecisionKind.valueOf(row.getString("kind")),
        row.getUUID("story_id"),
        List.of(row.getArrayOfUUIDs("report_ids")),
        origin == null ? List.of(row.getArrayOfUUIDs("other_report_ids")) : List.of(),
        origin,
        row.getString("actor"),
        row.getString("reason"),
        Rows.instant(row, "decided_at"),
        Rows.optionalInstant(row, "undone_at"),
        row.getString("undone_by"),
        row.getString("undone_reason"),
        List.of(row.getArrayOfUUIDs("story_ids")));
  }
}
