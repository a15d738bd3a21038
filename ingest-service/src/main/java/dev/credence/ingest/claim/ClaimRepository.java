package dev.credence.ingest.claim;

import dev.credence.contract.Claim;
import dev.credence.platform.Columns;
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

  /** Stores claims; those that are there already stay as they are. */
  public Uni<Void> insert(SqlConnection transaction, List<NewClaim> claims) {
    if (claims.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            INSERT INTO claim (report_id, content_id, claim_id, position, credit, body)
            SELECT report_id, content_id, claim_id, position, credit, body::jsonb
              FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[])
                   AS c (report_id, content_id, claim_id, position, credit, body)
            ON CONFLICT DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(claims, NewClaim::reportId))
                .addArrayOfUUID(Columns.uuids(claims, NewClaim::contentId))
                .addArrayOfUUID(Columns.uuids(claims, c -> c.claim().claim().claimId()))
                .addArrayOfInteger(Columns.integers(claims, NewClaim::position))
                .addArrayOfString(Columns.strings(claims, c -> c.claim().credit()))
                .addArrayOfString(
                    Columns.strings(claims, c -> StoredJson.write(c.claim().claim()))))
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
   * A claim to be stored.
   *
   * @param reportId the report
   * @param contentId the revision's content
   * @param position its place in the text, from 0
   * @param claim the claim
   */
  public record NewClaim(UUID reportId, UUID contentId, int position, ReportedClaim claim) {

    /** The claims of a revision, in the order of the text. */
    public static List<NewClaim> of(UUID reportId, UUID contentId, List<ReportedClaim> claims) {
      return IntStream.range(0, claims.size())
          .mapToObj(position -> new NewClaim(reportId, contentId, position, claims.get(position)))
          .toList();
    }
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
