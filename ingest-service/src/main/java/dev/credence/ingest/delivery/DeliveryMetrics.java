package dev.credence.ingest.delivery;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The backlog of the delivery, counted when it is asked for. */
@ApplicationScoped
class DeliveryMetrics {

  private final MeterRegistry registry;
  private final AgroalDataSource database;

  DeliveryMetrics(MeterRegistry registry, AgroalDataSource database) {
    this.registry = registry;
    this.database = database;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("credence.delivery.backlog", this, DeliveryMetrics::backlog)
        .description("Reports whose version scoring has not acknowledged yet")
        .register(registry);
  }

  /** The scrape runs on a worker thread, so that it may block. */
  private double backlog() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM delivery")) {
      return count.next() ? count.getLong(1) : Double.NaN;
    } catch (SQLException unreachable) {
      return Double.NaN;
    }
  }
}
