package dev.credence.scoring.metrics;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import dev.credence.platform.CountedRows;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Assessments by verdict and the length of the review queue, counted when they are asked for. */
@ApplicationScoped
class AssessmentMetrics {

  private static final String CURRENT =
      "SELECT count(*) FROM assessment a"
          + " JOIN fact f ON f.fact_id = a.fact_id AND f.revision = a.fact_revision ";

  private final MeterRegistry registry;
  private final AgroalDataSource database;

  AssessmentMetrics(MeterRegistry registry, AgroalDataSource database) {
    this.registry = registry;
    this.database = database;
  }

  void register(@Observes StartupEvent started) {
    for (Verdict verdict : Verdict.values()) {
      Gauge.builder("credence.assessments", this, metrics -> metrics.withVerdict(verdict))
          .description("Assessments that count, by verdict")
          .tag("verdict", verdict.name())
          .register(registry);
    }
    Gauge.builder("credence.review.queue", this, AssessmentMetrics::waiting)
        .description("Assessments that wait for a person")
        .register(registry);
  }

  private double withVerdict(Verdict verdict) {
    return CountedRows.count(
        database, CURRENT + "WHERE a.status <> 'NEEDS_REVIEW' AND a.verdict = ?", verdict.name());
  }

  private double waiting() {
    return CountedRows.count(
        database, CURRENT + "WHERE a.status = ?", AssessmentStatus.NEEDS_REVIEW.name());
  }
}
