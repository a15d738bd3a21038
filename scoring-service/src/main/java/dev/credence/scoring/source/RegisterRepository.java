package dev.credence.scoring.source;

import dev.credence.contract.RegisteredBy;
import dev.credence.contract.SourceAlias;
import dev.credence.contract.SourceKind;
import dev.credence.contract.SourceRole;
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

/** The rows of sources, and what is known of their names and offices. */
@ApplicationScoped
class RegisterRepository {

  private static final int MOST_NAMES = 100;
  private static final int MOST_ROLES = 100;

  /**
   * What becomes of a key.
   *
   * @param source the key
   * @param isListed whether it is a source of its own that may be shown: digests have named it, or
   *     a decision has made it one
   * @param version its version
   */
  record Entry(String source, boolean isListed, long version) {}

  /** A key that the register has; absent if neither a digest nor a decision has named it. */
  Uni<Entry> find(SqlClient client, String source) {
    return client
        .preparedQuery(
            """
            SELECT s.source, s.version,
                   s.listed OR EXISTS (
                       SELECT FROM source_decision d
                        WHERE d.puts_into = s.source AND d.kind <> 'MERGE'
                          AND d.undone_at IS NULL) AS listed
              FROM source s WHERE s.source = $1
            """)
        .execute(Tuple.of(source))
        .map(
            rows ->
                Rows.first(
                    rows,
                    row ->
                        new Entry(
                            row.getString("source"),
                            row.getBoolean("listed"),
                            row.getLong("version"))));
  }

  /** Enters a key that a decision makes a source; one that is there stays as it is. */
  Uni<Void> enter(SqlConnection transaction, String source, String name, Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO source (source, kind, name, listed, created_at)
            VALUES ($1, $2, $3, false, $4) ON CONFLICT (source) DO NOTHING
            """)
        .execute(Tuple.of(source, SourceKey.kind(source).name(), name, Rows.time(now)))
        .replaceWithVoid();
  }

  /** Raises the version of sources, so that what was read of them before is known to be old. */
  Uni<Void> raise(SqlConnection transaction, Collection<String> sources) {
    return transaction
        .preparedQuery("UPDATE source SET version = version + 1 WHERE source = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfString(sources.toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** The keys and names that editors have said are this source. */
  Uni<List<SourceAlias>> decided(SqlClient client, String source) {
    return client
        .preparedQuery(
            """
            SELECT d.decision_id, d.actor, d.decided_at,
                   CASE d.kind WHEN 'MERGE' THEN d.other_source ELSE d.takes_from END AS named,
                   name
              FROM source_decision d
              LEFT JOIN LATERAL unnest(d.names) AS name ON true
             WHERE d.puts_into = $1 AND d.undone_at IS NULL
             ORDER BY d.place, name
            """)
        .execute(Tuple.of(source))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new SourceAlias(
                            row.getString("named"),
                            row.getString("name"),
                            Rows.instant(row, "decided_at"),
                            RegisteredBy.EDITOR,
                            row.getString("actor"),
                            row.getUUID("decision_id"),
                            null)));
  }

  /** The names by which texts name a speaker, the most frequent first. */
  Uni<List<SourceAlias>> seen(SqlClient client, String source) {
    if (SourceKey.kind(source) == SourceKind.OUTLET) {
      return Uni.createFrom().item(List.of());
    }
    return client
        .preparedQuery(
            """
            SELECT coalesce(named_source, source) AS named, holder_name,
                   min(published_at) AS since, count(*) AS claims
              FROM claim WHERE source = $1 AND holder_name <> ''
             GROUP BY 1, 2 ORDER BY claims DESC, 1, 2 LIMIT $2
            """)
        .execute(Tuple.of(source, MOST_NAMES))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new SourceAlias(
                            row.getString("named"),
                            row.getString("holder_name"),
                            Rows.instant(row, "since"),
                            RegisteredBy.RULES,
                            null,
                            null,
                            row.getLong("claims"))));
  }

  /** The bodies for which texts have a person of this name speak. */
  Uni<List<SourceRole>> spokenFor(SqlClient client, String source, String name) {
    return client
        .preparedQuery(
            """
            SELECT source, min(published_at) AS first, max(published_at) AS last
              FROM claim
             WHERE holder_kind = 'BODY' AND lower(holder_name) = lower($2) AND source <> $1
             GROUP BY source ORDER BY source LIMIT $3
            """)
        .execute(Tuple.of(source, name, MOST_ROLES))
        .map(rows -> Rows.map(rows, RegisterRepository::spokesman));
  }

  private static SourceRole spokesman(Row row) {
    return new SourceRole(
        "speaks for the body",
        row.getString("source"),
        Rows.optionalInstant(row, "first"),
        Rows.optionalInstant(row, "last"),
        RegisteredBy.RULES);
  }
}
