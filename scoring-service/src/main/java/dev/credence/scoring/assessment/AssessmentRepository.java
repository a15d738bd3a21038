package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored assessments and the decisions on them. */
@ApplicationScoped
public class AssessmentRepository {

  private static final String VIEW =
      """
      SELECT a.*, a.reasons::text AS reason_list, c.report_id, c.source, c.holder_name,
             c.holder_kind, c.statement, c.stance, c.quote, c.published_at, r.outlet
        FROM assessment a JOIN claim c USING (claim_id) JOIN report r USING (report_id)
      """;

  /** An assessment speaks of the fact as it stands; those of earlier revisions are history. */
  private static final String OF_CURRENT_REVISION =
      " JOIN fact f ON f.fact_id = a.fact_id AND f.revision = a.fact_revision ";

  private final Pool pool;

  AssessmentRepository(Pool pool) {
    this.pool = pool;
  }

  /** Writes what the rules found; what a person has decided stays. */
  Uni<Void> upsert(SqlConnection transaction, List<NewAssessment> found, Instant now) {
    if (found.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            INSERT INTO assessment AS a
                   (assessment_id, fact_id, fact_revision, claim_id, verdict, status,
                    contradicts_fact, backfilled, reasons, method, recorded_at)
            SELECT n.assessment_id, n.fact_id, n.fact_revision, n.claim_id, n.verdict, n.status,
                   n.contradicts_fact, n.backfilled, n.reasons::jsonb, n.method, $11::timestamptz
              FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[],
                          $7::boolean[], $8::boolean[], $9::text[], $10::text[])
                   AS n (assessment_id, fact_id, fact_revision, claim_id, verdict, status,
                         contradicts_fact, backfilled, reasons, method)
            ON CONFLICT (assessment_id) DO UPDATE
               SET verdict = excluded.verdict, status = excluded.status,
                   contradicts_fact = excluded.contradicts_fact,
                   backfilled = excluded.backfilled, reasons = excluded.reasons,
                   method = excluded.method, version = a.version + 1
             WHERE a.status <> 'DECIDED'
               AND (a.verdict, a.status, a.contradicts_fact, a.backfilled, a.reasons, a.method)
                   IS DISTINCT FROM
                   (excluded.verdict, excluded.status, excluded.contradicts_fact,
                    excluded.backfilled, excluded.reasons, excluded.method)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(found.stream().map(NewAssessment::id).toArray(UUID[]::new))
                .addArrayOfUUID(found.stream().map(NewAssessment::factId).toArray(UUID[]::new))
                .addArrayOfInteger(
                    found.stream().map(NewAssessment::factRevision).toArray(Integer[]::new))
                .addArrayOfUUID(found.stream().map(NewAssessment::claimId).toArray(UUID[]::new))
                .addArrayOfString(
                    found.stream().map(n -> n.finding().verdict().name()).toArray(String[]::new))
                .addArrayOfString(
                    found.stream().map(n -> n.finding().status().name()).toArray(String[]::new))
                .addArrayOfBoolean(
                    found.stream().map(n -> n.finding().contradictsFact()).toArray(Boolean[]::new))
                .addArrayOfBoolean(
                    found.stream().map(n -> n.finding().backfilled()).toArray(Boolean[]::new))
                .addArrayOfString(
                    found.stream()
                        .map(n -> StoredJson.write(n.finding().reasons()))
                        .toArray(String[]::new))
                .addArrayOfString(
                    found.stream().map(n -> n.finding().method()).toArray(String[]::new))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** The id of what a revision of a fact says of a claim. */
  static UUID idOf(UUID factId, int factRevision, UUID claimId) {
    return NameBasedId.of("assessment", factId, factRevision, claimId);
  }

  /**
   * The assessments of a revision of a fact that people have decided, or whose words are erased.
   */
  Uni<List<CarriedAssessment.Standing>> standing(
      SqlConnection transaction, UUID factId, int revision) {
    return transaction
        .preparedQuery(
            """
            SELECT a.*, a.reasons::text AS reason_list, c.statement = '' AS erased
              FROM assessment a JOIN claim c USING (claim_id)
             WHERE a.fact_id = $1 AND a.fact_revision = $2
               AND (a.status = 'DECIDED' OR c.statement = '')
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
                                Rows.optionalInstant(row, "decided_at")),
                            row.getBoolean("erased"))));
  }

  /** Writes what a correction takes over, in place of what the rules found. */
  Uni<Void> carry(SqlConnection transaction, List<CarriedAssessment> carried, Instant now) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (CarriedAssessment one : carried) {
      all =
          all.chain(
              () ->
                  transaction
                      .preparedQuery(
                          """
                          INSERT INTO assessment AS a
                                 (assessment_id, fact_id, fact_revision, claim_id, verdict, status,
                                  contradicts_fact, backfilled, reasons, method, actor, decided_at,
                                  recorded_at)
                          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11, $12,
                                  $13)
                          ON CONFLICT (assessment_id) DO UPDATE
                             SET verdict = excluded.verdict, status = excluded.status,
                                 contradicts_fact = excluded.contradicts_fact,
                                 backfilled = excluded.backfilled, reasons = excluded.reasons,
                                 method = excluded.method, actor = excluded.actor,
                                 decided_at = excluded.decided_at, version = a.version + 1
                          """)
                      .execute(
                          Tuple.tuple()
                              .addUUID(idOf(one.factId(), one.factRevision(), one.claimId()))
                              .addUUID(one.factId())
                              .addInteger(one.factRevision())
                              .addUUID(one.claimId())
                              .addString(one.verdict().name())
                              .addString(one.status().name())
                              .addBoolean(one.contradictsFact())
                              .addBoolean(one.backfilled())
                              .addString(StoredJson.write(one.reasons()))
                              .addString(one.method())
                              .addString(one.actor())
                              .addValue(Rows.time(one.decidedAt()))
                              .addValue(Rows.time(now)))
                      .replaceWithVoid());
    }
    return all;
  }

  /** Removes assessments that the rules no longer make; what a person has decided stays. */
  Uni<Void> deleteExcept(
      SqlConnection transaction, Collection<UUID> claimIds, Collection<UUID> kept) {
    return transaction
        .preparedQuery(
            """
            DELETE FROM assessment a USING claim c
             WHERE a.claim_id = ANY ($1) AND a.assessment_id <> ALL ($2) AND a.status <> 'DECIDED'
               AND c.claim_id = a.claim_id AND c.statement <> ''
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
            VIEW
                + OF_CURRENT_REVISION
                + """
                 WHERE a.fact_id = $1 AND ($2::uuid IS NULL OR a.assessment_id > $2)
                 ORDER BY a.assessment_id LIMIT $3
                """)
        .execute(Tuple.tuple().addUUID(factId).addUUID(after).addInteger(most))
        .map(rows -> Rows.map(rows, AssessmentRepository::assessment));
  }

