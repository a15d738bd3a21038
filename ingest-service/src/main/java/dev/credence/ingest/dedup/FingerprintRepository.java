package dev.credence.ingest.dedup;

import dev.credence.platform.Columns;
import dev.credence.platform.FlatArrays;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of contents, by the days of their publication, and the search for shared ones.
 */
@ApplicationScoped
public class FingerprintRepository {

  /**
   * The index is asked for each probe, in the months near its day alone. The extension intarray
   * counts what two sorted arrays share as fast as it reads them. Behind the best few only those
   * are kept that may have a fifth of a text in common: of 951 such pairs among 1,617 news reports
   * all shared a fingerprint for every hundred words of the shorter text.
   *
   * <p>What is near is materialised: an index that gives the rows in an order which the ranking
   * could use would look better than the inverted one while a month is small. The days of all
   * probes together are given once more, since by these the months are chosen before it starts.
   */
  public static final String CANDIDATES =
      """
      WITH probe AS MATERIALIZED (
          SELECT content_id, published_on, words, ($3::int[])[p_from:p_to] AS fps
            FROM unnest($1::uuid[], $2::date[], $4::int[], $5::int[], $8::int[])
                 AS p (content_id, published_on, p_from, p_to, words)),
      near AS MATERIALIZED (
          SELECT p.content_id AS own, f.content_id, f.words, f.furniture, f.outlet,
                 least(f.words, p.words) AS least_words, icount(f.fps & p.fps) AS shared
            FROM probe p
            JOIN fingerprint f
              ON f.fps && p.fps AND f.content_id <> p.content_id
             AND f.published_on BETWEEN p.published_on - $6::int AND p.published_on + $6::int
             AND f.published_on BETWEEN $11::date AND $12::date
           WHERE icount(f.fps & p.fps) >= CASE WHEN least(f.words, p.words) < $9 THEN 1 ELSE 2 END),
      ranked AS (
          SELECT own, content_id, max(words) AS words, max(furniture) AS furniture,
                 max(outlet) AS outlet, max(shared) AS shared, max(least_words) AS least_words,
                 row_number() OVER (PARTITION BY own ORDER BY max(shared) DESC, content_id) AS rank
            FROM near
           GROUP BY own, content_id)
      SELECT own, content_id, words, furniture, outlet
        FROM ranked
       WHERE rank <= $10 OR (rank <= $7 AND shared >= least_words / 100)
       ORDER BY own, rank
      """;

  /** So many of a probe are compared however little they share: a passage may be all. */
  public static final int FEW = 12;

  private static final Comparator<Publication> PUBLICATIONS =
      Comparator.comparing((Publication publication) -> publication.contentId().toString())
          .thenComparing(Publication::day);

  private final Pool pool;

  /**
   * The first days of months that are there; one that is given up later is not written to again.
   */
  private final Set<LocalDate> created = ConcurrentHashMap.newKeySet();

  FingerprintRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Creates the months that are missing of what is kept, for all days on which contents are about
   * to be stored. It comes before their transaction, so that a month is never waited for by many.
   */
  public Uni<Void> ensureMonths(Collection<LocalDate> days) {
    LocalDate[] missing =
        days.stream()
            .map(day -> day.withDayOfMonth(1))
            .distinct()
            .filter(month -> !created.contains(month))
            .toArray(LocalDate[]::new);
    return missing.length == 0
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(
                """
                SELECT fingerprint_create_month(month) FROM unnest($1::date[]) AS month
                 WHERE month + interval '1 month' > (SELECT since FROM fingerprint_kept)
                """)
            .execute(Tuple.tuple().addArrayOfLocalDate(missing))
            .invoke(() -> created.addAll(List.of(missing)))
            .replaceWithVoid();
  }

