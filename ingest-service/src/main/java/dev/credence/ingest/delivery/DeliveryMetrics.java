package dev.credence.ingest.delivery;

import dev.credence.platform.CountedRows;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

  private double backlog() {
    return CountedRows.count(database, "SELECT count(*) FROM delivery");
  }
}
