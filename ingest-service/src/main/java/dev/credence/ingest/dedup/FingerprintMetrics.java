package dev.credence.ingest.dedup;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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

  /** The scrape runs on a worker thread, so that it may block. */
  private double outdated() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*) FROM fingerprint WHERE version < ? OR version > ?")) {
      statement.setInt(1, Fingerprints.CURRENT);
      statement.setInt(2, Fingerprints.CURRENT);
      try (ResultSet count = statement.executeQuery()) {
        return count.next() ? count.getLong(1) : Double.NaN;
      }
    } catch (SQLException unreachable) {
      return Double.NaN;
    }
  }
}
