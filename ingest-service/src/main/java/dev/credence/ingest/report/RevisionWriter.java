package dev.credence.ingest.report;

import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.dedup.FingerprintRepository;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.dedup.NewContent;
import dev.credence.ingest.dedup.Publication;
import dev.credence.ingest.delivery.DeliveryQueue;
import dev.credence.ingest.report.ReportRepository.StoredRevision;
import dev.credence.ingest.story.Credit;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.Columns;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first transaction of reports: a portion of them in one statement for each table. Every
 * statement locks its rows in the order of their keys, and the tables come in one order, so that
 * portions which run at the same time wait for each other and never deadlock.
 */
@ApplicationScoped
class RevisionWriter {

  private final Pool pool;
  private final LinkRepository contents;
  private final FingerprintRepository fingerprints;
  private final ClaimRepository claims;
  private final DeliveryQueue delivery;

  RevisionWriter(
      Pool pool,
      LinkRepository contents,
      FingerprintRepository fingerprints,
      ClaimRepository claims,
      DeliveryQueue delivery) {
    this.pool = pool;
    this.contents = contents;
    this.fingerprints = fingerprints;
    this.claims = claims;
    this.delivery = delivery;
  }

  /**
   * Stores reports and their revisions in one transaction. A text that a report has already had
   * changes nothing.
   *
   * @param reports no report twice
   * @return what became of each, by reportId
   */
  Uni<Map<UUID, StoredRevision>> store(List<AcceptedReport> reports) {
    List<AcceptedReport> ordered = reports.stream().sorted(BY_ID).toList();
    return fingerprints
        .ensureMonths(ordered.stream().map(RevisionWriter::firstDay).toList())
        .chain(() -> pool.withTransaction(transaction -> store(transaction, ordered)));
  }

  private Uni<Map<UUID, StoredRevision>> store(
      SqlConnection transaction, List<AcceptedReport> ordered) {
    return insertOutlets(transaction, ordered)
        .chain(() -> insertReports(transaction, ordered))
        .chain(rounds -> insertRevisions(transaction, ordered, rounds))
        .chain(
            revisions -> {
              List<AcceptedReport> added =
                  ordered.stream().filter(report -> of(revisions, report).isNew()).toList();
              return added.isEmpty()
                  ? Uni.createFrom().item(revisions)
                  : complete(transaction, added, revisions);
            });
  }

  private static final Comparator<AcceptedReport> BY_ID =
      Comparator.comparing(report -> report.reportId().toString());

  private static StoredRevision of(Map<UUID, StoredRevision> revisions, AcceptedReport report) {
    return Objects.requireNonNull(revisions.get(report.reportId()));
  }

