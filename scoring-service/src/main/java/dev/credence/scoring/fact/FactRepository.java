package dev.credence.scoring.fact;

import dev.credence.contract.FactStatus;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import dev.credence.scoring.match.NameKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored facts. */
@ApplicationScoped
public class FactRepository {

  private static final String CURRENT =
      """
      SELECT r.*, r.review::text AS review_json FROM fact f
        JOIN fact_revision r ON r.fact_id = f.fact_id AND r.revision = f.revision
      """;

  private static final String ALL =
      "SELECT r.*, r.review::text AS review_json FROM fact_revision r ";

  /** Adds a revision; the fact is created with its first one. */
  public Uni<Void> insert(SqlConnection transaction, FactRevision fact) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO fact (fact_id, question, revision, status, search)
            VALUES ($1, $2, $3, $4, statement_search($5, $6))
            ON CONFLICT (fact_id) DO UPDATE
               SET question = excluded.question, revision = excluded.revision,
                   status = excluded.status, search = excluded.search
            """)
        .execute(
            Tuple.of(
                fact.factId(),
                fact.question(),
                fact.revision(),
                fact.status().name(),
                fact.statement(),
                fact.statement() == null ? "" : NameKeys.of(fact.statement())))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO fact_revision
                               (fact_id, revision, status, statement, answer, value, unit,
                                tolerance, holds_from, holds_until, confirmed_at, recorded_at,
                                evidence, question, review)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                                $15::text::jsonb)
                        """)
                    .execute(
                        Tuple.tuple()
                            .addUUID(fact.factId())
                            .addInteger(fact.revision())
                            .addString(fact.status().name())
                            .addString(fact.statement())
                            .addString(fact.answer())
                            .addValue(numeric(fact.value()))
                            .addString(fact.unit())
                            .addValue(numeric(fact.tolerance()))
                            .addValue(Rows.time(fact.window().from()))
                            .addValue(Rows.time(fact.window().to()))
                            .addValue(Rows.time(fact.confirmedAt()))
                            .addValue(Rows.time(fact.recordedAt()))
                            .addArrayOfString(fact.evidence().toArray(String[]::new))
                            .addString(fact.question())
                            .addString(
                                fact.review() == null ? null : StoredJson.write(fact.review()))))
        .replaceWithVoid();
  }

  private static @Nullable Numeric numeric(@Nullable BigDecimal value) {
    return value == null ? null : Numeric.create(value);
  }

  /** A fact as it stands; absent if there is none. */
  public Uni<FactRevision> find(SqlClient client, UUID factId) {
    return client
        .preparedQuery(CURRENT + " WHERE f.fact_id = $1")
        .execute(Tuple.of(factId))
        .map(rows -> Rows.first(rows, FactRevision::of));
  }

  /** The facts in force on a question. */
  public Uni<List<FactRevision>> inForce(SqlClient client, String question) {
    return client
        .preparedQuery(CURRENT + " WHERE f.question = $1 AND f.status <> $2 ORDER BY f.fact_id")
        .execute(Tuple.of(question, FactStatus.RETRACTED.name()))
        .map(rows -> Rows.map(rows, FactRevision::of));
  }

  /** Every revision of facts. */
  public Uni<List<FactRevision>> revisions(SqlClient client, Collection<UUID> factIds) {
    return client
        .preparedQuery(ALL + " WHERE r.fact_id = ANY ($1) ORDER BY r.fact_id, r.revision")
        .execute(Tuple.tuple().addArrayOfUUID(factIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, FactRevision::of));
  }

  /** Every revision of the facts that were taken from a review, or from another of its page. */
  public Uni<List<FactRevision>> ofReview(SqlClient client, String key) {
    return client
        .preparedQuery(
            "SELECT DISTINCT fact_id FROM fact_revision WHERE review ->> 'key' = $1"
                + " ORDER BY fact_id")
        .execute(Tuple.of(key))
        .map(rows -> Rows.map(rows, row -> row.getUUID("fact_id")))
        .chain(factIds -> revisions(client, factIds));
  }

  /** The facts that are, or once were, on a question; retracted ones among them. */
  public Uni<List<UUID>> onQuestion(SqlClient client, String question) {
    return onQuestions(client, List.of(question));
  }

  /** The facts that are, or once were, on any of the questions; retracted ones among them. */
  public Uni<List<UUID>> onQuestions(SqlClient client, Collection<String> questions) {
    return client
        .preparedQuery(
            "SELECT DISTINCT fact_id FROM fact_revision WHERE question = ANY ($1)"
                + " ORDER BY fact_id")
        .execute(Tuple.tuple().addArrayOfString(questions.toArray(String[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("fact_id")));
  }

  /**
   * Facts that new claims may be about: those on the claims' questions, and for free text those
   * that share words or names with it and hold near the time that it speaks of.
   */
  public Uni<List<Candidate>> forClaims(SqlClient client, Collection<UUID> claimIds) {
    return client
        .preparedQuery(
            """
            SELECT c.claim_id, f.fact_id
              FROM claim c JOIN fact f ON f.question = c.question
             WHERE c.claim_id = ANY ($1)
            UNION
            SELECT c.claim_id, near.fact_id
              FROM claim c
              CROSS JOIN LATERAL (
                   SELECT f.fact_id FROM fact f
                     JOIN fact_revision r ON r.fact_id = f.fact_id AND r.revision = f.revision
                    WHERE f.search @@ c.any_word
                      AND is_near(c.event_from, c.event_to, r.holds_from, r.holds_until)
                    ORDER BY ts_rank(f.search, c.any_word) DESC, f.fact_id
                    LIMIT 300) AS near
             WHERE c.claim_id = ANY ($1) AND c.question IS NULL AND c.modality = 'FACTUAL'
            UNION
            SELECT claim_id, fact_id FROM assessment WHERE claim_id = ANY ($1)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(claimIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows, row -> new Candidate(row.getUUID("claim_id"), row.getUUID("fact_id"))));
  }

  /** A fact that a claim may be about. */
  public record Candidate(UUID claimId, UUID factId) {}
}
