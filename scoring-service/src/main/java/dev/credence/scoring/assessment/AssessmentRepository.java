package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored assessments and the decisions on them. */
@ApplicationScoped
public class AssessmentRepository {

  private final Pool pool;
  private final ReviewConfig config;

  AssessmentRepository(Pool pool, ReviewConfig config) {
    this.pool = pool;
    this.config = config;
  }

  /** Writes what the rules found; what a person has decided, or must look at again, stays. */
  Uni<Void> upsert(SqlConnection transaction, List<NewAssessment> found, Instant now) {
    if (found.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            INSERT INTO assessment AS a
                   (assessment_id, fact_id, fact_revision, claim_id, verdict, suggested, status,
                    contradicts_fact, backfilled, reasons, against, cues, probability, sure, ratio,
                    micros, threshold, method, recorded_at, changed_at)
            SELECT n.assessment_id, n.fact_id, n.fact_revision, n.claim_id, n.verdict, n.verdict,
                   n.status, n.contradicts_fact, n.backfilled, n.reasons::jsonb, n.against::jsonb,
                   n.cues::jsonb, n.probability, n.sure, n.ratio, n.micros, n.threshold, n.method,
                   $18::timestamptz, $18::timestamptz
              FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[],
                          $7::boolean[], $8::boolean[], $9::text[], $10::text[], $11::text[],
                          $12::float8[], $13::boolean[], $14::float8[], $15::bigint[],
                          $16::float8[], $17::text[])
                   AS n (assessment_id, fact_id, fact_revision, claim_id, verdict, status,
                         contradicts_fact, backfilled, reasons, against, cues, probability, sure,
                         ratio, micros, threshold, method)
            ON CONFLICT (assessment_id) DO UPDATE
               SET verdict = excluded.verdict, suggested = excluded.suggested,
                   status = excluded.status, contradicts_fact = excluded.contradicts_fact,
                   backfilled = excluded.backfilled, reasons = excluded.reasons,
                   against = excluded.against, cues = excluded.cues,
                   probability = excluded.probability, sure = excluded.sure,
                   ratio = excluded.ratio, micros = excluded.micros,
                   threshold = excluded.threshold, method = excluded.method,
                   version = a.version + 1, changed_at = excluded.changed_at
             WHERE a.status <> 'DECIDED' AND NOT a.ask_again
               AND (a.verdict, a.suggested, a.status, a.contradicts_fact, a.backfilled, a.reasons,
                    a.against, a.cues, a.probability, a.sure, a.ratio, a.micros, a.threshold,
                    a.method)
                   IS DISTINCT FROM
                   (excluded.verdict, excluded.suggested, excluded.status,
                    excluded.contradicts_fact, excluded.backfilled, excluded.reasons,
                    excluded.against, excluded.cues, excluded.probability, excluded.sure,
                    excluded.ratio, excluded.micros, excluded.threshold, excluded.method)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(found.stream().map(NewAssessment::id).toArray(UUID[]::new))
                .addArrayOfUUID(found.stream().map(NewAssessment::factId).toArray(UUID[]::new))
                .addArrayOfInteger(
                    found.stream().map(NewAssessment::factRevision).toArray(Integer[]::new))
                .addArrayOfUUID(found.stream().map(NewAssessment::claimId).toArray(UUID[]::new))
                .addArrayOfString(strings(found, n -> n.finding().verdict().name()))
                .addArrayOfString(strings(found, n -> n.status().status().name()))
                .addArrayOfBoolean(booleans(found, n -> n.finding().contradictsFact()))
                .addArrayOfBoolean(booleans(found, n -> n.finding().backfilled()))
                .addArrayOfString(strings(found, n -> StoredJson.write(n.finding().reasons())))
                .addArrayOfString(strings(found, n -> StoredJson.write(n.finding().against())))
                .addArrayOfString(strings(found, n -> StoredJson.write(n.finding().cues())))
                .addArrayOfDouble(doubles(found, n -> n.finding().probability()))
                .addArrayOfBoolean(booleans(found, n -> n.finding().isSure()))
                .addArrayOfDouble(doubles(found, n -> n.finding().ratio()))
                .addArrayOfLong(found.stream().map(n -> n.finding().micros()).toArray(Long[]::new))
                .addArrayOfDouble(doubles(found, n -> n.status().threshold()))
                .addArrayOfString(strings(found, n -> n.finding().method()))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  private static String[] strings(
      List<NewAssessment> found, Function<NewAssessment, String> column) {
    return found.stream().map(column).toArray(String[]::new);
  }

  private static Boolean[] booleans(
      List<NewAssessment> found, Function<NewAssessment, Boolean> column) {
    return found.stream().map(column).toArray(Boolean[]::new);
  }

  private static Double[] doubles(
      List<NewAssessment> found, Function<NewAssessment, @Nullable Double> column) {
    return found.stream().map(column).toArray(Double[]::new);
  }

  /** What is stored of assessments, by their ids; without those that are not there. */
  Uni<Map<UUID, Automation.Standing>> stored(SqlClient client, Collection<UUID> assessmentIds) {
    return client
        .preparedQuery(
            """
            SELECT assessment_id, status, verdict, sure, probability, method, threshold
              FROM assessment WHERE assessment_id = ANY ($1)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(assessmentIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, Automation.Standing> stored = new HashMap<>();
              rows.forEach(
                  row ->
                      stored.put(
                          row.getUUID("assessment_id"),
                          new Automation.Standing(
                              AssessmentStatus.valueOf(row.getString("status")),
                              Verdict.valueOf(row.getString("verdict")),
                              row.getBoolean("sure"),
                              row.getDouble("probability"),
                              row.getString("method"),
                              row.getDouble("threshold"))));
              return stored;
            });
  }

  /** The id of what a revision of a fact says of a claim. */
  static UUID idOf(UUID factId, int factRevision, UUID claimId) {
    return NameBasedId.of("assessment", factId, factRevision, claimId);
  }

  /**
   * The assessments of a revision of a fact that people have decided or must look at again, or
   * whose words are erased.
   */
  Uni<List<CarriedAssessment.Standing>> standing(
      SqlConnection transaction, UUID factId, int revision) {
    return transaction
        .preparedQuery(
            """
            SELECT a.*, a.reasons::text AS reason_list, c.statement = '' AS erased
              FROM assessment a JOIN claim c USING (claim_id)
             WHERE a.fact_id = $1 AND a.fact_revision = $2
               AND (a.status = 'DECIDED' OR a.ask_again OR c.statement = '')
             ORDER BY a.claim_id
            """)
        .execute(Tuple.of(factId, revision))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new CarriedAssessment.Standing(
                            new CarriedAssessment(
                                row.getUUID("fact_id"),
                                row.getInteger("fact_revision"),
                                row.getUUID("claim_id"),
                                Verdict.valueOf(row.getString("verdict")),
                                AssessmentStatus.valueOf(row.getString("status")),
                                row.getBoolean("contradicts_fact"),
                                row.getBoolean("backfilled"),
                                StoredJson.readStrings(row.getString("reason_list")),
                                row.getString("method"),
                                row.getString("actor"),
                                Rows.optionalInstant(row, "decided_at"),
                                row.getBoolean("ask_again")),
                            row.getBoolean("erased"))));
  }

  /** Writes what a correction takes over, in place of what the rules found, and that it did. */
  Uni<Void> carry(
      SqlConnection transaction, int fromRevision, List<CarriedAssessment> carried, Instant now) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (CarriedAssessment one : carried) {
      all = all.chain(() -> carry(transaction, fromRevision, one, now));
    }
    return all;
  }

  private static Uni<Void> carry(
      SqlConnection transaction, int fromRevision, CarriedAssessment one, Instant now) {
    return transaction
        .preparedQuery(
            """
            WITH old AS (SELECT * FROM assessment WHERE assessment_id = $1),
                 found AS (SELECT * FROM assessment WHERE assessment_id = $2),
                 carried AS (
                INSERT INTO assessment AS a
                       (assessment_id, fact_id, fact_revision, claim_id, verdict, suggested,
                        status, contradicts_fact, backfilled, reasons, against, cues, probability,
                        sure, ratio, micros, threshold, method, actor, decided_at, ask_again,
                        recorded_at, changed_at)
                SELECT $2::uuid, fact_id, $3::int, claim_id, $4::text,
                       CASE WHEN $9::boolean AND NOT ask_again THEN $4::text ELSE suggested END,
                       $5::text, contradicts_fact, backfilled, $6::text::jsonb,
                       against || (SELECT coalesce(jsonb_agg(added), '[]')
                                     FROM jsonb_array_elements($6::text::jsonb) AS added
                                    WHERE NOT old.reasons @> added),
                       cues,
                       CASE WHEN $9::boolean THEN NULL ELSE probability END,
                       sure AND NOT $9::boolean, ratio, micros, threshold, method, $7::text,
                       $8::timestamptz, $9::boolean, $10::timestamptz, $10::timestamptz
                  FROM old
                ON CONFLICT (assessment_id) DO UPDATE
                   SET verdict = excluded.verdict, suggested = excluded.suggested,
                       status = excluded.status, contradicts_fact = excluded.contradicts_fact,
                       backfilled = excluded.backfilled, reasons = excluded.reasons,
                       against = excluded.against, cues = excluded.cues,
                       probability = excluded.probability, sure = excluded.sure,
                       ratio = excluded.ratio, micros = excluded.micros,
                       threshold = excluded.threshold, method = excluded.method,
                       actor = excluded.actor, decided_at = excluded.decided_at,
                       ask_again = excluded.ask_again, version = a.version + 1,
                       changed_at = excluded.changed_at
                RETURNING *)
            INSERT INTO assessment_decision
                   (assessment_id, fact_id, fact_revision, claim_id, action, actor, reason,
                    decided_at, before_status, before_verdict, after_status, after_verdict, method,
                    suggested, probability, sure)
            SELECT c.assessment_id, c.fact_id, c.fact_revision, c.claim_id, 'CARRY', c.actor,
                   'taken over from revision ' || old.fact_revision || ' of the fact',
                   $10::timestamptz, coalesce(found.status, 'NEEDS_REVIEW'),
                   coalesce(found.verdict, c.suggested), c.status, c.verdict, c.method,
                   c.suggested, c.probability, c.sure
              FROM carried c CROSS JOIN old LEFT JOIN found ON true
             WHERE c.status = 'DECIDED'
            """)
        .execute(
            Tuple.tuple()
                .addUUID(idOf(one.factId(), fromRevision, one.claimId()))
                .addUUID(idOf(one.factId(), one.factRevision(), one.claimId()))
                .addInteger(one.factRevision())
                .addString(one.verdict().name())
                .addString(one.status().name())
                .addString(StoredJson.write(one.reasons()))
                .addString(one.actor())
                .addValue(Rows.time(one.decidedAt()))
                .addBoolean(one.askAgain())
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** Removes assessments that the rules no longer make; what a person has decided stays. */
  Uni<Void> deleteExcept(
      SqlConnection transaction, Collection<UUID> claimIds, Collection<UUID> kept) {
    return transaction
        .preparedQuery(
            """
            DELETE FROM assessment a USING claim c
             WHERE a.claim_id = ANY ($1) AND a.assessment_id <> ALL ($2) AND a.status <> 'DECIDED'
               AND NOT a.ask_again AND c.claim_id = a.claim_id AND c.statement <> ''
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(claimIds.toArray(UUID[]::new))
                .addArrayOfUUID(kept.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /** The facts that have an assessment of a claim of these reports. */
  public Uni<List<UUID>> factsOnReports(SqlConnection transaction, Collection<UUID> reportIds) {
    return transaction
        .preparedQuery(
            """
            SELECT DISTINCT a.fact_id FROM assessment a JOIN claim c USING (claim_id)
             WHERE c.report_id = ANY ($1) ORDER BY a.fact_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("fact_id")));
  }

  /** Removes assessments whose claim is gone. */
  public Uni<Void> deleteOrphans(SqlConnection transaction, Collection<UUID> factIds) {
    return transaction
        .preparedQuery(
            """
            DELETE FROM assessment a WHERE a.fact_id = ANY ($1)
               AND NOT EXISTS (SELECT FROM claim c WHERE c.claim_id = a.claim_id)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /** How many claims a fact has been compared with, and how many of them wait. */
  public Uni<Counts> counts(SqlClient client, UUID factId, int revision) {
    return client
        .preparedQuery(
            """
            SELECT count(*)::int AS assessments,
                   count(*) FILTER (WHERE status = 'NEEDS_REVIEW')::int AS needs_review
              FROM assessment WHERE fact_id = $1 AND fact_revision = $2
            """)
        .execute(Tuple.of(factId, revision))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Counts(row.getInteger("assessments"), row.getInteger("needs_review"));
            });
  }

  /** The assessments of a fact as it stands, in the order of their ids. */
  public Uni<List<Assessment>> ofFact(UUID factId, @Nullable UUID after, int most) {
    return pool.preparedQuery(
            AssessmentRow.SELECT
                + " WHERE "
                + AssessmentRow.OF_CURRENT_REVISION
                + """
                   AND a.fact_id = $1 AND ($2::uuid IS NULL OR a.assessment_id > $2)
                 ORDER BY a.assessment_id LIMIT $3
                """)
        .execute(Tuple.tuple().addUUID(factId).addUUID(after).addInteger(most))
        .map(rows -> Rows.map(rows, row -> AssessmentRow.read(row, config.sampleShare())));
  }

  /** What a revision of a fact says of a claim, found just now, and whether that counts. */
  record NewAssessment(
      UUID id,
      UUID factId,
      int factRevision,
      UUID claimId,
      Assessor.Finding finding,
      Automation.Status status) {}

  /** How many assessments a fact has. */
  public record Counts(int assessments, int needsReview) {}
}