  /**
   * Stores the fingerprints of contents on the days of their publication, unless they are there or
   * older than what is kept. The months of these days exist.
   *
   * @param contents by contentId
   */
  public Uni<Void> insertFingerprints(
      SqlConnection transaction, List<Publication> publications, Map<UUID, NewContent> contents) {
    List<Publication> kept = publications.stream().distinct().sorted(PUBLICATIONS).toList();
    Function<Publication, NewContent> content =
        publication -> Objects.requireNonNull(contents.get(publication.contentId()));
    FlatArrays prints =
        FlatArrays.of(kept, publication -> content.apply(publication).fingerprints());
    FlatArrays furniture =
        FlatArrays.of(kept, publication -> content.apply(publication).furniture());
    return transaction
        .preparedQuery(
            """
            INSERT INTO fingerprint (content_id, published_on, fps, version, furniture, words,
                                     outlet)
            SELECT content_id, published_on, ($3::int[])[p_from:p_to], $6,
                   ($7::int[])[f_from:f_to], words, outlet
              FROM unnest($1::uuid[], $2::date[], $4::int[], $5::int[], $8::int[], $9::int[],
                          $10::int[], $11::text[])
                   AS f (content_id, published_on, p_from, p_to, f_from, f_to, words, outlet)
             WHERE published_on >= (SELECT since FROM fingerprint_kept)
            ON CONFLICT DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(kept, Publication::contentId))
                .addArrayOfLocalDate(kept.stream().map(Publication::day).toArray(LocalDate[]::new))
                .addArrayOfInteger(prints.values())
                .addArrayOfInteger(prints.from())
                .addArrayOfInteger(prints.to())
                .addShort((short) Fingerprints.CURRENT)
                .addArrayOfInteger(furniture.values())
                .addArrayOfInteger(furniture.from())
                .addArrayOfInteger(furniture.to())
                .addArrayOfInteger(
                    Columns.integers(kept, publication -> content.apply(publication).words()))
                .addArrayOfString(Columns.strings(kept, Publication::outlet)))
        .replaceWithVoid();
  }

  /** Stores the fingerprints of a content anew, on every day of its publication. */
  Uni<Void> refingerprint(SqlConnection transaction, List<NewContent> contents) {
    List<NewContent> ordered =
        contents.stream()
            .sorted(Comparator.comparing(content -> content.contentId().toString()))
            .toList();
    FlatArrays prints = FlatArrays.of(ordered, NewContent::fingerprints);
    FlatArrays furniture = FlatArrays.of(ordered, NewContent::furniture);
    return transaction
        .preparedQuery(
            """
            UPDATE fingerprint f
               SET fps = n.fps, version = $5, furniture = n.furniture
              FROM (SELECT content_id, ($2::int[])[p_from:p_to] AS fps,
                           ($6::int[])[f_from:f_to] AS furniture
                      FROM unnest($1::uuid[], $3::int[], $4::int[], $7::int[], $8::int[])
                           AS n (content_id, p_from, p_to, f_from, f_to)) AS n
             WHERE f.content_id = n.content_id
               AND (f.version, f.fps, f.furniture) IS DISTINCT FROM ($5, n.fps, n.furniture)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(ordered, NewContent::contentId))
                .addArrayOfInteger(prints.values())
                .addArrayOfInteger(prints.from())
                .addArrayOfInteger(prints.to())
                .addShort((short) Fingerprints.CURRENT)
                .addArrayOfInteger(furniture.values())
                .addArrayOfInteger(furniture.from())
                .addArrayOfInteger(furniture.to()))
        .replaceWithVoid();
  }

  /** On which days the contents were published, as far as fingerprints are kept. */
  Uni<List<Publication>> publications(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            "SELECT content_id, published_on, outlet FROM fingerprint WHERE content_id = ANY ($1)"
                + " ORDER BY content_id, published_on")
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows ->
                Rows.map(
                    rows,
                    row ->
                        new Publication(
                            row.getUUID("content_id"),
                            row.getLocalDate("published_on"),
                            row.getString("outlet"))));
  }

  /**
   * For each probe the contents that share fingerprints with it and were published near that day.
   *
   * @param days how many days either side count as near
   * @param most the best so many of each probe
   */
  Uni<List<LinkRepository.Candidate>> candidates(List<Probe> probes, int days, int most) {
    FlatArrays prints = FlatArrays.of(probes, Probe::fingerprints);
    List<LocalDate> probed = probes.stream().map(probe -> probe.publication().day()).toList();
    return pool.preparedQuery(CANDIDATES)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(probes, probe -> probe.publication().contentId()))
                .addArrayOfLocalDate(probed.toArray(LocalDate[]::new))
                .addArrayOfInteger(prints.values())
                .addArrayOfInteger(prints.from())
                .addArrayOfInteger(prints.to())
                .addInteger(days)
                .addInteger(most)
                .addArrayOfInteger(Columns.integers(probes, Probe::words))
                .addInteger(Fingerprints.SHORT_TEXT_WORDS)
                .addInteger(FEW)
                .addLocalDate(Collections.min(probed).minusDays(days))
                .addLocalDate(Collections.max(probed).plusDays(days)))
        .map(rows -> Rows.map(rows, LinkRepository::candidate));
  }

  /** How many rows each version of the fingerprint rule has. */
  public Uni<Map<Integer, Long>> versions() {
    return pool.query("SELECT version, count(*) AS contents FROM fingerprint GROUP BY version")
        .execute()
        .map(
            rows -> {
              Map<Integer, Long> versions = new TreeMap<>();
              for (Row row : rows) {
                versions.put(row.getInteger("version"), row.getLong("contents"));
              }
              return versions;
            });
  }

  /** Which of the given versions some stored fingerprints follow. */
  Uni<List<Integer>> present(List<Integer> versions) {
    return pool.preparedQuery(
            """
            SELECT version FROM unnest($1::int[]) AS v (version)
             WHERE EXISTS (SELECT FROM fingerprint f WHERE f.version = v.version)
            """)
        .execute(Tuple.tuple().addArrayOfInteger(versions.toArray(Integer[]::new)))
        .map(rows -> Rows.map(rows, row -> row.getInteger("version")));
  }

  /** The first day of which fingerprints are kept; empty if all are. */
  Uni<Optional<LocalDate>> keptSince() {
    return pool.query("SELECT since FROM fingerprint_kept WHERE since > '-infinity'")
        .execute()
        .map(rows -> Rows.map(rows, row -> row.getLocalDate("since")).stream().findFirst());
  }

  /** Contents whose fingerprints follow a version of the rule, in the order of their ids. */
  public Uni<List<UUID>> ofVersion(int version, @Nullable UUID after, int most) {
    return pool.preparedQuery(
            """
            SELECT DISTINCT content_id FROM fingerprint
             WHERE version = $1 AND ($2::uuid IS NULL OR content_id > $2)
             ORDER BY content_id LIMIT $3
            """)
        .execute(Tuple.of((short) version, after, most))
        .map(rows -> Rows.map(rows, row -> row.getUUID("content_id")));
  }

  /** The months that have a partition. */
  Uni<List<String>> months() {
    return pool.query(
            "SELECT to_char(month, 'YYYY-MM') AS month FROM fingerprint_months() ORDER BY 1")
        .execute()
        .map(rows -> Rows.map(rows, row -> row.getString("month")));
  }

  /**
   * What to look for.
   *
   * @param publication the content and the day around which to look
   * @param words how many words it has
   * @param fingerprints its fingerprints by every rule that stored ones may follow
   */
  @SuppressWarnings("ArrayRecordComponent") // a column on its way, never compared
  record Probe(Publication publication, int words, Integer[] fingerprints) {}
}
