package dev.credence.ingest.dedup;

import dev.credence.platform.Columns;
import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The boilerplate of outlets, as the fingerprints that it consists of. */
@ApplicationScoped
public class FurnitureRepository {

  private final Pool pool;

  FurnitureRepository(Pool pool) {
    this.pool = pool;
  }

  /** All furniture of the given outlets, ascending; outlets without any are left out. */
  public Uni<Map<String, long[]>> of(Collection<String> outlets) {
    return pool.preparedQuery(
            "SELECT outlet, array_agg(fingerprint ORDER BY fingerprint) AS prints FROM furniture"
                + " WHERE outlet = ANY ($1) GROUP BY outlet")
        .execute(Tuple.tuple().addArrayOfString(outlets.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, long[]> known = new HashMap<>();
              for (Row row : rows) {
                known.put(
                    row.getString("outlet"),
                    LinkRepository.values(row.getArrayOfIntegers("prints")));
              }
              return known;
            });
  }

  /** The outlets that have printed each content. */
  Uni<Map<UUID, Set<String>>> outlets(Collection<UUID> contentIds) {
    return pool.preparedQuery(
            """
            SELECT DISTINCT r.content_id, p.outlet
              FROM revision r JOIN report p USING (report_id)
             WHERE r.content_id = ANY ($1)
            """)
        .execute(Tuple.tuple().addArrayOfUUID(contentIds.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, Set<String>> outlets = new HashMap<>();
              for (Row row : rows) {
                outlets
                    .computeIfAbsent(row.getUUID("content_id"), id -> new TreeSet<>())
                    .add(row.getString("outlet"));
              }
              return outlets;
            });
  }

  /**
   * Learns which fingerprints of these contents their outlets print again and again: those that so
   * many reports of one outlet with as many texts have in one calendar month. A fixed month rather
   * than a moving window, so that the last report to arrive completes the count, whichever it is.
   *
   * @return whether there was anything new
   */
  Uni<Boolean> learn(List<Publication> publications, int fewestTexts, Instant now) {
    return pool.preparedQuery(
            """
            WITH given AS (
                SELECT DISTINCT f.outlet, date_trunc('month', f.published_on)::date AS month,
                       unnest(f.fps) AS print
                  FROM unnest($1::uuid[], $2::date[]) AS g (content_id, published_on)
                  JOIN fingerprint f USING (content_id, published_on)
                 WHERE f.outlet <> ''),
            asked AS (
                SELECT outlet, month, array_agg(print ORDER BY print) AS prints
                  FROM given GROUP BY outlet, month),
            met AS (
                SELECT a.outlet, a.month, f.content_id, p.report_id,
                       unnest(f.fps & a.prints) AS print
                  FROM asked a
                  JOIN fingerprint f
                    ON f.fps && a.prints AND f.outlet = a.outlet
                   AND f.published_on >= a.month
                   AND f.published_on < (a.month + interval '1 month')::date
                  JOIN revision r USING (content_id)
                  JOIN report p ON p.report_id = r.report_id AND p.outlet = a.outlet)
            INSERT INTO furniture (outlet, fingerprint, learnt_at)
            SELECT DISTINCT outlet, print, $4::timestamptz
              FROM (SELECT outlet, print FROM met
                     GROUP BY outlet, month, print
                    HAVING count(DISTINCT content_id) >= $3
                       AND count(DISTINCT report_id) >= $3) AS often
             ORDER BY outlet, print
            ON CONFLICT DO NOTHING
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(Columns.uuids(publications, Publication::contentId))
                .addArrayOfLocalDate(
                    publications.stream().map(Publication::day).toArray(LocalDate[]::new))
                .addInteger(fewestTexts)
                .addValue(Rows.time(now)))
        .map(rows -> rows.rowCount() > 0);
  }

  /**
   * Makes the linking of all reports due that have what was newly learnt. It runs after the lesson
   * is committed: a text that is stored later leaves the furniture out when it is linked, and one
   * that was stored earlier is found here. A lesson that a dead process left is applied by the
   * recovery.
   */
  public Uni<Void> applyLessons() {
    return pool.preparedQuery(
            """
            WITH lesson AS (
                SELECT outlet, array_agg(fingerprint) AS prints
                  FROM furniture WHERE NOT applied GROUP BY outlet),
            applied AS (UPDATE furniture SET applied = true WHERE NOT applied)
            UPDATE report
               SET link_pending = true, link_attempts = 0, link_round = link_round + 1,
                   link_due_at = now()
             WHERE report_id IN (
                   SELECT p.report_id FROM report p
                    WHERE p.deleted_at IS NULL AND p.report_id IN (
                          SELECT r.report_id
                            FROM lesson l
                            JOIN fingerprint f ON f.fps && l.prints
                            JOIN revision r USING (content_id)
                            JOIN report o ON o.report_id = r.report_id AND o.outlet = l.outlet)
                    ORDER BY p.report_id FOR UPDATE)
            """)
        .execute()
        .replaceWithVoid();
  }
}
