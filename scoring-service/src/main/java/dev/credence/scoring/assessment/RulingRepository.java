package dev.credence.scoring.assessment;

import dev.credence.contract.ReviewCalibration;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What makes verdicts automatic, as it was recorded each time that it changed. */
@ApplicationScoped
class RulingRepository {

  private static final int MOST_CHANGES = 50;

  /** What holds for a method: its last recorded ruling, else the rules' own sureness. */
  static Ruling of(String method, Map<String, Ruling> inForce) {
    return Assessor.isExact(method) ? Ruling.EXACT : inForce.getOrDefault(method, Ruling.RULES);
  }

  /** The last recorded ruling of each method that has one. */
  Uni<Map<String, Ruling>> inForce(SqlClient client) {
    return client
        .query("SELECT DISTINCT ON (method) * FROM review_ruling ORDER BY method, ruling_id DESC")
        .execute()
        .map(
            rows -> {
              Map<String, Ruling> inForce = new HashMap<>();
              rows.forEach(row -> inForce.put(row.getString("method"), ruling(row)));
              return inForce;
            });
  }

  private static Ruling ruling(Row row) {
    return new Ruling(
        ReviewCalibration.Ruling.valueOf(row.getString("ruling")), row.getDouble("threshold"));
  }

  /** Records that another ruling holds from now on. */
  Uni<Void> record(
      SqlConnection transaction, String method, Calibration.Result result, Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO review_ruling (method, ruling, threshold, why, counted, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.tuple()
                .addString(method)
                .addString(result.ruling().kind().name())
                .addDouble(result.ruling().threshold())
                .addString(result.why())
                .addInteger(result.counted())
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** How the ruling of a method came about, the latest first. */
  Uni<List<ReviewCalibration.Change>> changes(SqlClient client, String method) {
    return client
        .preparedQuery(
            "SELECT * FROM review_ruling WHERE method = $1 ORDER BY ruling_id DESC LIMIT "
                + MOST_CHANGES)
        .execute(Tuple.of(method))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new ReviewCalibration.Change(
                            ruling(row).kind(),
                            ruling(row).threshold(),
                            row.getString("why"),
                            row.getInteger("counted"),
                            Rows.instant(row, "recorded_at"))));
  }

  /** The methods of decisions, and those of today. */
  Uni<List<String>> methods(SqlClient client) {
    return client
        .query("SELECT DISTINCT method FROM assessment_decision WHERE looked_at <> 'OTHER'")
        .execute()
        .map(
            rows -> {
              Collection<String> methods = new TreeSet<>(Assessor.methods());
              rows.forEach(row -> methods.add(row.getString("method")));
              return List.copyOf(methods);
            });
  }

  /**
   * What people decided on the suggestions of a method, in the order of the decisions. Of each
   * assessment the last decision that stands counts; one that was given back counts no more.
   */
  Uni<List<Calibration.Check>> checks(SqlClient client, String method) {
    return client
        .preparedQuery(
            """
            SELECT d.probability, d.sure, d.after_verdict = d.suggested AS found_right
              FROM assessment_decision d
             WHERE d.method = $1 AND d.looked_at <> 'OTHER'
               AND d.action IN ('ACCEPT', 'CHANGE', 'REJECT') AND d.probability IS NOT NULL
               AND NOT EXISTS (SELECT FROM assessment_decision u WHERE u.undoes = d.decision_id)
               AND NOT EXISTS (
                   SELECT FROM assessment_decision l
                    WHERE l.assessment_id = d.assessment_id AND l.decision_id > d.decision_id
                      AND l.action <> 'UNDO'
                      AND NOT EXISTS (
                          SELECT FROM assessment_decision u WHERE u.undoes = l.decision_id))
             ORDER BY d.decision_id
            """)
        .execute(Tuple.of(method))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Calibration.Check(
                            row.getDouble("probability"),
                            row.getBoolean("sure"),
                            row.getBoolean("found_right"))));
  }

  /** What waits and was suggested by a method. */
  Uni<List<Waiting>> waiting(SqlConnection transaction, String method) {
    return transaction
        .preparedQuery(
            """
            SELECT a.assessment_id, a.fact_id, a.verdict, a.sure, a.probability
              FROM assessment a
             WHERE a.status = 'NEEDS_REVIEW' AND a.method = $1 AND NOT a.ask_again
               AND a.probability IS NOT NULL
            """)
        .execute(Tuple.of(method))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Waiting(
                            row.getUUID("assessment_id"),
                            row.getUUID("fact_id"),
                            Verdict.valueOf(row.getString("verdict")),
                            row.getBoolean("sure"),
                            row.getDouble("probability"))));
  }

  /** What waited is automatic now. */
  Uni<Void> release(
      SqlConnection transaction, Collection<Waiting> released, Ruling ruling, Instant now) {
    if (released.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            UPDATE assessment
               SET status = 'AUTOMATIC', threshold = $2, version = version + 1, changed_at = $3
             WHERE assessment_id = ANY ($1)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(released.stream().map(Waiting::assessmentId).toArray(UUID[]::new))
                .addDouble(ruling.threshold())
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** An assessment that waits. */
  record Waiting(
      UUID assessmentId, UUID factId, Verdict verdict, boolean sure, double probability) {}
}