  private static Uni<Void> insertOutlets(SqlConnection transaction, List<AcceptedReport> reports) {
    Map<String, AcceptedReport> outlets = new TreeMap<>();
    reports.forEach(report -> outlets.putIfAbsent(report.outlet(), report));
    List<AcceptedReport> first = List.copyOf(outlets.values());
    return transaction
        .preparedQuery(
            """
            INSERT INTO outlet (outlet, created_at)
            SELECT * FROM unnest($1::text[], $2::timestamptz[]) ON CONFLICT DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfString(Columns.strings(first, AcceptedReport::outlet))
                .addArrayOfOffsetDateTime(Columns.times(first, AcceptedReport::seenAt)))
        .replaceWithVoid();
  }

  /**
   * Creates the reports as their first revision makes them, or locks those that are there. The
   * result is the linking round of each that is new.
   */
  private static Uni<Map<UUID, Integer>> insertReports(
      SqlConnection transaction, List<AcceptedReport> reports) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO report (report_id, outlet, url, external_id, first_seen_at, version,
                                content_id, title, published_at, link_pending, link_round,
                                link_due_at, story_id, root_report_id, origin)
            SELECT report_id, outlet, url, external_id, seen_at, 1, content_id, title,
                   published_at, true, 1, now() + interval '15 seconds', story_id, report_id,
                   origin
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
                          $6::timestamptz[], $7::uuid[], $8::text[], $9::uuid[], $10::text[])
                   AS g (report_id, outlet, url, external_id, seen_at, published_at, story_id,
                         origin, content_id, title)
            ON CONFLICT (report_id) DO UPDATE SET report_id = excluded.report_id
            RETURNING report_id, link_round, xmax = 0 AS is_new
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(reports, AcceptedReport::reportId))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::outlet))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::url))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::externalId))
                .addArrayOfOffsetDateTime(Columns.times(reports, AcceptedReport::seenAt))
                .addArrayOfOffsetDateTime(Columns.times(reports, RevisionWriter::firstPublishedAt))
                .addArrayOfUUID(
                    Columns.uuids(reports, report -> StoryService.ownStoryId(report.reportId())))
                .addArrayOfString(Columns.strings(reports, report -> "report:" + report.reportId()))
                .addArrayOfUUID(Columns.uuids(reports, r -> r.content().contentId()))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::title)))
        .map(
            rows -> {
              Map<UUID, Integer> rounds = new HashMap<>();
              for (Row row : rows) {
                if (row.getBoolean("is_new")) {
                  rounds.put(row.getUUID("report_id"), row.getInteger("link_round"));
                }
              }
              return rounds;
            });
  }

  /** A report that does not say when it was published was published when we first hear of it. */
  private static Instant firstPublishedAt(AcceptedReport report) {
    if (report.publishedAt() != null) {
      return report.publishedAt();
    }
    return report.updatedAt() != null ? report.updatedAt() : report.seenAt();
  }

  private static LocalDate firstDay(AcceptedReport report) {
    return LocalDate.ofInstant(firstPublishedAt(report), ZoneOffset.UTC);
  }

  private static Uni<Map<UUID, StoredRevision>> insertRevisions(
      SqlConnection transaction, List<AcceptedReport> reports, Map<UUID, Integer> rounds) {
    return transaction
        .preparedQuery(
            """
            WITH given AS (
                SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[],
                                     $6::timestamptz[], $7::timestamptz[], $8::timestamptz[],
                                     $9::text[], $10::text[], $11::text[], $12::text[],
                                     $13::timestamptz[])
                           AS g (report_id, content_id, title, text, language, published_at,
                                 updated_at, seen_at, credit, credit_slug, credit_name,
                                 credit_where, first_published_at)),
            known AS (
                SELECT g.report_id, k.revisions, k.same, k.undated_is_first,
                       coalesce(g.published_at, k.published_at, g.first_published_at)
                           AS published_at
                  FROM given g
                 CROSS JOIN LATERAL (
                       SELECT count(*)::int AS revisions,
                              max(revision) FILTER (WHERE content_id = g.content_id) AS same,
                              count(*) FILTER (WHERE updated_at IS NULL) = 0 AS undated_is_first,
                              min(published_at) AS published_at
                         FROM revision WHERE report_id = g.report_id) AS k),
            added AS (
                INSERT INTO revision (report_id, content_id, revision, title, text, language,
                                      published_at, updated_at, effective_at, first_seen_at,
                                      credit, credit_slug, credit_name, credit_where)
                SELECT g.report_id, g.content_id, k.revisions + 1, g.title, g.text, g.language,
                       k.published_at, g.updated_at,
                       coalesce(g.updated_at, CASE WHEN k.undated_is_first THEN k.published_at
                                                   ELSE g.seen_at END),
                       g.seen_at, g.credit, g.credit_slug, g.credit_name, g.credit_where
                  FROM known k JOIN given g USING (report_id) WHERE k.same IS NULL)
            SELECT report_id, coalesce(same, revisions + 1) AS revision, same IS NULL AS is_new,
                   revisions > 0 AS is_revision, published_at
              FROM known
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(reports, AcceptedReport::reportId))
                .addArrayOfUUID(Columns.uuids(reports, r -> r.content().contentId()))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::title))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::text))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::language))
                .addArrayOfOffsetDateTime(Columns.times(reports, AcceptedReport::publishedAt))
                .addArrayOfOffsetDateTime(Columns.times(reports, AcceptedReport::updatedAt))
                .addArrayOfOffsetDateTime(Columns.times(reports, AcceptedReport::seenAt))
                .addArrayOfString(Columns.strings(reports, AcceptedReport::submittedCredit))
                .addArrayOfString(Columns.strings(reports, credit(Credit::slug)))
                .addArrayOfString(Columns.strings(reports, credit(Credit::name)))
                .addArrayOfString(Columns.strings(reports, credit(Credit::where)))
                .addArrayOfOffsetDateTime(Columns.times(reports, RevisionWriter::firstPublishedAt)))
        .map(
            rows -> {
              Map<UUID, StoredRevision> revisions = new HashMap<>();
              for (Row row : rows) {
                revisions.put(
                    row.getUUID("report_id"),
                    new StoredRevision(
                        row.getInteger("revision"),
                        row.getBoolean("is_new"),
                        row.getBoolean("is_revision"),
                        Rows.instant(row, "published_at"),
                        rounds.getOrDefault(row.getUUID("report_id"), 0)));
              }
              return revisions;
            });
  }

  private static Function<AcceptedReport, @Nullable String> credit(
      Function<Credit, String> column) {
    return report -> report.credit() == null ? null : column.apply(report.credit());
  }

  private Uni<Map<UUID, StoredRevision>> complete(
      SqlConnection transaction, List<AcceptedReport> added, Map<UUID, StoredRevision> revisions) {
    Map<String, NewContent> byKey = new TreeMap<>();
    added.forEach(r -> byKey.putIfAbsent(r.content().contentId().toString(), r.content()));
    List<NewContent> distinct = List.copyOf(byKey.values());
    Map<UUID, NewContent> byId = new HashMap<>();
    distinct.forEach(content -> byId.put(content.contentId(), content));
    List<Publication> publications =
        added.stream()
            .map(
                report ->
                    Publication.at(
                        report.content().contentId(),
                        of(revisions, report).publishedAt(),
                        report.outlet()))
            .toList();
    List<UUID> created = ids(added, report -> of(revisions, report).linkRound() > 0);
    List<UUID> known = ids(added, report -> of(revisions, report).linkRound() == 0);
    // Sent one behind the other without waiting for answers; the database works them off in order.
    return Uni.join()
        .all(
            contents.insertContents(transaction, distinct),
            fingerprints.insertFingerprints(transaction, publications, byId),
            claims.insert(transaction, claimsOf(added)),
            delivery.enqueueFirst(transaction, created))
        .andFailFast()
        .chain(() -> chooseCurrent(transaction, known))
        .call(() -> delivery.raiseVersions(transaction, known))
        .map(
            rounds -> {
              Map<UUID, StoredRevision> completed = new HashMap<>(revisions);
              rounds.forEach(
                  (reportId, round) ->
                      completed.computeIfPresent(
                          reportId, (id, revision) -> revision.inRound(round)));
              return completed;
            });
  }

  private static List<UUID> ids(List<AcceptedReport> reports, Predicate<AcceptedReport> condition) {
    return reports.stream().filter(condition).map(AcceptedReport::reportId).toList();
  }

  private static List<ClaimRepository.NewClaim> claimsOf(List<AcceptedReport> reports) {
    return reports.stream()
        .flatMap(
            report ->
                ClaimRepository.NewClaim.of(
                    report.reportId(), report.content().contentId(), report.claims())
                    .stream())
        .toList();
  }

  /**
   * The current revision is the one that was updated last, where its outlet does not say so the one
   * that was published last; of several the one seen last, then the greater contentId. The result
   * is the number of the linking round that is due now, by reportId.
   */
  private static Uni<Map<UUID, Integer>> chooseCurrent(
      SqlConnection transaction, List<UUID> reportIds) {
    if (reportIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return transaction
        .preparedQuery(
            """
            UPDATE report p
               SET content_id = c.content_id, title = c.title, published_at = c.published_at,
                   deleted_at = NULL, link_pending = true, link_attempts = 0,
                   link_round = link_round + 1, link_due_at = now() + interval '15 seconds'
              FROM unnest($1::uuid[]) AS g (report_id)
             CROSS JOIN LATERAL (
                   SELECT content_id, title, published_at FROM revision r
                    WHERE r.report_id = g.report_id
                    ORDER BY coalesce(updated_at, published_at) DESC, first_seen_at DESC,
                             content_id DESC
                    LIMIT 1) AS c
             WHERE p.report_id = g.report_id
            RETURNING p.report_id, p.link_round
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, Integer> rounds = new HashMap<>();
              rows.forEach(
                  row -> rounds.put(row.getUUID("report_id"), row.getInteger("link_round")));
              return rounds;
            });
  }
}
