package dev.credence.ingest.dedup;

import dev.credence.platform.CountedRows;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How far the stored fingerprints have been moved to the rule in force. */
@ApplicationScoped
class FingerprintMetrics {

  private final MeterRegistry registry;
  private final AgroalDataSource database;

  FingerprintMetrics(MeterRegistry registry, AgroalDataSource database) {
    this.registry = registry;
    this.database = database;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("credence.fingerprints.outdated", this, FingerprintMetrics::outdated)
        .description("Stored fingerprints that do not follow the rule in force yet")
        .register(registry);
  }

  private double outdated() {
    return CountedRows.count(
        database,
        "SELECT count(*) FROM fingerprint WHERE version < ? OR version > ?",
        Fingerprints.CURRENT,
        Fingerprints.CURRENT);
  }
}
