package dev.credence.scoring.claim;

import dev.credence.contract.Claim;
import dev.credence.contract.DateInterval;
import dev.credence.contract.DigestClaim;
import dev.credence.contract.ReportDigest;
import dev.credence.platform.Rows;
import dev.credence.platform.StoredJson;
import dev.credence.scoring.match.NameKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The stored reports and claims. */
@ApplicationScoped
public class ClaimRepository {

  /** More claims than this share words with a statement only if the words say little. */
  private static final int MOST_CANDIDATES = 2_000;

  /**
   * Replaces reports by higher versions.
   *
   * @return the reports that were replaced; the others were known
   */
  public Uni<List<UUID>> replaceReports(
      SqlConnection transaction, List<ReportDigest> digests, Instant now) {
    List<ReportDigest> ordered =
        digests.stream().sorted(Comparator.comparing(ReportDigest::reportId)).toList();
    return transaction
        .preparedQuery(
            """
            INSERT INTO report AS r (report_id, version, deleted, outlet, title, url, published_at,
                                     first_seen_at, story_id, root_report_id, origin_report_id,
                                     origin, credit, recorded_at)
            SELECT d.*, $14::timestamptz
              FROM unnest($1::uuid[], $2::bigint[], $3::boolean[], $4::text[], $5::text[],
                          $6::text[], $7::timestamptz[], $8::timestamptz[], $9::uuid[],
                          $10::uuid[], $11::uuid[], $12::text[], $13::text[]) AS d
            ON CONFLICT (report_id) DO UPDATE
               SET version = excluded.version, deleted = excluded.deleted,
                   outlet = excluded.outlet, title = excluded.title, url = excluded.url,
                   published_at = excluded.published_at, first_seen_at = excluded.first_seen_at,
                   story_id = excluded.story_id, root_report_id = excluded.root_report_id,
                   origin_report_id = excluded.origin_report_id, origin = excluded.origin,
                   credit = excluded.credit, charged_outlet = NULL, charged_by = NULL
             WHERE excluded.version > r.version
            RETURNING report_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(uuids(ordered, ReportDigest::reportId))
                .addArrayOfLong(ordered.stream().map(ReportDigest::version).toArray(Long[]::new))
                .addArrayOfBoolean(
                    ordered.stream().map(ReportDigest::deleted).toArray(Boolean[]::new))
                .addArrayOfString(strings(ordered, ReportDigest::outlet))
                .addArrayOfString(strings(ordered, ReportDigest::title))
                .addArrayOfString(strings(ordered, ReportDigest::url))
                .addArrayOfOffsetDateTime(Times.array(ordered, ReportDigest::publishedAt))
                .addArrayOfOffsetDateTime(Times.array(ordered, ReportDigest::firstSeenAt))
                .addArrayOfUUID(uuids(ordered, ReportDigest::storyId))
                .addArrayOfUUID(uuids(ordered, ReportDigest::rootReportId))
                .addArrayOfUUID(uuids(ordered, ReportDigest::originReportId))
                .addArrayOfString(strings(ordered, ReportDigest::origin))
                .addArrayOfString(strings(ordered, ReportDigest::credit))
                .addValue(Rows.time(now)))
        .map(rows -> Rows.map(rows, row -> row.getUUID("report_id")));
  }

  /** Replaces the claims of reports by those of their digests. */
  public Uni<Void> replaceClaims(
      SqlConnection transaction, List<ReportDigest> digests, Instant now) {
    List<OwnedClaim> claims =
        digests.stream()
            .flatMap(
                digest ->
                    digest.claims().stream().map(claim -> new OwnedClaim(digest.reportId(), claim)))
            .sorted(Comparator.comparing(owned -> owned.claim().claimId()))
            .toList();
    UUID[] claimIds = uuids(claims, owned -> owned.claim().claimId());
    return transaction
        .preparedQuery(
            """
            DELETE FROM claim c USING report r
             WHERE r.report_id = c.report_id
               AND c.report_id = ANY ($1) AND c.claim_id <> ALL ($2)
               AND NOT (r.deleted AND EXISTS (
                   SELECT FROM trial_share s WHERE s.claim_id = c.claim_id))
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(uuids(digests, ReportDigest::reportId))
                .addArrayOfUUID(claimIds))
        .chain(() -> eraseSettled(transaction, digests, claimIds))
        .chain(
            () ->
                claims.isEmpty() ? Uni.createFrom().voidItem() : upsert(transaction, claims, now));
  }

