package dev.credence.ingest.delivery;

import dev.credence.platform.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The queue of reports whose version scoring has not acknowledged. */
@ApplicationScoped
public class DeliveryQueue {

  private final Pool pool;

  DeliveryQueue(Pool pool) {
    this.pool = pool;
  }

  /** Queues reports that the transaction has just created in version 1, ordered by id. */
  public Uni<Void> enqueueFirst(SqlConnection transaction, Collection<UUID> reportIds) {
    return reportIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction
            .preparedQuery(
                """
                INSERT INTO delivery (report_id, version, due_at, enqueued_at)
                SELECT report_id, 1, now(), now() FROM unnest($1::uuid[]) AS r (report_id)
                """)
            .execute(Tuple.tuple().addArrayOfUUID(reportIds.toArray(UUID[]::new)))
            .replaceWithVoid();
  }

  /**
   * Raises the version of reports and queues them, in the transaction that changes them. The rows
   * of the reports must be locked, or locked in the order of their ids here.
   */
  public Uni<Void> raiseVersions(SqlConnection transaction, Collection<UUID> reportIds) {
    if (reportIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(
            """
            WITH changed AS (
                UPDATE report SET version = version + 1 WHERE report_id = ANY ($1)
                RETURNING report_id, version)
            INSERT INTO delivery (report_id, version, due_at, enqueued_at)
            SELECT report_id, version, now(), now() FROM changed ORDER BY report_id
            ON CONFLICT (report_id) DO UPDATE
               SET version = excluded.version, due_at = least(delivery.due_at, excluded.due_at),
                   attempts = 0
            """)
        .execute(Tuple.tuple().addArrayOfUUID(reportIds.stream().sorted().toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /** Takes due rows for the length of a lease; two relays never take the same row. */
  Uni<List<Due>> take(int most, Duration lease) {
    return pool.preparedQuery(
            """
            WITH due AS (
                SELECT report_id FROM delivery WHERE due_at <= now()
                 ORDER BY due_at, report_id LIMIT $1 FOR UPDATE SKIP LOCKED)
            UPDATE delivery d
               SET due_at = now() + $2 * interval '1 millisecond', attempts = d.attempts + 1
              FROM due WHERE d.report_id = due.report_id
            RETURNING d.report_id, d.version, d.attempts
            """)
        .execute(Tuple.of(most, lease.toMillis()))
        .map(rows -> Rows.map(rows, DeliveryQueue::due));
  }

  private static Due due(Row row) {
    return new Due(row.getUUID("report_id"), row.getLong("version"), row.getInteger("attempts"));
  }

  /** Removes what is acknowledged; a row that has moved on meanwhile becomes due at once. */
  Uni<Void> acknowledge(List<UUID> reportIds, List<Long> versions) {
    return pool.preparedQuery(
            """
            WITH acknowledged AS (
                SELECT a.report_id, a.version
                  FROM unnest($1::uuid[], $2::bigint[]) AS a (report_id, version)
                  JOIN delivery locked USING (report_id)
                 ORDER BY a.report_id FOR UPDATE OF locked),
            done AS (
                DELETE FROM delivery d USING acknowledged a
                 WHERE d.report_id = a.report_id AND d.version <= a.version)
            UPDATE delivery d SET due_at = now() FROM acknowledged a
             WHERE d.report_id = a.report_id AND d.version > a.version
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addArrayOfLong(versions.toArray(Long[]::new)))
        .replaceWithVoid();
  }

  /** Puts rows off after a failure. */
  Uni<Void> putOff(List<UUID> reportIds, Duration wait, String error) {
    return pool.preparedQuery(
            """
            UPDATE delivery SET due_at = now() + $2 * interval '1 millisecond', last_error = $3
             WHERE report_id IN (
                   SELECT report_id FROM delivery WHERE report_id = ANY ($1)
                    ORDER BY report_id FOR UPDATE)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(reportIds.toArray(UUID[]::new))
                .addLong(wait.toMillis())
                .addString(error))
        .replaceWithVoid();
  }

  /**
   * A row that a relay has taken.
   *
   * @param reportId the report
   * @param version the version that was queued
   * @param attempts how often it has been taken, this time included
   */
  record Due(UUID reportId, long version, int attempts) {}
}
