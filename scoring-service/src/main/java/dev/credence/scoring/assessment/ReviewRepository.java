package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.ReviewAction;
import dev.credence.contract.ReviewDecision;
import dev.credence.contract.Verdict;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decisions of people, and the assessments that they decide. */
@ApplicationScoped
class ReviewRepository {

  private final Pool pool;

  ReviewRepository(Pool pool) {
    this.pool = pool;
  }

  /** Assessments as they stand, with the last decision that holds. */
  Uni<List<Reviewed>> standing(SqlConnection transaction, Collection<UUID> assessmentIds) {
    return transaction
        .preparedQuery(
            """
            SELECT a.*, d.decision_id, d.before_status, d.before_verdict, d.before_actor,
                   d.before_decided_at, d.before_ask_again, d.looked_at
              FROM assessment a
              LEFT JOIN LATERAL (
                   SELECT l.* FROM assessment_decision l
                    WHERE l.assessment_id = a.assessment_id AND l.action <> 'UNDO'
                      AND NOT EXISTS (
                          SELECT FROM assessment_decision u WHERE u.undoes = l.decision_id)
                    ORDER BY l.decision_id DESC LIMIT 1) AS d ON true
             WHERE a.assessment_id = ANY ($1)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(assessmentIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, ReviewRepository::reviewed));
  }

  private static Reviewed reviewed(Row row) {
    Long decisionId = row.getLong("decision_id");
    return new Reviewed(
        row.getUUID("assessment_id"),
        row.getUUID("fact_id"),
        row.getInteger("fact_revision"),
        row.getUUID("claim_id"),
        row.getLong("version"),
        Rows.instant(row, "changed_at"),
        new Reviewed.State(
            AssessmentStatus.valueOf(row.getString("status")),
            Verdict.valueOf(row.getString("verdict")),
            row.getString("actor"),
            Rows.optionalInstant(row, "decided_at"),
            row.getBoolean("ask_again")),
        Verdict.valueOf(row.getString("suggested")),
        row.getDouble("probability"),
        row.getBoolean("sure"),
        row.getString("method"),
        decisionId == null
            ? null
            : new Reviewed.LastDecision(
                decisionId,
                new Reviewed.State(
                    AssessmentStatus.valueOf(row.getString("before_status")),
                    Verdict.valueOf(row.getString("before_verdict")),
                    row.getString("before_actor"),
                    Rows.optionalInstant(row, "before_decided_at"),
                    row.getBoolean("before_ask_again")),
                Reviewed.LookedAt.valueOf(row.getString("looked_at"))));
  }

  /** Whether a decision on an assessment still holds; absent if there is none of that number. */
  Uni<Boolean> holds(SqlConnection transaction, UUID assessmentId, long decisionId) {
    return transaction
        .preparedQuery(
            """
            SELECT NOT EXISTS (SELECT FROM assessment_decision u WHERE u.undoes = d.decision_id)
                   AS holds
              FROM assessment_decision d
             WHERE d.assessment_id = $1 AND d.decision_id = $2 AND d.action <> 'UNDO'
            """)
        .execute(Tuple.of(assessmentId, decisionId))
        .map(rows -> Rows.first(rows, row -> row.getBoolean("holds")));
  }

  /** Keeps decisions; the result is their numbers, by assessment. */
  Uni<Map<UUID, Long>> keep(
      SqlConnection transaction,
      List<Review.Change> decided,
      String actor,
      @Nullable String reason,
      Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO assessment_decision
                   (assessment_id, fact_id, fact_revision, claim_id, action, actor, reason,
                    decided_at, before_status, before_verdict, before_actor, before_decided_at,
                    before_ask_again, after_status, after_verdict, method, suggested, probability,
                    sure, looked_at, undoes)
            SELECT n.assessment_id, n.fact_id, n.fact_revision, n.claim_id, n.action, $19::text,
                   $20::text, $21::timestamptz, n.before_status, n.before_verdict, n.before_actor,
                   n.before_decided_at, n.before_ask_again, n.after_status, n.after_verdict,
                   n.method, n.suggested, n.probability, n.sure, n.looked_at, n.undoes
              FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::timestamptz[], $10::boolean[], $11::text[],
                          $12::text[], $13::text[], $14::text[], $15::float8[], $16::boolean[],
                          $17::text[], $18::bigint[])
                   AS n (assessment_id, fact_id, fact_revision, claim_id, action, before_status,
                         before_verdict, before_actor, before_decided_at, before_ask_again,
                         after_status, after_verdict, method, suggested, probability, sure,
                         looked_at, undoes)
             ORDER BY n.assessment_id
            RETURNING assessment_id, decision_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(uuids(decided, Reviewed::assessmentId))
                .addArrayOfUUID(uuids(decided, Reviewed::factId))
                .addArrayOfInteger(
                    decided.stream().map(d -> d.standing().factRevision()).toArray(Integer[]::new))
                .addArrayOfUUID(uuids(decided, Reviewed::claimId))
                .addArrayOfString(strings(decided, d -> d.action().name()))
                .addArrayOfString(strings(decided, d -> d.standing().state().status().name()))
                .addArrayOfString(strings(decided, d -> d.standing().state().verdict().name()))
                .addArrayOfString(strings(decided, d -> d.standing().state().actor()))
                .addArrayOfOffsetDateTime(times(decided, d -> d.standing().state().decidedAt()))
                .addArrayOfBoolean(booleans(decided, d -> d.standing().state().askAgain()))
                .addArrayOfString(strings(decided, d -> d.after().status().name()))
                .addArrayOfString(strings(decided, d -> d.after().verdict().name()))
                .addArrayOfString(strings(decided, d -> d.standing().method()))
                .addArrayOfString(strings(decided, d -> d.standing().suggested().name()))
                .addArrayOfDouble(
                    decided.stream().map(d -> d.standing().probability()).toArray(Double[]::new))
                .addArrayOfBoolean(booleans(decided, d -> d.standing().sure()))
                .addArrayOfString(strings(decided, d -> d.lookedAt().name()))
                .addArrayOfLong(decided.stream().map(Review.Change::undoes).toArray(Long[]::new))
                .addString(actor)
                .addString(reason)
                .addValue(Rows.time(now)))
        .map(
            rows -> {
              Map<UUID, Long> numbers = new HashMap<>();
              rows.forEach(
                  row -> numbers.put(row.getUUID("assessment_id"), row.getLong("decision_id")));
              return numbers;
            });
  }

  /** Writes what decisions made of assessments. */
  Uni<Void> apply(SqlConnection transaction, List<Review.Change> decided, Instant now) {
    return transaction
        .preparedQuery(
            """
            UPDATE assessment a
               SET status = n.status, verdict = n.verdict, actor = n.actor,
                   decided_at = n.decided_at, ask_again = n.ask_again, version = a.version + 1,
                   changed_at = $7::timestamptz
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
                          $6::boolean[])
                   AS n (assessment_id, status, verdict, actor, decided_at, ask_again)
             WHERE a.assessment_id = n.assessment_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(uuids(decided, Reviewed::assessmentId))
                .addArrayOfString(strings(decided, d -> d.after().status().name()))
                .addArrayOfString(strings(decided, d -> d.after().verdict().name()))
                .addArrayOfString(strings(decided, d -> d.after().actor()))
                .addArrayOfOffsetDateTime(times(decided, d -> d.after().decidedAt()))
                .addArrayOfBoolean(booleans(decided, d -> d.after().askAgain()))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  private static UUID[] uuids(List<Review.Change> decided, Function<Reviewed, UUID> column) {
    return decided.stream().map(d -> column.apply(d.standing())).toArray(UUID[]::new);
  }

  private static String[] strings(
      List<Review.Change> decided, Function<Review.Change, @Nullable String> column) {
    return decided.stream().map(column).toArray(String[]::new);
  }

  private static Boolean[] booleans(
      List<Review.Change> decided, Function<Review.Change, Boolean> column) {
    return decided.stream().map(column).toArray(Boolean[]::new);
  }

  private static OffsetDateTime[] times(
      List<Review.Change> decided, Function<Review.Change, @Nullable Instant> column) {
    return decided.stream().map(d -> Rows.time(column.apply(d))).toArray(OffsetDateTime[]::new);
  }

  /** The decisions on a claim and a fact, on all its revisions, the latest first. */
  Uni<List<ReviewDecision>> decisions(UUID factId, UUID claimId, @Nullable Long before, int most) {
    return pool.preparedQuery(
            """
            SELECT d.*, u.decision_id AS undone_by
              FROM assessment_decision d
              LEFT JOIN assessment_decision u ON u.undoes = d.decision_id
             WHERE d.fact_id = $1 AND d.claim_id = $2
               AND ($3::bigint IS NULL OR d.decision_id < $3)
             ORDER BY d.decision_id DESC LIMIT $4
            """)
        .execute(Tuple.tuple().addUUID(factId).addUUID(claimId).addLong(before).addInteger(most))
        .map(rows -> Rows.map(rows, ReviewRepository::decision));
  }

  private static ReviewDecision decision(Row row) {
    String suggested = row.getString("suggested");
    String after = row.getString("after_status");
    return new ReviewDecision(
        row.getLong("decision_id"),
        row.getUUID("assessment_id"),
        row.getInteger("fact_revision"),
        ReviewAction.valueOf(row.getString("action")),
        row.getString("actor"),
        row.getString("reason"),
        Rows.instant(row, "decided_at"),
        new ReviewDecision.State(
            AssessmentStatus.valueOf(row.getString("before_status")),
            Verdict.valueOf(row.getString("before_verdict")),
            row.getString("before_actor")),
        new ReviewDecision.State(
            AssessmentStatus.valueOf(after), Verdict.valueOf(row.getString("after_verdict")), null),
        row.getString("method"),
        suggested == null ? null : Verdict.valueOf(suggested),
        row.getDouble("probability"),
        row.getLong("undoes"),
        row.getLong("undone_by"));
  }
}
