package dev.credence.ingest.dedup;

import dev.credence.contract.Link;
import dev.credence.contract.LinkKind;
import dev.credence.platform.Columns;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents, their fingerprints and the links between them. */
@ApplicationScoped
public class LinkRepository {

  private static final Comparator<MeasuredPair> PAIRS =
      Comparator.comparing((MeasuredPair pair) -> pair.low().toString())
          .thenComparing(pair -> pair.high().toString());

  private final Pool pool;

  LinkRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Stores contents, unless they are there. Their rows stay locked, so that none is erased before
   * its new revision can be seen.
   *
   * @param contents ordered by contentId, none twice
   */
  public Uni<Void> insertContents(SqlConnection transaction, List<NewContent> contents) {
    return transaction
        .preparedQuery(
            """
            INSERT INTO content (content_id, normalised, words, seen_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[])
            ON CONFLICT (content_id) DO UPDATE SET normalised = excluded.normalised
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(contents, NewContent::contentId))
                .addArrayOfString(Columns.strings(contents, NewContent::normalised))
                .addArrayOfInteger(Columns.integers(contents, NewContent::words))
                .addArrayOfOffsetDateTime(Columns.times(contents, NewContent::seenAt)))
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

  /** Stored texts; none for what has been erased. */
  Uni<List<StoredText>> texts(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT content_id, normalised FROM content
             WHERE content_id = ANY ($1) AND normalised IS NOT NULL
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row -> new StoredText(row.getUUID("content_id"), row.getString("normalised"))));
  }

  /** How many words stored texts have, as candidates of themselves. */
  Uni<List<Candidate>> sizes(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT content_id AS own, content_id, words, NULL::int[] AS furniture,
                   NULL::text AS outlet
              FROM content WHERE content_id = ANY ($1) AND normalised IS NOT NULL
             ORDER BY content_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, LinkRepository::candidate));
  }

  /** The contents that have links with the given ones. */
  Uni<List<Candidate>> linked(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT own, content_id, c.words, f.furniture, f.outlet
              FROM (SELECT low AS own, high AS content_id FROM link WHERE low = ANY ($1)
                    UNION
                    SELECT high, low FROM link WHERE high = ANY ($1)) AS linked
              JOIN content c USING (content_id)
              LEFT JOIN LATERAL (
                   SELECT furniture, outlet FROM fingerprint f WHERE f.content_id = c.content_id
                    ORDER BY published_on LIMIT 1) AS f ON true
             ORDER BY own, content_id
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(rows -> Rows.map(rows, LinkRepository::candidate));
  }

  static Candidate candidate(Row row) {
    return new Candidate(
        row.getUUID("own"),
        row.getUUID("content_id"),
        row.getInteger("words"),
        values(row.getArrayOfIntegers("furniture")),
        row.getString("outlet"));
  }

  static long[] values(Integer @Nullable [] column) {
    return column == null
        ? new long[0]
        : Arrays.stream(column).mapToLong(Integer::longValue).toArray();
  }

  /** Writes what pairs of contents were found to be, and removes links that no longer hold. */
  Uni<Void> replaceLinks(Collection<MeasuredPair> pairs, Instant now) {
    List<MeasuredPair> ordered = pairs.stream().sorted(PAIRS).toList();
    List<MeasuredPair> gone = ordered.stream().filter(pair -> !pair.isLink()).toList();
    List<MeasuredPair> links = ordered.stream().filter(MeasuredPair::isLink).toList();
    return removeLinks(gone).chain(() -> writeLinks(links, now));
  }

  /**
   * Most pairs have had no link, so that there is nothing to lock; what is there goes pair by pair
   * in their order. One statement for all of them would be planned to read all links while these
   * are few.
   */
  private Uni<Void> removeLinks(List<MeasuredPair> pairs) {
    return pairs.isEmpty()
        ? Uni.createFrom().voidItem()
        : present(pairs)
            .chain(
                present ->
                    present.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(
                            transaction ->
                                transaction
                                    .preparedQuery("DELETE FROM link WHERE low = $1 AND high = $2")
                                    .executeBatch(present)
                                    .replaceWithVoid()));
  }

  private Uni<List<Tuple>> present(List<MeasuredPair> pairs) {
    return pool.preparedQuery(
            """
            SELECT g.low, g.high
              FROM unnest($1::uuid[], $2::uuid[]) AS g (low, high)
             CROSS JOIN LATERAL (
                   SELECT FROM link l WHERE l.low = g.low AND l.high = g.high OFFSET 0) AS l
             ORDER BY g.low, g.high
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(pairs, MeasuredPair::low))
                .addArrayOfUUID(Columns.uuids(pairs, MeasuredPair::high)))
        .map(rows -> Rows.map(rows, row -> Tuple.of(row.getUUID("low"), row.getUUID("high"))));
  }

  private Uni<Void> writeLinks(List<MeasuredPair> links, Instant now) {
    return links.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(
                """
                INSERT INTO link (low, high, kind, jaccard3, containment5, narrative5, longest_run,
                                  found_at)
                SELECT l.*, $8
                  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[], $5::float8[],
                              $6::float8[], $7::int[])
                       AS l (low, high, kind, jaccard3, containment5, narrative5, longest_run)
                 WHERE NOT EXISTS (
                       SELECT FROM content c
                        WHERE c.content_id IN (l.low, l.high) AND c.normalised IS NULL)
                ON CONFLICT (low, high) DO UPDATE
                   SET kind = excluded.kind, jaccard3 = excluded.jaccard3,
                       containment5 = excluded.containment5, narrative5 = excluded.narrative5,
                       longest_run = excluded.longest_run
                 WHERE (link.kind, link.jaccard3, link.containment5, link.narrative5,
                        link.longest_run)
                       IS DISTINCT FROM
                       (excluded.kind, excluded.jaccard3, excluded.containment5,
                        excluded.narrative5, excluded.longest_run)
                """)
            .execute(
                Tuple.tuple()
                    .addArrayOfUUID(Columns.uuids(links, MeasuredPair::low))
                    .addArrayOfUUID(Columns.uuids(links, MeasuredPair::high))
                    .addArrayOfString(Columns.strings(links, pair -> pair.link().kind().name()))
                    .addArrayOfDouble(
                        Columns.doubles(links, pair -> pair.link().measures().jaccard3()))
                    .addArrayOfDouble(
                        Columns.doubles(links, pair -> pair.link().measures().containment5()))
                    .addArrayOfDouble(
                        Columns.doubles(links, pair -> pair.link().measures().narrative5()))
                    .addArrayOfInteger(
                        Columns.integers(links, pair -> pair.link().measures().longestRun()))
                    .addValue(Rows.time(now)))
            .replaceWithVoid();
  }

  /** The links of a report's content, the same text in other reports among them. */
  public Uni<List<Link>> linksOf(UUID reportId, UUID contentId) {
    return linksOf(List.of(reportId), List.of(contentId))
        .map(
            all ->
                all.getOrDefault(new Pair(reportId, contentId), List.of()).stream()
                    .map(SeenLink::link)
                    .toList());
  }

  /**
   * The links of each of the given reports, strongest first.
   *
   * @param contentIds the content of each report
   */
  public Uni<Map<Pair, List<SeenLink>>> linksOf(List<UUID> reportIds, List<UUID> contentIds) {
    return pool.preparedQuery(
            """
            WITH own AS (
                SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])
                    AS o (report_id, content_id)),
            other AS (
                SELECT o.report_id AS own, o.content_id AS own_content, l.high AS content_id, kind, jaccard3, containment5,
                       narrative5, longest_run
                  FROM own o JOIN link l ON l.low = o.content_id
                UNION ALL
                SELECT o.report_id, o.content_id, l.low, kind, jaccard3, containment5, narrative5, longest_run
                  FROM own o JOIN link l ON l.high = o.content_id
                UNION ALL
                SELECT o.report_id, o.content_id, c.content_id, 'EXACT', 1, 1, 1, c.words
                  FROM own o JOIN content c USING (content_id))
            SELECT own, own_content, other.content_id, kind, jaccard3, containment5, narrative5,
                   longest_run,
                   array_agg(r.report_id ORDER BY r.published_at, r.report_id) AS report_ids,
                   min(r.first_seen_at) AS first_seen_at
              FROM other
              JOIN revision r ON r.content_id = other.content_id AND r.report_id <> own
             GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
             ORDER BY own, own_content, containment5 DESC, other.content_id
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<Pair, List<SeenLink>> links = new HashMap<>();
              for (Row row : rows) {
                links
                    .computeIfAbsent(
                        new Pair(row.getUUID("own"), row.getUUID("own_content")),
                        own -> new ArrayList<>())
                    .add(new SeenLink(link(row), Rows.instant(row, "first_seen_at")));
              }
              return links;
            });
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

  /** A link, and when the other content was first submitted by another report. */
  public record SeenLink(Link link, Instant firstSeenAt) {}

  /** A report, and one of the contents that it has had. */
  public record Pair(UUID reportId, UUID contentId) {}

  /**
   * A stored content.
   *
   * @param contentId its id
   * @param normalised the normalised text
   */
  record StoredText(UUID contentId, String normalised) {}

  /**
   * A content that may be related to another.
   *
   * @param own the other
   * @param contentId its id
   * @param words how many words it has
   * @param furniture what its fingerprints leave out, ascending
   * @param outlet who was the first to print it
   */
  @SuppressWarnings("ArrayRecordComponent") // a column on its way, never compared
  record Candidate(
      UUID own, UUID contentId, int words, long[] furniture, @Nullable String outlet) {}

  /**
   * Two contents that were compared.
   *
   * @param low the lower content id
   * @param high the higher content id
   * @param relation what they are to each other; absent if nothing
   */
  record MeasuredPair(UUID low, UUID high, @Nullable MeasuredRelation relation) {

    static MeasuredPair of(UUID a, UUID b, @Nullable MeasuredRelation relation) {
      boolean inOrder = a.toString().compareTo(b.toString()) < 0;
      return new MeasuredPair(inOrder ? a : b, inOrder ? b : a, relation);
    }

    boolean isLink() {
      return relation != null;
    }

    MeasuredRelation link() {
      return Objects.requireNonNull(relation);
    }
  }
}
