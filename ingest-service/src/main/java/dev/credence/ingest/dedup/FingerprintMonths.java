package dev.credence.ingest.dedup;

import dev.credence.platform.Rows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The monthly partitions of the fingerprints: created ahead, and given up when they are older than
 * the retention. Neither locks out writers: a new month is attached when it is complete, an old one
 * is detached concurrently, which waits for running statements and lets new ones pass.
 */
@ApplicationScoped
class FingerprintMonths {

  private static final Logger LOG = Logger.getLogger(FingerprintMonths.class);

  /** Any number that no other advisory lock of this database uses. */
  private static final long MAINTENANCE_LOCK = 0x3017_0E5L;

  private final Pool pool;
  private final FingerprintConfig config;
  private final FingerprintRetention retention;

  FingerprintMonths(Pool pool, FingerprintConfig config, FingerprintRetention retention) {
    this.pool = pool;
    this.config = config;
    this.retention = retention;
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> maintain() {
    return pool.withConnection(this::maintainAlone)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(
                  "The months of the fingerprints could not be kept: %s", failure.getMessage());
              return null;
            });
  }

  /**
   * One service at a time: the lock is the connection's, since detaching runs in no transaction.
   */
  private Uni<Void> maintainAlone(SqlConnection connection) {
    return connection
        .preparedQuery("SELECT pg_try_advisory_lock($1) AS locked")
        .execute(Tuple.of(MAINTENANCE_LOCK))
        .map(rows -> rows.iterator().next().getBoolean("locked"))
        .chain(
            locked ->
                locked
                    ? create(connection)
                        .chain(() -> retire(connection))
                        .eventually(() -> unlock(connection))
                    : Uni.createFrom().voidItem());
  }

  private static Uni<Void> unlock(SqlConnection connection) {
    return connection
        .preparedQuery("SELECT pg_advisory_unlock($1)")
        .execute(Tuple.of(MAINTENANCE_LOCK))
        .replaceWithVoid();
  }

  private Uni<Void> create(SqlConnection connection) {
    return connection
        .preparedQuery("SELECT fingerprint_create_months($1) AS created")
        .execute(Tuple.of(config.monthsAhead()))
        .replaceWithVoid();
  }

  private Uni<Void> retire(SqlConnection connection) {
    LocalDate oldest = retention.oldest();
    // One that is half detached is not written to any more, and none can be detached beside it.
    return halfDetached(connection)
        .chain(months -> retire(connection, months))
        .chain(() -> keepSince(connection, oldest))
        .chain(
            () ->
                oldest == null
                    ? Uni.createFrom().item(List.<Retired>of())
                    : retired(connection, oldest))
        .chain(months -> retire(connection, months));
  }

  private Uni<Void> retire(SqlConnection connection, List<Retired> months) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Retired month : months) {
      all = all.chain(() -> retire(connection, month));
    }
    return all;
  }

  private static Uni<List<Retired>> halfDetached(SqlConnection connection) {
    return connection
        .query(
            """
            SELECT inhrelid::regclass::text AS partition, true AS detaching FROM pg_inherits
             WHERE inhparent = 'fingerprint'::regclass AND inhdetachpending
            """)
        .execute()
        .map(rows -> Rows.map(rows, FingerprintMonths::retired));
  }

  private static Retired retired(Row row) {
    return new Retired(row.getString("partition"), row.getBoolean("detaching"));
  }

  /**
   * First nothing is written to the old months any more, then they go. A longer retention takes
   * effect as far as there are months.
   */
  private static Uni<Void> keepSince(SqlConnection connection, @Nullable LocalDate oldest) {
    return connection
        .preparedQuery(
            """
            UPDATE fingerprint_kept
               SET since = greatest(
                       $1::date,
                       CASE WHEN fingerprint_early_until() IS NULL
                            THEN (SELECT min(month) FROM fingerprint_months())
                            ELSE '-infinity' END)
            """)
        .execute(Tuple.of(oldest))
        .replaceWithVoid();
  }

  /** Partitions whose last day is before the first that is kept. */
  private static Uni<List<Retired>> retired(SqlConnection connection, LocalDate oldest) {
    return connection
        .preparedQuery(
            """
            SELECT partition, false AS detaching FROM fingerprint_months()
             WHERE month + interval '1 month' <= $1::date
            UNION ALL
            SELECT 'fingerprint_early', false FROM pg_inherits i
             WHERE i.inhrelid = to_regclass('fingerprint_early')
               AND i.inhparent = 'fingerprint'::regclass
               AND fingerprint_early_until() <= $1::date
             ORDER BY 1
            """)
        .execute(Tuple.of(oldest))
        .map(rows -> Rows.map(rows, FingerprintMonths::retired));
  }

  /** A process that died while it detached has left the partition half detached. */
  private Uni<Void> retire(SqlConnection connection, Retired month) {
    String how = month.detaching() ? "FINALIZE" : "CONCURRENTLY";
    Uni<Void> detached =
        connection
            .query("ALTER TABLE fingerprint DETACH PARTITION " + month.partition() + " " + how)
            .execute()
            .replaceWithVoid();
    return (config.retired() == FingerprintConfig.Retired.DROP
            ? detached.chain(
                () ->
                    connection.query("DROP TABLE " + month.partition()).execute().replaceWithVoid())
            : detached)
        .invoke(() -> LOG.infof("Gave up the fingerprints of %s", month.partition()));
  }

  private record Retired(String partition, boolean detaching) {}
}
