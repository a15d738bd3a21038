package dev.credence.ingest.claim;

import dev.credence.contract.Claim;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The claims of every revision. */
@ApplicationScoped
public class ClaimRepository {

  /** Stores the claims of a revision; those that are there already stay as they are. */
  public Uni<Void> insert(
      SqlConnection transaction, UUID reportId, UUID contentId, List<ReportedClaim> claims) {
    if (claims.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            INSERT INTO claim (report_id, content_id, claim_id, position, credit, body)
            SELECT $1, $2, c.claim_id, c.position, c.credit, c.body::jsonb
              FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[])
                   AS c (claim_id, position, credit, body)
            ON CONFLICT DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addUUID(reportId)
                .addUUID(contentId)
                .addArrayOfUUID(claims.stream().map(c -> c.claim().claimId()).toArray(UUID[]::new))
                .addArrayOfInteger(
                    IntStream.range(0, claims.size()).boxed().toArray(Integer[]::new))
                .addArrayOfString(claims.stream().map(ReportedClaim::credit).toArray(String[]::new))
                .addArrayOfString(
                    claims.stream().map(c -> StoredJson.write(c.claim())).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** Erases every claim of a report. */
  public Uni<Void> delete(SqlConnection transaction, UUID reportId) {
    return transaction
        .preparedQuery("DELETE FROM claim WHERE report_id = $1")
        .execute(Tuple.of(reportId))
        .replaceWithVoid();
  }

  /** The claims of all revisions of the given reports, in the order of revision and text. */
  public Uni<List<StoredClaim>> ofReports(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            """
            SELECT c.report_id, c.content_id, c.credit, c.body::text AS body
              FROM claim c
              JOIN revision r ON r.report_id = c.report_id AND r.content_id = c.content_id
             WHERE c.report_id = ANY ($1)
             ORDER BY c.report_id, r.effective_at, r.revision, c.position
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new StoredClaim(
                            row.getUUID("report_id"),
                            row.getUUID("content_id"),
                            new ReportedClaim(
                                StoredJson.read(row.getString("body"), Claim.class),
                                row.getString("credit")))));
  }

  /**
   * A claim of a revision.
   *
   * @param reportId the report
   * @param contentId the revision's content
   * @param claim the claim
   */
  public record StoredClaim(UUID reportId, UUID contentId, ReportedClaim claim) {}
}
