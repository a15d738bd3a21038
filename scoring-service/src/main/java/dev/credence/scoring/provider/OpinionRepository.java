package dev.credence.scoring.provider;

import dev.credence.contract.ProviderName;
import dev.credence.contract.Stance;
import dev.credence.platform.Rows;
import dev.credence.scoring.match.Relation;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored opinions. An opinion on other words than those that stand now counts for nothing. */
@ApplicationScoped
public class OpinionRepository {

  private static final String INPUT =
      "md5(concat_ws(chr(31), v.statement, c.statement, c.stance, c.holder_name, c.quote))";

  private static final String PAIRS =
      """
        FROM assessment a
        JOIN fact f ON f.fact_id = a.fact_id AND f.revision = a.fact_revision
        JOIN fact_revision v ON v.fact_id = a.fact_id AND v.revision = a.fact_revision
        JOIN claim c ON c.claim_id = a.claim_id
      """;

  /**
   * Doubtful pairs that a reader has not read as they stand, those that failed least often first;
   * after a failure a pair waits for a minute, then twice as long each time, up to 17 hours.
   */
  public Uni<List<DoubtfulPair>> unread(
      SqlClient client, ProviderName reader, Instant now, int most) {
    return client
        .preparedQuery(
            "SELECT a.assessment_id, a.fact_id, a.claim_id, v.statement AS fact, c.statement,"
                + " c.stance, c.holder_name, c.quote, "
                + INPUT
                + " AS input"
                + PAIRS
                + """
                LEFT JOIN opinion o ON o.assessment_id = a.assessment_id
                 WHERE a.status = 'NEEDS_REVIEW' AND f.status <> 'RETRACTED'
                   AND v.statement IS NOT NULL AND c.question IS NULL AND c.statement <> ''
                   AND (o.assessment_id IS NULL OR o.provider <> $1 OR o.input <> %s
                        OR (o.failures > 0 AND o.asked_at
                            < $2::timestamptz - power(2, least(o.failures, 11)) * interval '30 s'))
                 ORDER BY coalesce(o.failures, 0), a.recorded_at, a.assessment_id LIMIT $3
                """
                    .formatted(INPUT))
        .execute(Tuple.of(reader.value(), Rows.time(now), most))
        .map(rows -> Rows.map(rows, OpinionRepository::pair));
  }

  private static DoubtfulPair pair(Row row) {
    return new DoubtfulPair(
        row.getUUID("assessment_id"),
        row.getUUID("fact_id"),
        row.getUUID("claim_id"),
        row.getString("fact"),
        row.getString("statement"),
        Stance.valueOf(row.getString("stance")),
        row.getString("holder_name"),
        row.getString("quote"),
        row.getString("input"));
  }

  /** What a reader thinks of these claims' pairs as they stand, by assessment. */
  public Uni<Map<UUID, Opinion>> onClaims(
      SqlConnection transaction, ProviderName reader, Collection<UUID> claimIds) {
    return transaction
        .preparedQuery(
            "SELECT o.assessment_id, o.relation, o.stance"
                + PAIRS
                + " JOIN opinion o ON o.assessment_id = a.assessment_id AND o.failures = 0"
                + " WHERE a.claim_id = ANY ($1) AND o.provider = $2 AND o.input = "
                + INPUT)
        .execute(
            Tuple.tuple().addArrayOfUUID(claimIds.toArray(UUID[]::new)).addString(reader.value()))
        .map(
            rows -> {
              Map<UUID, Opinion> opinions = new HashMap<>();
              for (Row row : rows) {
                String relation = row.getString("relation");
                String stance = row.getString("stance");
                opinions.put(
                    row.getUUID("assessment_id"),
                    new Opinion(
                        reader,
                        relation == null ? null : Relation.valueOf(relation),
                        stance == null ? null : Stance.valueOf(stance)));
              }
              return opinions;
            });
  }

  /** Stores what was thought of pairs; those whose assessment has gone are left out. */
  public Uni<Void> store(
      SqlConnection transaction, List<SecondReaders.ReadPair> read, Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO opinion AS o
                   (assessment_id, input, provider, relation, stance, failures, asked_at)
            SELECT n.assessment_id, n.input, n.provider, n.relation, n.stance, n.failed, $7
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[])
                   AS n (assessment_id, input, provider, relation, stance, failed)
              JOIN assessment a ON a.assessment_id = n.assessment_id
            ON CONFLICT (assessment_id) DO UPDATE
               SET input = excluded.input, provider = excluded.provider,
                   relation = excluded.relation, stance = excluded.stance,
                   failures = CASE WHEN excluded.failures = 0 THEN 0 ELSE o.failures + 1 END,
                   asked_at = excluded.asked_at
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(
                    read.stream().map(one -> one.pair().assessmentId()).toArray(UUID[]::new))
                .addArrayOfString(
                    read.stream().map(one -> one.pair().input()).toArray(String[]::new))
                .addArrayOfString(
                    read.stream()
                        .map(one -> one.opinion().provider().value())
                        .toArray(String[]::new))
                .addArrayOfString(
                    read.stream().map(one -> name(one.opinion().relation())).toArray(String[]::new))
                .addArrayOfString(
                    read.stream().map(one -> name(one.opinion().stance())).toArray(String[]::new))
                .addArrayOfInteger(
                    read.stream().map(one -> one.answered() ? 0 : 1).toArray(Integer[]::new))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