  /** Assessments, the oldest first. */
  Uni<List<PlacedAssessment>> list(
      @Nullable AssessmentStatus status, @Nullable Place after, int most) {
    return pool.preparedQuery(
            VIEW
                + OF_CURRENT_REVISION
                + """
                 WHERE ($1::text IS NULL OR a.status = $1)
                   AND ($2::timestamptz IS NULL OR (a.recorded_at, a.assessment_id) > ($2, $3::uuid))
                 ORDER BY a.recorded_at, a.assessment_id LIMIT $4
                """)
        .execute(
            Tuple.tuple()
                .addString(status == null ? null : status.name())
                .addValue(after == null ? null : Rows.time(after.recordedAt()))
                .addUUID(after == null ? null : after.assessmentId())
                .addInteger(most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new PlacedAssessment(
                            assessment(row),
                            new Place(
                                Rows.instant(row, "recorded_at"), row.getUUID("assessment_id")))));
  }

  /** An assessment; absent if there is none. */
  Uni<Assessment> find(SqlClient client, UUID assessmentId) {
    return client
        .preparedQuery(VIEW + " WHERE a.assessment_id = $1")
        .execute(Tuple.of(assessmentId))
        .map(rows -> Rows.first(rows, AssessmentRepository::assessment));
  }

  /** Writes a decision; without a verdict the rules have the assessment again. */
  Uni<Void> decide(
      SqlConnection transaction,
      Assessment before,
      @Nullable Verdict verdict,
      String actor,
      @Nullable String reason,
      Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO assessment_decision
                   (assessment_id, verdict, actor, reason, before, decided_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """)
        .execute(
            Tuple.tuple()
                .addUUID(before.assessmentId())
                .addString(verdict == null ? null : verdict.name())
                .addString(actor)
                .addString(reason)
                .addString(before.status() + " " + before.verdict())
                .addValue(Rows.time(now)))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        UPDATE assessment
                           SET verdict = coalesce($2, verdict),
                               status = CASE WHEN $2::text IS NULL THEN 'NEEDS_REVIEW'
                                             ELSE 'DECIDED' END,
                               actor = CASE WHEN $2::text IS NULL THEN NULL ELSE $3 END,
                               decided_at = CASE WHEN $2::text IS NULL THEN NULL
                                                 ELSE $4::timestamptz END,
                               version = version + 1
                         WHERE assessment_id = $1
                        """)
                    .execute(
                        Tuple.tuple()
                            .addUUID(before.assessmentId())
                            .addString(verdict == null ? null : verdict.name())
                            .addString(actor)
                            .addValue(Rows.time(now))))
        .replaceWithVoid();
  }

  private static Assessment assessment(Row row) {
    return new Assessment(
        row.getUUID("assessment_id"),
        row.getUUID("fact_id"),
        row.getUUID("claim_id"),
        row.getUUID("report_id"),
        row.getString("outlet"),
        new Holder(
            row.getString("source"),
            row.getString("holder_name"),
            HolderKind.valueOf(row.getString("holder_kind"))),
        row.getString("statement"),
        Stance.valueOf(row.getString("stance")),
        row.getString("quote"),
        Rows.instant(row, "published_at"),
        Verdict.valueOf(row.getString("verdict")),
        AssessmentStatus.valueOf(row.getString("status")),
        StoredJson.readStrings(row.getString("reason_list")),
        row.getString("method"),
        row.getString("actor"),
        Rows.optionalInstant(row, "decided_at"),
        row.getLong("version"));
  }

  /** What a revision of a fact says of a claim, found just now. */
  record NewAssessment(
      UUID id, UUID factId, int factRevision, UUID claimId, Assessor.Finding finding) {}

  /** How many assessments a fact has. */
  public record Counts(int assessments, int needsReview) {}

  /** A place in the list of assessments. */
  record Place(Instant recordedAt, UUID assessmentId) {

    List<String> sortKey() {
      return List.of(recordedAt.toString(), assessmentId.toString());
    }
  }

  /** An assessment and its place in the list. */
  record PlacedAssessment(Assessment assessment, Place place) {}
}
