package dev.credence.scoring.source;

import dev.credence.contract.SourceDecision;
import dev.credence.contract.SourceDecisionKind;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What editors decided on sources. */
@ApplicationScoped
class SourceDecisionRepository {

  /** Whether a decision held at a moment of recording; now, if that is absent. */
  private static final String HELD_AT =
      """
      (CASE WHEN $1::timestamptz IS NULL THEN undone_at IS NULL
            ELSE decided_at <= $1 AND (undone_at IS NULL OR undone_at > $1) END)
      """;

  private static final String VIEW =
      """
      SELECT d.*,
             CASE WHEN d.undone_at IS NULL THEN
                  (SELECT count(*) FROM claim c WHERE c.charged_by @> ARRAY[d.decision_id])
             ELSE 0 END AS claims
        FROM source_decision d
      """;

  /** The decisions that hold, in their order. */
  Uni<List<StandingDecision>> standing(SqlClient client) {
    return client
        .query("SELECT * FROM source_decision WHERE undone_at IS NULL ORDER BY place")
        .execute()
        .map(rows -> Rows.map(rows, SourceDecisionRepository::standing));
  }

  /** Whether any decision was ever taken. */
  Uni<Boolean> isAnyKept(SqlClient client) {
    return client
        .query("SELECT EXISTS (SELECT FROM source_decision) AS kept")
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("kept"));
  }

  /** Whether any decision holds. */
  Uni<Boolean> isAnyStanding(SqlClient client) {
    return client
        .query("SELECT EXISTS (SELECT FROM source_decision WHERE undone_at IS NULL) AS standing")
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("standing"));
  }

  /**
   * The decisions that lead on from keys, in their order, as they held at a moment of recording.
   *
   * @param heldAt the moment; now if absent
   */
  Uni<List<StandingDecision>> leadingFrom(
      SqlClient client, Collection<String> keys, @Nullable Instant heldAt) {
    return leadingFrom(client, Set.copyOf(keys), new HashSet<>(keys), heldAt, new TreeMap<>());
  }

  private static Uni<List<StandingDecision>> leadingFrom(
      SqlClient client,
      Set<String> next,
      Set<String> seen,
      @Nullable Instant heldAt,
      SortedMap<Long, StandingDecision> found) {
    if (next.isEmpty()) {
      return Uni.createFrom().item(List.copyOf(found.values()));
    }
    return client
        .preparedQuery("SELECT * FROM source_decision WHERE takes_from = ANY ($2) AND " + HELD_AT)
        .execute(
            Tuple.tuple().addValue(Rows.time(heldAt)).addArrayOfString(next.toArray(String[]::new)))
        .chain(
            rows -> {
              Set<String> further = new HashSet<>();
              for (Row row : rows) {
                found.put(row.getLong("place"), standing(row));
                String into = row.getString("puts_into");
                if (into != null && seen.add(into)) {
                  further.add(into);
                }
              }
              return leadingFrom(client, further, seen, heldAt, found);
            });
  }

  private static StandingDecision standing(Row row) {
    return new StandingDecision(
        row.getUUID("decision_id"),
        SourceDecisionKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getString("other_source"),
        Arrays.stream(row.getArrayOfStrings("names"))
            .map(SpeakerNames::fold)
            .collect(Collectors.toSet()),
        Set.of(row.getArrayOfStrings("aliases")),
        Set.of(row.getArrayOfUUIDs("report_ids")),
        Set.of(row.getArrayOfUUIDs("claim_ids")));
  }

  /**
   * The key that a key had been merged into at a moment of recording, itself if into none.
   *
   * @param heldAt the moment; now if absent
   */
  Uni<String> survivor(SqlClient client, String source, @Nullable Instant heldAt) {
    return client
        .preparedQuery(
            "SELECT source FROM source_decision WHERE kind = 'MERGE' AND takes_from = $2 AND "
                + HELD_AT)
        .execute(Tuple.tuple().addValue(Rows.time(heldAt)).addString(source))
        .chain(
            rows ->
                rows.iterator().hasNext()
                    ? survivor(client, rows.iterator().next().getString("source"), heldAt)
                    : Uni.createFrom().item(source));
  }

  /**
   * The keys that had been merged into a source at a moment of recording, its own among them.
   *
   * @return empty where a split or the release of a person gave it, or took from it, single claims
   */
  Uni<Set<String>> wholeKeys(SqlClient client, String source, @Nullable Instant heldAt) {
    return wholeKeys(client, Set.of(source), new HashSet<>(Set.of(source)), heldAt);
  }

  private static Uni<Set<String>> wholeKeys(
      SqlClient client, Set<String> next, Set<String> keys, @Nullable Instant heldAt) {
    if (next.isEmpty()) {
      return Uni.createFrom().item(keys);
    }
    return client
        .preparedQuery(
            "SELECT kind, takes_from, puts_into FROM source_decision"
                + " WHERE (takes_from = ANY ($2) OR puts_into = ANY ($2))"
                + " AND puts_into IS NOT NULL AND "
                + HELD_AT)
        .execute(
            Tuple.tuple().addValue(Rows.time(heldAt)).addArrayOfString(next.toArray(String[]::new)))
        .chain(
            rows -> {
              Set<String> further = new HashSet<>();
              for (Row row : rows) {
                String from = row.getString("takes_from");
                if (!row.getString("kind").equals(SourceDecisionKind.MERGE.name())) {
                  return Uni.createFrom().item(Set.of());
                }
                if (next.contains(row.getString("puts_into")) && keys.add(from)) {
                  further.add(from);
                }
              }
              return wholeKeys(client, further, keys, heldAt);
            });
  }

  Uni<Void> insert(SqlConnection transaction, SourceDecision decision, StandingDecision standing) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO source_decision (decision_id, kind, source, other_source, names, aliases,
                                         report_ids, claim_ids, takes_from, puts_into, actor,
                                         reason, decided_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """)
        .execute(
            Tuple.tuple()
                .addUUID(decision.decisionId())
                .addString(decision.kind().name())
                .addString(decision.source())
                .addString(decision.otherSource())
                .addArrayOfString(decision.names().toArray(String[]::new))
                .addArrayOfString(decision.aliases().toArray(String[]::new))
                .addArrayOfUUID(decision.reportIds().toArray(UUID[]::new))
                .addArrayOfUUID(decision.claimIds().toArray(UUID[]::new))
                .addString(standing.takesFrom())
                .addString(standing.putsInto())
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
            UPDATE source_decision SET undone_at = $2, undone_by = $3, undone_reason = $4
             WHERE decision_id = $1
            """)
        .execute(
            Tuple.tuple()
                .addUUID(decisionId)
                .addValue(Rows.time(now))
                .addString(actor)
                .addString(reason))
        .replaceWithVoid();
  }

  /** A decision; absent if there is none with that id. */
  Uni<SourceDecision> find(SqlClient client, UUID decisionId) {
    return client
        .preparedQuery(VIEW + " WHERE d.decision_id = $1")
        .execute(Tuple.of(decisionId))
        .map(rows -> Rows.first(rows, SourceDecisionRepository::decision));
  }

  /** The decisions on a source, by either of its keys, the latest first. */
  Uni<List<SourceDecision>> list(
      SqlClient client,
      String source,
      @Nullable Instant before,
      @Nullable UUID beforeId,
      int most) {
    return client
        .preparedQuery(
            VIEW
                + """
                   WHERE (d.source = $1 OR d.other_source = $1)
                     AND ($2::timestamptz IS NULL OR (d.decided_at, d.decision_id) < ($2, $3::uuid))
                   ORDER BY d.decided_at DESC, d.decision_id DESC
                   LIMIT $4
                  """)
        .execute(
            Tuple.tuple()
                .addString(source)
                .addValue(Rows.time(before))
                .addUUID(beforeId)
                .addInteger(most))
        .map(rows -> Rows.map(rows, SourceDecisionRepository::decision));
  }

  private static SourceDecision decision(Row row) {
    return new SourceDecision(
        row.getUUID("decision_id"),
        SourceDecisionKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getString("other_source"),
        List.of(row.getArrayOfStrings("names")),
        List.of(row.getArrayOfStrings("aliases")),
        List.of(row.getArrayOfUUIDs("report_ids")),
        List.of(row.getArrayOfUUIDs("claim_ids")),
        Objects.requireNonNull(row.getLong("claims")),
        row.getString("actor"),
        row.getString("reason"),
        Rows.instant(row, "decided_at"),
        Rows.optionalInstant(row, "undone_at"),
        row.getString("undone_by"),
        row.getString("undone_reason"));
  }
}
