package dev.credence.scoring.trial;

import dev.credence.platform.OneAtATime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * One settlement at a time. A claim that arrives and a fact that is confirmed at the same moment
 * would otherwise each miss the other, and two that touch one trial would each add its weight.
 */
@ApplicationScoped
public class SettlementLock {

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x5E_771EL;

  /** At some tens of settlements a second the last one waits for a few seconds. */
  private static final int MOST_WAITING = 200;

  private final Pool pool;
  private final OneAtATime here = new OneAtATime(MOST_WAITING);

  SettlementLock(Pool pool) {
    this.pool = pool;
  }

  /** Runs a transaction that nobody else's settlement overlaps, in this process or another. */
  public <T> Uni<T> settle(Function<SqlConnection, Uni<T>> settlement) {
    return here.run(
        () ->
            pool.withTransaction(
                transaction ->
                    transaction
                        .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                        .execute(Tuple.of(LOCK))
                        .chain(() -> settlement.apply(transaction))));
  }
}
