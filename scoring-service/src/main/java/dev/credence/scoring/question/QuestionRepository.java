package dev.credence.scoring.question;

import dev.credence.contract.QuestionKind;
import dev.credence.platform.Rows;
import dev.credence.scoring.match.NameKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stored questions. */
@ApplicationScoped
public class QuestionRepository {

  private static final int MOST_CANDIDATES = 50;

  /** Creates questions; one that is there stays as it is, but takes a topic if it has none. */
  public Uni<Void> create(SqlConnection transaction, Collection<StoredQuestion> questions) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (StoredQuestion question :
        questions.stream().sorted(Comparator.comparing(StoredQuestion::question)).toList()) {
      all = all.chain(() -> create(transaction, question));
    }
    return all;
  }

  private static Uni<Void> create(SqlConnection transaction, StoredQuestion question) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO question (question, kind, statement, topic, unit, created_at, search)
            VALUES ($1, $2, $3, $4, $5, $6, statement_search($3, $7))
            ON CONFLICT (question) DO UPDATE
               SET topic = coalesce(question.topic, excluded.topic),
                   search = CASE WHEN question.statement IS NULL THEN excluded.search
                                 ELSE question.search END,
                   statement = coalesce(question.statement, excluded.statement),
                   unit = coalesce(question.unit, excluded.unit)
            """)
        .execute(
            Tuple.tuple()
                .addString(question.question())
                .addString(question.kind().name())
                .addString(question.statement())
                .addString(question.topic())
                .addString(question.unit())
                .addValue(Rows.time(question.createdAt()))
                .addString(names(question)))
        .replaceWithVoid();
  }

  private static String names(StoredQuestion question) {
    return question.statement() == null ? "" : NameKeys.of(question.statement());
  }

  /** A question; absent if there is none. */
  public Uni<StoredQuestion> find(SqlClient client, String question) {
    return client
        .preparedQuery("SELECT * FROM question WHERE question = $1")
        .execute(Tuple.of(question))
        .map(rows -> Rows.first(rows, StoredQuestion::of));
  }

  /** What answers questions take, by key. */
  public Uni<Map<String, QuestionKind>> kinds(SqlClient client, Collection<String> questions) {
    return client
        .preparedQuery("SELECT question, kind FROM question WHERE question = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfString(questions.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, QuestionKind> kinds = new HashMap<>();
              rows.forEach(
                  row ->
                      kinds.put(
                          row.getString("question"), QuestionKind.valueOf(row.getString("kind"))));
              return kinds;
            });
  }

  /** Questions of statements that share words or names with this one, the most alike first. */
  public Uni<List<StoredQuestion>> sharingWords(SqlClient client, String statement) {
    return client
        .preparedQuery(
            """
            WITH wanted AS (SELECT any_word_of(statement_search($1, $2)) AS any_word)
            SELECT q.* FROM wanted w JOIN question q ON q.search @@ w.any_word
             WHERE q.statement IS NOT NULL AND q.kind = 'BOOLEAN'
             ORDER BY ts_rank(q.search, w.any_word) DESC, q.question LIMIT $3
            """)
        .execute(Tuple.of(statement, NameKeys.of(statement), MOST_CANDIDATES))
        .map(rows -> Rows.map(rows, StoredQuestion::of));
  }

  /** The answers that claims and facts have named, in order. */
  Uni<List<String>> answers(SqlClient client, String question) {
    return client
        .preparedQuery(
            """
            SELECT DISTINCT answer FROM (
                SELECT answer FROM claim WHERE question = $1
                UNION ALL
                SELECT r.answer FROM fact f
                  JOIN fact_revision r ON r.fact_id = f.fact_id AND r.revision = f.revision
                 WHERE f.question = $1) AS named
             WHERE answer IS NOT NULL ORDER BY answer
            """)
        .execute(Tuple.of(question))
        .map(rows -> Rows.map(rows, row -> row.getString("answer")));
  }

  /** Questions whose facts in force have settled claims that those on this one have settled too. */
  Uni<List<MergeRule.Overlap>> overlaps(SqlClient client, String question) {
    return client
        .preparedQuery(
            """
            WITH settled AS (
                SELECT f.question, a.claim_id, a.verdict
                  FROM fact f
                  JOIN assessment a ON a.fact_id = f.fact_id AND a.fact_revision = f.revision
                 WHERE f.status <> 'RETRACTED' AND a.status IN ('AUTOMATIC', 'DECIDED')
                   AND a.verdict IN ('HELD', 'REFUTED', 'PARTLY')),
            own AS MATERIALIZED (
                SELECT claim_id, min(verdict) AS verdict FROM settled
                 WHERE question = $1 GROUP BY claim_id),
            shared AS (
                SELECT s.question, count(DISTINCT s.claim_id) AS shared,
                       count(DISTINCT s.claim_id) FILTER (WHERE s.verdict = own.verdict) AS alike
                  FROM own JOIN settled s ON s.claim_id = own.claim_id AND s.question <> $1
                 GROUP BY s.question)
            SELECT shared.*, q.statement, (SELECT count(*) FROM own) AS own,
                   (SELECT count(DISTINCT claim_id) FROM settled s
                     WHERE s.question = shared.question) AS theirs
              FROM shared JOIN question q USING (question)
            """)
        .execute(Tuple.of(question))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new MergeRule.Overlap(
                            row.getString("question"),
                            row.getString("statement"),
                            row.getLong("shared"),
                            row.getLong("alike"),
                            row.getLong("own"),
                            row.getLong("theirs"))));
  }

  /** Writes an edit. */
  Uni<Void> update(SqlConnection transaction, StoredQuestion question) {
    return transaction
        .preparedQuery(
            """
            UPDATE question SET statement = $2, topic = $3, unit = $4, version = version + 1,
                   search = statement_search($2, $5)
             WHERE question = $1
            """)
        .execute(
            Tuple.of(
                question.question(),
                question.statement(),
                question.topic(),
                question.unit(),
                names(question)))
        .replaceWithVoid();
  }
}