  /** Settled trials of a deleted report stay, without its words. */
  private static Uni<Void> eraseSettled(
      SqlConnection transaction, List<ReportDigest> digests, UUID[] claimIds) {
    UUID[] deleted =
        digests.stream()
            .filter(ReportDigest::deleted)
            .map(ReportDigest::reportId)
            .toArray(UUID[]::new);
    if (deleted.length == 0) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            UPDATE claim
               SET statement = '', quote = '', holder_name = '', quantities = '[]', search = '',
                   any_word = NULL
             WHERE report_id = ANY ($1) AND claim_id <> ALL ($2)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(deleted).addArrayOfUUID(claimIds))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        UPDATE assessment a
                           SET reasons = '["the report has been deleted"]', against = '[]',
                               cues = '[]'
                          FROM claim c
                         WHERE c.claim_id = a.claim_id AND c.report_id = ANY ($1)
                           AND c.claim_id <> ALL ($2)
                        """)
                    .execute(Tuple.tuple().addArrayOfUUID(deleted).addArrayOfUUID(claimIds)))
        .replaceWithVoid();
  }

  private static Uni<Void> upsert(SqlConnection transaction, List<OwnedClaim> claims, Instant now) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO claim (claim_id, report_id, source, holder_name, holder_kind, statement,
                               stance, modality, quote, quantities, event_from, event_to, question,
                               answer, value, unit, credit, published_at, first_seen_at,
                               withdrawn_at, shared_with_origin, provider, recorded_at, search,
                               any_word)
            SELECT d.claim_id, d.report_id, d.source, d.holder_name, d.holder_kind, d.statement,
                   d.stance, d.modality, d.quote, d.quantities::jsonb, d.event_from, d.event_to,
                   d.question, d.answer, d.value, d.unit, d.credit, d.published_at, d.first_seen_at,
                   d.withdrawn_at, d.shared_with_origin, d.provider, $23::timestamptz,
                   statement_search(d.statement, d.names),
                   any_word_of(statement_search(d.statement, d.names))
              FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[],
                          $12::timestamptz[], $13::text[], $14::text[], $15::numeric[],
                          $16::text[], $17::text[], $18::timestamptz[], $19::timestamptz[],
                          $20::timestamptz[], $21::boolean[], $22::text[], $24::text[])
                   AS d (claim_id, report_id, source, holder_name, holder_kind, statement, stance,
                         modality, quote, quantities, event_from, event_to, question, answer,
                         value, unit, credit, published_at, first_seen_at, withdrawn_at,
                         shared_with_origin, provider, names)
            ON CONFLICT (claim_id) DO UPDATE
               SET source = excluded.source, named_source = NULL, named_kind = NULL,
                   charged_by = NULL, accepted = false, holder_name = excluded.holder_name,
                   holder_kind = excluded.holder_kind, statement = excluded.statement,
                   stance = excluded.stance, modality = excluded.modality, quote = excluded.quote,
                   quantities = excluded.quantities, event_from = excluded.event_from,
                   event_to = excluded.event_to, question = excluded.question,
                   answer = excluded.answer, value = excluded.value, unit = excluded.unit,
                   credit = excluded.credit, published_at = excluded.published_at, first_seen_at = excluded.first_seen_at,
                   withdrawn_at = excluded.withdrawn_at,
                   shared_with_origin = excluded.shared_with_origin, provider = excluded.provider,
                   search = excluded.search, any_word = excluded.any_word
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(uuids(claims, owned -> owned.claim().claimId()))
                .addArrayOfUUID(uuids(claims, OwnedClaim::reportId))
                .addArrayOfString(strings(claims, owned -> owned.claim().holder().source()))
                .addArrayOfString(strings(claims, owned -> owned.claim().holder().name()))
                .addArrayOfString(strings(claims, owned -> owned.claim().holder().kind().name()))
                .addArrayOfString(strings(claims, owned -> owned.claim().statement()))
                .addArrayOfString(strings(claims, owned -> owned.claim().stance().name()))
                .addArrayOfString(strings(claims, owned -> owned.claim().modality().name()))
                .addArrayOfString(strings(claims, owned -> owned.claim().quote()))
                .addArrayOfString(
                    strings(claims, owned -> StoredJson.write(owned.claim().quantities())))
                .addArrayOfOffsetDateTime(
                    Times.array(claims, owned -> owned.claim().eventDate().from()))
                .addArrayOfOffsetDateTime(
                    Times.array(claims, owned -> owned.claim().eventDate().to()))
                .addArrayOfString(strings(claims, owned -> owned.claim().question()))
                .addArrayOfString(strings(claims, owned -> owned.claim().answer()))
                .addValue(
                    claims.stream()
                        .map(
                            owned ->
                                owned.claim().value() == null
                                    ? null
                                    : io.vertx.sqlclient.data.Numeric.create(owned.claim().value()))
                        .toArray(io.vertx.sqlclient.data.Numeric[]::new))
                .addArrayOfString(strings(claims, owned -> owned.claim().unit()))
                .addArrayOfString(strings(claims, owned -> owned.digest().credit()))
                .addArrayOfOffsetDateTime(
                    Times.array(claims, owned -> owned.digest().publishedAt()))
                .addArrayOfOffsetDateTime(
                    Times.array(claims, owned -> owned.digest().firstSeenAt()))
                .addArrayOfOffsetDateTime(
                    Times.array(claims, owned -> owned.digest().withdrawnAt()))
                .addArrayOfBoolean(
                    claims.stream()
                        .map(owned -> owned.digest().sharedWithOrigin())
                        .toArray(Boolean[]::new))
                .addArrayOfString(strings(claims, owned -> owned.claim().provider()))
                .addValue(Rows.time(now))
                .addArrayOfString(strings(claims, owned -> NameKeys.of(owned.claim().statement()))))
        .replaceWithVoid();
  }

  private record OwnedClaim(UUID reportId, DigestClaim digest) {
    Claim claim() {
      return digest.claim();
    }
  }

  /** The claims of reports. */
  public Uni<List<StoredClaim>> ofReports(SqlClient client, Collection<UUID> reportIds) {
    return client
        .preparedQuery(
            "SELECT "
                + StoredClaim.COLUMNS
                + " FROM claim c JOIN report r USING (report_id)"
                + " WHERE c.report_id = ANY ($1) ORDER BY c.claim_id")
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, StoredClaim::of));
  }

  /** The claims that a fact has been compared with. */
  public Uni<List<StoredClaim>> assessedBy(SqlClient client, UUID factId) {
    return client
        .preparedQuery(
            "SELECT "
                + StoredClaim.COLUMNS
                + " FROM claim c JOIN report r USING (report_id) WHERE c.claim_id IN"
                + " (SELECT claim_id FROM assessment WHERE fact_id = $1) ORDER BY c.claim_id")
        .execute(Tuple.of(factId))
        .map(rows -> Rows.map(rows, StoredClaim::of));
  }

  /** The claims with these ids. */
  public Uni<List<StoredClaim>> withIds(SqlClient client, Collection<UUID> claimIds) {
    return client
        .preparedQuery(
            "SELECT "
                + StoredClaim.COLUMNS
                + " FROM claim c JOIN report r USING (report_id)"
                + " WHERE c.claim_id = ANY ($1) ORDER BY c.claim_id")
        .execute(Tuple.tuple().addArrayOfUUID(claimIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, StoredClaim::of));
  }

  /** The claims that answer a question by its key. */
  public Uni<List<StoredClaim>> onQuestion(
      SqlClient client, String question, Instant publishedUntil, Instant recordedUntil) {
    return client
        .preparedQuery(
            "SELECT "
                + StoredClaim.COLUMNS
                + " FROM claim c JOIN report r USING (report_id)"
                + " WHERE c.question = $1 AND c.published_at <= $2 AND c.recorded_at <= $3"
                + " AND NOT r.deleted ORDER BY c.claim_id")
        .execute(Tuple.of(question, Rows.time(publishedUntil), Rows.time(recordedUntil)))
        .map(rows -> Rows.map(rows, StoredClaim::of));
  }

  /**
   * Checkable free-text claims that share a word or a name with a statement and speak of a time
   * near a window, the most alike first. A shared name counts more than a shared word, however it
   * is spelled.
   */
  public Uni<List<StoredClaim>> sharingWords(
      SqlClient client,
      String statement,
      DateInterval window,
      Instant publishedUntil,
      Instant recordedUntil) {
    return client
        .preparedQuery(
            "WITH wanted AS (SELECT any_word_of(statement_search($1, $2)) AS any_word)"
                + " SELECT "
                + StoredClaim.COLUMNS
                + " FROM wanted w JOIN claim c ON c.search @@ w.any_word"
                + " JOIN report r USING (report_id)"
                + " WHERE c.question IS NULL AND c.modality = 'FACTUAL' AND NOT r.deleted"
                + " AND is_near(c.event_from, c.event_to, $3, $4)"
                + " AND c.published_at <= $5 AND c.recorded_at <= $6"
                + " ORDER BY ts_rank(c.search, w.any_word) DESC, c.claim_id LIMIT "
                + MOST_CANDIDATES)
        .execute(
            Tuple.of(
                statement,
                NameKeys.of(statement),
                Rows.time(window.from()),
                Rows.time(window.to()),
                Rows.time(publishedUntil),
                Rows.time(recordedUntil)))
        .map(rows -> Rows.map(rows, StoredClaim::of));
  }

  private static <T> UUID[] uuids(List<T> rows, Function<T, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  private static <T> String[] strings(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
