package dev.credence.ingest.dedup;

import dev.credence.contract.Link;
import dev.credence.contract.LinkKind;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Contents, their fingerprints and the links between them. */
@ApplicationScoped
public class LinkRepository {

  private final Pool pool;

  LinkRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Stores a content with its fingerprints on the day of its publication, unless it is there. Its
   * row stays locked, so that it is not erased before its new revision can be seen.
   */
  public Uni<Void> insertContent(
      SqlConnection transaction, NewContent content, Instant publishedAt) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO content (content_id, normalised, words, seen_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (content_id) DO UPDATE SET normalised = excluded.normalised
            """)
        .execute(
            Tuple.of(
                content.contentId(),
                content.normalised(),
                content.words(),
                Rows.time(content.seenAt())))
        .chain(
            () ->
                transaction
                    .preparedQuery(
                        """
                        INSERT INTO fingerprint (content_id, published_on, fps, version)
                        VALUES ($1, $2, $3, $4)
                        ON CONFLICT DO NOTHING
                        """)
                    .execute(
                        Tuple.of(
                            content.contentId(),
                            LocalDate.ofInstant(publishedAt, ZoneOffset.UTC),
                            content.fingerprints(),
                            (short) Fingerprints.VERSION)))
        .replaceWithVoid();
  }

  /** Erases contents that no report has any more, with their fingerprints and links. */
  public Uni<Void> eraseOrphans(SqlConnection transaction, Collection<UUID> contentIds) {
    UUID[] ids = contentIds.stream().sorted().toArray(UUID[]::new);
    return transaction
        .preparedQuery(
            "SELECT FROM content WHERE content_id = ANY ($1) ORDER BY content_id FOR UPDATE")
        .execute(Tuple.tuple().addArrayOfUUID(ids))
        .chain(() -> eraseOrphans(transaction, ids));
  }

  private static Uni<Void> eraseOrphans(SqlConnection transaction, UUID[] contentIds) {
    return transaction
        .preparedQuery(
            """
            WITH orphan AS (
                SELECT content_id FROM unnest($1::uuid[]) AS o (content_id)
                 WHERE NOT EXISTS (SELECT FROM revision r WHERE r.content_id = o.content_id)),
            erased AS (
                UPDATE content c SET normalised = NULL FROM orphan o
                 WHERE c.content_id = o.content_id),
            unprinted AS (
                DELETE FROM fingerprint f USING orphan o WHERE f.content_id = o.content_id)
            DELETE FROM link l USING orphan o
             WHERE l.low = o.content_id OR l.high = o.content_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds))
        .replaceWithVoid();
  }

  /** A stored text; empty if it has been erased. */
  Uni<List<StoredText>> texts(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT content_id, normalised FROM content
             WHERE content_id = ANY ($1) AND normalised IS NOT NULL
             ORDER BY content_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row -> new StoredText(row.getUUID("content_id"), row.getString("normalised"))));
  }

  /**
   * Contents that share fingerprints and were published near a day on which this one was, the most
   * shared first.
   *
   * @param days how many days either side count as near
   */
  Uni<List<Candidate>> candidates(
      UUID contentId, Long[] fingerprints, int days, int least, int most) {
    // The array must come from a subselect: as a plain parameter the planner leaves the index
    // alone.
    return pool.preparedQuery(
            """
            SELECT content_id, c.words, max(shared) AS shared
              FROM (SELECT f.content_id,
                           (SELECT count(*) FROM unnest(f.fps) AS print
                             WHERE print IN (SELECT unnest($2::bigint[]))) AS shared
                      FROM fingerprint f
                     WHERE f.fps && (SELECT $2::bigint[])
                       AND f.content_id <> $1::uuid
                       AND EXISTS (
                           SELECT FROM fingerprint own
                            WHERE own.content_id = $1::uuid
                              AND f.published_on BETWEEN own.published_on - $3::int
                                                     AND own.published_on + $3::int)) AS candidate
              JOIN content c USING (content_id)
             WHERE shared >= $4
             GROUP BY content_id, c.words
             ORDER BY shared DESC, content_id
             LIMIT $5
            """)
        .execute(Tuple.of(contentId, fingerprints, days, least, most))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row -> new Candidate(row.getUUID("content_id"), row.getInteger("words"))));
  }

  /** Writes links; one that is there already stays. */
  Uni<Void> insertLinks(Collection<MeasuredLink> links, Instant now) {
    if (links.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<MeasuredLink> ordered =
        links.stream()
            .sorted(java.util.Comparator.comparing(link -> link.low() + "|" + link.high()))
            .toList();
    return pool.preparedQuery(
            """
            INSERT INTO link (low, high, kind, jaccard3, containment5, narrative5, longest_run,
                              found_at)
            SELECT l.*, $8
              FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[], $5::float8[],
                          $6::float8[], $7::int[]) AS l
            ON CONFLICT (low, high) DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(ordered.stream().map(MeasuredLink::low).toArray(UUID[]::new))
                .addArrayOfUUID(ordered.stream().map(MeasuredLink::high).toArray(UUID[]::new))
                .addArrayOfString(
                    ordered.stream().map(link -> link.kind().name()).toArray(String[]::new))
                .addArrayOfDouble(
                    ordered.stream().map(link -> link.measures().jaccard3()).toArray(Double[]::new))
                .addArrayOfDouble(
                    ordered.stream()
                        .map(link -> link.measures().containment5())
                        .toArray(Double[]::new))
                .addArrayOfDouble(
                    ordered.stream()
                        .map(link -> link.measures().narrative5())
                        .toArray(Double[]::new))
                .addArrayOfInteger(
                    ordered.stream()
                        .map(link -> link.measures().longestRun())
                        .toArray(Integer[]::new))
                .addValue(Rows.time(now)))
        .replaceWithVoid();
  }

  /** The links of a content, the same text in other reports among them, strongest first. */
  public Uni<List<Link>> linksOf(UUID reportId, UUID contentId) {
    return pool.preparedQuery(
            """
            SELECT other.content_id, other.kind, other.jaccard3, other.containment5,
                   other.narrative5, other.longest_run,
                   array_agg(r.report_id ORDER BY r.published_at, r.report_id) AS report_ids
              FROM (SELECT CASE WHEN low = $2 THEN high ELSE low END AS content_id, kind, jaccard3,
                           containment5, narrative5, longest_run
                      FROM link WHERE low = $2 OR high = $2
                    UNION ALL
                    SELECT c.content_id, 'EXACT', 1, 1, 1, c.words
                      FROM content c WHERE c.content_id = $2) AS other
              JOIN (SELECT DISTINCT report_id, content_id, published_at FROM revision) AS r
                ON r.content_id = other.content_id AND r.report_id <> $1
             GROUP BY 1, 2, 3, 4, 5, 6
             ORDER BY other.containment5 DESC, other.content_id
            """)
        .execute(Tuple.of(reportId, contentId))
        .map(rows -> Rows.map(rows, LinkRepository::link));
  }

  private static Link link(Row row) {
    return new Link(
        row.getUUID("content_id"),
        List.of(row.getArrayOfUUIDs("report_ids")),
        LinkKind.valueOf(row.getString("kind")),
        row.getDouble("jaccard3"),
        row.getDouble("containment5"),
        row.getDouble("narrative5"),
        row.getInteger("longest_run"));
  }

  /**
   * A content to be stored.
   *
   * @param contentId its id
   * @param normalised the normalised text
   * @param words how many words it has
   * @param fingerprints its winnowed hashes
   * @param seenAt now
   */
  @SuppressWarnings("ArrayRecordComponent") // a column on its way, never compared
  public record NewContent(
      UUID contentId, String normalised, int words, Long[] fingerprints, Instant seenAt) {}

  /**
   * A stored content.
   *
   * @param contentId its id
   * @param normalised the normalised text
   */
  record StoredText(UUID contentId, String normalised) {}

  /**
   * A link to be stored.
   *
   * @param low the lower content id
   * @param high the higher content id
   * @param kind the relation
   * @param measures what it was measured as
   */
  record MeasuredLink(UUID low, UUID high, LinkKind kind, Measures measures) {}

  /** A content that may be related, and how many words it has. */
  record Candidate(UUID contentId, int words) {}
}
