package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import dev.credence.platform.Columns;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Whom reports name, and who is charged for it. */
@ApplicationScoped
class ChargeRepository {

  private static final String CLAIMS =
      """
      SELECT c.report_id, c.claim_id, coalesce(c.named_source, c.source) AS named_source,
             coalesce(c.named_kind, c.holder_kind) AS named_kind, c.holder_name, c.charged_by
        FROM claim c
      """;

  private static final String CARRIERS =
      """
      SELECT r.report_id, NULL::uuid AS claim_id, 'outlet:' || r.outlet AS named_source,
             'OUTLET' AS named_kind, '' AS holder_name, r.charged_by
        FROM report r
      """;

  /** A naming and who is charged for it. */
  record Charged(Naming naming, Charge charge) {}

  /** Whom claims of reports name, and the outlets that carry them. */
  Uni<List<Naming>> ofReports(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            CLAIMS
                + " WHERE c.report_id = ANY ($1) UNION ALL "
                + CARRIERS
                + " WHERE r.report_id = ANY ($1)")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(ChargeRepository::namings);
  }

  /** Whom claims name, and the outlets that carry their reports. */
  Uni<List<Naming>> ofClaims(SqlClient client, Collection<UUID> claimIds) {
    return client
        .preparedQuery(
            CLAIMS
                + " WHERE c.claim_id = ANY ($1) UNION ALL "
                + CARRIERS
                + " WHERE r.report_id IN (SELECT report_id FROM claim WHERE claim_id = ANY ($1))")
        .execute(Tuple.tuple().addArrayOfUUID(claimIds.toArray(UUID[]::new)))
        .map(ChargeRepository::namings);
  }

  /** What is charged to a source now: claims, and reports of an outlet. */
  Uni<List<Naming>> chargedTo(SqlClient client, String source, int most) {
    return client
        .preparedQuery(
            "("
                + CLAIMS
                + " WHERE c.source = $1 LIMIT $3) UNION ALL ("
                + CARRIERS
                + " WHERE coalesce(r.charged_outlet, r.outlet) = $2 LIMIT $3)")
        .execute(Tuple.of(source, outletOrNone(source), most))
        .map(ChargeRepository::namings);
  }

  /** The same, of some reports or claims only; of all, where none are given. */
  Uni<List<Naming>> chargedTo(
      SqlClient client, String source, Collection<UUID> reportIds, Collection<UUID> claimIds) {
    return client
        .preparedQuery(
            CLAIMS
                + """
                 WHERE c.source = $1 AND (cardinality($3::uuid[]) = 0 OR c.report_id = ANY ($3))
                   AND (cardinality($4::uuid[]) = 0 OR c.claim_id = ANY ($4))
                UNION ALL
                """
                + CARRIERS
                + """
                 WHERE coalesce(r.charged_outlet, r.outlet) = $2
                   AND (cardinality($3::uuid[]) = 0 OR r.report_id = ANY ($3))
                   AND cardinality($4::uuid[]) = 0
                """)
        .execute(
            Tuple.tuple()
                .addString(source)
                .addString(outletOrNone(source))
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfUUID(claimIds.toArray(UUID[]::new)))
        .map(ChargeRepository::namings);
  }

  /** What is charged by a decision now. */
  Uni<List<Naming>> chargedBy(SqlClient client, UUID decisionId, int most) {
    return client
        .preparedQuery(
            "("
                + CLAIMS
                + " WHERE c.charged_by @> ARRAY[$1::uuid] LIMIT $2) UNION ALL ("
                + CARRIERS
                + " WHERE r.charged_by @> ARRAY[$1::uuid] LIMIT $2)")
        .execute(Tuple.of(decisionId, most))
        .map(ChargeRepository::namings);
  }

  /** The decisions that apply to some claim or report together with a decision. */
  Uni<List<UUID>> appliedTogether(SqlClient client, UUID decisionId) {
    return client
        .preparedQuery(
            """
            SELECT DISTINCT unnest(charged_by) AS decision_id FROM claim
             WHERE charged_by @> ARRAY[$1::uuid]
            UNION
            SELECT DISTINCT unnest(charged_by) FROM report WHERE charged_by @> ARRAY[$1::uuid]
            """)
        .execute(Tuple.of(decisionId))
        .map(rows -> Rows.map(rows, row -> row.getUUID("decision_id")));
  }

  private static String outletOrNone(String source) {
    return source.startsWith("outlet:") ? SourceKey.outlet(source) : "";
  }

  private static List<Naming> namings(RowSet<Row> rows) {
    return Rows.map(
        rows,
        row -> {
          UUID[] known = row.getArrayOfUUIDs("charged_by");
          return new Naming(
              row.getUUID("report_id"),
              row.getUUID("claim_id"),
              row.getString("named_source"),
              HolderKind.valueOf(row.getString("named_kind")),
              SpeakerNames.fold(row.getString("holder_name")),
              known == null ? Set.of() : Set.of(known));
        });
  }

  /** Writes who is charged. */
  Uni<Void> write(SqlConnection transaction, List<Charged> charged) {
    List<Charged> claims = charged.stream().filter(one -> one.naming().claimId() != null).toList();
    List<Charged> carriers =
        charged.stream().filter(one -> one.naming().claimId() == null).toList();
    return writeClaims(transaction, claims).chain(() -> writeCarriers(transaction, carriers));
  }

  private static Uni<Void> writeClaims(SqlConnection transaction, List<Charged> claims) {
    if (claims.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            UPDATE claim c
               SET source = n.source, holder_kind = n.kind, accepted = n.accepted,
                   named_source = CASE WHEN n.decisions = '{}' THEN NULL ELSE n.named_source END,
                   named_kind = CASE WHEN n.decisions = '{}' THEN NULL ELSE n.named_kind END,
                   charged_by = nullif(n.decisions, '{}')::uuid[]
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[],
                          $6::text[], $7::text[])
                   AS n (claim_id, source, kind, accepted, named_source, named_kind,
                         decisions)
             WHERE c.claim_id = n.claim_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(claims, one -> one.naming().claimId()))
                .addArrayOfString(Columns.strings(claims, one -> one.charge().source()))
                .addArrayOfString(Columns.strings(claims, one -> one.charge().kind().name()))
                .addArrayOfBoolean(
                    claims.stream().map(one -> one.charge().accepted()).toArray(Boolean[]::new))
                .addArrayOfString(Columns.strings(claims, one -> one.naming().source()))
                .addArrayOfString(Columns.strings(claims, one -> one.naming().kind().name()))
                .addArrayOfString(Columns.strings(claims, ChargeRepository::by)))
        .replaceWithVoid();
  }

  private static Uni<Void> writeCarriers(SqlConnection transaction, List<Charged> carriers) {
    if (carriers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            UPDATE report r
               SET charged_outlet = CASE WHEN n.decisions = '{}' THEN NULL ELSE n.outlet END,
                   charged_by = nullif(n.decisions, '{}')::uuid[]
              FROM unnest($1::uuid[], $2::text[], $3::text[]) AS n (report_id, outlet, decisions)
             WHERE r.report_id = n.report_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(carriers, one -> one.naming().reportId()))
                .addArrayOfString(
                    Columns.strings(carriers, one -> SourceKey.outlet(one.charge().source())))
                .addArrayOfString(Columns.strings(carriers, ChargeRepository::by)))
        .replaceWithVoid();
  }

  /** An array within an array, as PostgreSQL writes it. */
  private static String by(Charged charged) {
    StringBuilder by = new StringBuilder("{");
    for (UUID decision : charged.charge().by()) {
      by.append(by.length() == 1 ? "" : ",").append(decision);
    }
    return by.append('}').toString();
  }

  /** The facts that have an assessment of these claims, or of any claim of these reports. */
  Uni<List<UUID>> factsOn(SqlConnection transaction, List<Naming> namings) {
    UUID[] claimIds =
        namings.stream().map(Naming::claimId).filter(Objects::nonNull).toArray(UUID[]::new);
    UUID[] carried =
        namings.stream()
            .filter(naming -> naming.claimId() == null)
            .map(Naming::reportId)
            .toArray(UUID[]::new);
    return transaction
        .preparedQuery(
            """
            SELECT fact_id FROM assessment WHERE claim_id = ANY ($1)
            UNION
            SELECT a.fact_id FROM assessment a JOIN claim c USING (claim_id)
             WHERE c.report_id = ANY ($2)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(claimIds).addArrayOfUUID(carried))
        .map(rows -> Rows.map(rows, row -> row.getUUID("fact_id")));
  }
}
