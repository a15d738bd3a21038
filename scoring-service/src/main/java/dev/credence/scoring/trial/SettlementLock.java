package dev.credence.scoring.trial;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One settlement at a time. A claim that arrives and a fact that is confirmed at the same moment
 * would otherwise each miss the other, and two that touch one trial would each add its weight.
 */
@ApplicationScoped
public class SettlementLock {

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x5E_771EL;

  /** Waits for it; it is held until the transaction ends. */
  public Uni<Void> take(SqlConnection transaction) {
    return transaction
        .preparedQuery("SELECT pg_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .replaceWithVoid();
  }
}
