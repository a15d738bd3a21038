package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentOrder;
import dev.credence.contract.QueuedFact;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a person, and what else is listed of assessments. */
@ApplicationScoped
class QueueRepository {

  private final Pool pool;
  private final double sampleShare;

  QueueRepository(Pool pool, ReviewConfig config) {
    this.pool = pool;
    this.sampleShare = config.sampleShare();
  }

  /** Assessments that fit a filter. */
  Uni<List<PlacedAssessment>> list(
      SqlClient client,
      QueueFilter filter,
      AssessmentOrder order,
      QueueQuery.@Nullable Place after,
      int most) {
    QueueQuery query = new QueueQuery(filter, order, sampleShare).after(after);
    return client
        .preparedQuery(query.sql(most))
        .execute(query.parameters())
        .map(rows -> Rows.map(rows, row -> placed(row)));
  }

  private PlacedAssessment placed(Row row) {
    Object key = row.getValue("sort_key");
    return new PlacedAssessment(
        AssessmentRow.read(row, sampleShare),
        new QueueQuery.Place(
            key instanceof OffsetDateTime time ? time.toInstant().toString() : key.toString(),
            row.getUUID("assessment_id")));
  }

  /** An assessment; absent if there is none. */
  Uni<Assessment> find(SqlClient client, UUID assessmentId) {
    return client
        .preparedQuery(AssessmentRow.SELECT + " WHERE a.assessment_id = $1")
        .execute(Tuple.of(assessmentId))
        .map(rows -> Rows.first(rows, row -> AssessmentRow.read(row, sampleShare)));
  }

  /** The facts on which assessments wait, the longest waiting first. */
  Uni<List<QueuedFact>> facts(@Nullable FactPlace after, int most) {
    return pool.preparedQuery(
            """
            WITH waiting AS (
                SELECT a.fact_id, a.fact_revision, count(*)::int AS waiting,
                       min(a.recorded_at) AS oldest, max(a.recorded_at) AS newest,
                       min(a.probability) AS lowest, max(a.probability) AS highest,
                       count(*) FILTER (WHERE a.verdict = 'HELD')::int AS held,
                       count(*) FILTER (WHERE a.verdict = 'REFUTED')::int AS refuted,
                       count(*) FILTER (WHERE a.verdict = 'PARTLY')::int AS partly,
                       count(*) FILTER (WHERE a.verdict = 'SUPERSEDED')::int AS superseded,
                       count(*) FILTER (WHERE a.verdict = 'AFTER_THE_FACT')::int AS after_the_fact,
                       count(*) FILTER (WHERE a.verdict = 'UNDECIDED')::int AS undecided
                  FROM assessment a
                  JOIN fact f ON f.fact_id = a.fact_id AND f.revision = a.fact_revision
                 WHERE a.status = 'NEEDS_REVIEW'
                 GROUP BY a.fact_id, a.fact_revision)
            SELECT w.*, f.question, r.statement AS fact_statement, r.answer, r.value, r.unit,
                   r.tolerance, r.holds_from, r.holds_until, r.confirmed_at, r.evidence
              FROM waiting w
              JOIN fact f USING (fact_id)
              JOIN fact_revision r ON r.fact_id = w.fact_id AND r.revision = w.fact_revision
             WHERE $1::timestamptz IS NULL OR (w.oldest, w.fact_id) > ($1, $2::uuid)
             ORDER BY w.oldest, w.fact_id LIMIT $3
            """)
        .execute(
            Tuple.tuple()
                .addValue(after == null ? null : Rows.time(after.oldest()))
                .addUUID(after == null ? null : after.factId())
                .addInteger(most))
        .map(rows -> Rows.map(rows, QueueRepository::queuedFact));
  }

  private static QueuedFact queuedFact(Row row) {
    List<QueuedFact.Suggested> suggested = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      int waiting = row.getInteger(verdict.name().toLowerCase(java.util.Locale.ROOT));
      if (waiting > 0) {
        suggested.add(new QueuedFact.Suggested(verdict, waiting));
      }
    }
    return new QueuedFact(
        row.getUUID("fact_id"),
        AssessmentRow.fact(row),
        row.getInteger("waiting"),
        Rows.instant(row, "oldest"),
        Rows.instant(row, "newest"),
        List.copyOf(suggested),
        row.getDouble("lowest"),
        row.getDouble("highest"));
  }

  /** An assessment and its place in the list. */
  record PlacedAssessment(Assessment assessment, QueueQuery.Place place) {}

  /** A place in the list of facts. */
  record FactPlace(Instant oldest, UUID factId) {

    List<String> sortKey() {
      return List.of(oldest.toString(), factId.toString());
    }
  }
}
