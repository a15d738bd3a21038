package dev.credence.platform;

import dev.credence.postgres.DurablePostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with an empty database for the tests of a service. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String DATABASE = "credence_test";

  private @Nullable DurablePostgres postgres;

  @Override
  public Map<String, String> start() {
    DurablePostgres started = DurablePostgres.startTemporary();
    postgres = started;
    started.createDatabase(DATABASE);
    return Map.of(
        "quarkus.datasource.username",
        DurablePostgres.USER,
        "quarkus.datasource.password",
        DurablePostgres.PASSWORD,
        "quarkus.datasource.jdbc.url",
        started.jdbcUrl(DATABASE),
        "quarkus.datasource.reactive.url",
        started.reactiveUrl(DATABASE));
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
