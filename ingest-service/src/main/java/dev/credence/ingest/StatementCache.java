package dev.credence.ingest;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * Keeps every statement prepared, also the long set-based ones that the client would by default
 * parse and plan each time anew: for a small portion of reports that cost more than its rows.
 */
@Singleton
class StatementCache implements PgPoolCreator {

  private static final int LONGEST_STATEMENT = 20_000;

  @Override
  public Pool create(Input input) {
    PgConnectOptions server = input.pgConnectOptionsList().get(0);
    server.setCachePreparedStatements(true);
    server.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
    // Planning for some dozen months takes longer than running; no statement here needs a plan of
    // its own for each set of parameters.
    server.addProperty("plan_cache_mode", "force_generic_plan");
    // A plan that was made while a table was still empty would scan it until it is next analysed.
    server.addProperty("enable_seqscan", "off");
    server.addProperty("jit", "off");
    // A node that is gone must not keep the lock on arranging, nor a lost path a waiting statement.
    server.setTcpKeepAlive(true);
    server.addProperty("tcp_keepalives_idle", "10");
    server.addProperty("tcp_keepalives_interval", "5");
    server.addProperty("tcp_keepalives_count", "3");
    server.addProperty("idle_in_transaction_session_timeout", "60000");
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(server)
        .using(input.vertx())
        .build();
  }
}
