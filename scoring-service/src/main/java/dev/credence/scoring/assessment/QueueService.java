package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentOrder;
import dev.credence.contract.Page;
import dev.credence.contract.QueuedFact;
import dev.credence.contract.ReviewCalibration;
import dev.credence.contract.ReviewDecision;
import dev.credence.platform.Cursor;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what waits, what was decided, and what follows from it. */
@ApplicationScoped
class QueueService {

  private static final String LIST = "assessments-";
  private static final String FACTS = "review-queue";
  private static final String DECISIONS = "assessment-decisions";

  private final Pool pool;
  private final QueueRepository queue;
  private final ReviewRepository decisions;
  private final RulingRepository rulings;
  private final ReviewConfig config;
  private final Calibration calibration;

  QueueService(
      Pool pool,
      QueueRepository queue,
      ReviewRepository decisions,
      RulingRepository rulings,
      ReviewConfig config) {
    this.pool = pool;
    this.queue = queue;
    this.decisions = decisions;
    this.rulings = rulings;
    this.config = config;
    this.calibration = new Calibration(Recalibration.policy(config));
  }

  /** Assessments that fit a filter. */
  Uni<Page<Assessment>> list(
      QueueFilter filter, AssessmentOrder order, @Nullable String cursor, int limit) {
    String list = LIST + order.name();
    QueueQuery.Place after = Cursor.read(list, 2, cursor, key -> QueueQuery.Place.of(order, key));
    return queue
        .list(pool, filter.checked(), order, after, limit + 1)
        .map(
            rows ->
                Pages.map(
                    Pages.of(list, rows, limit, row -> row.place().sortKey()),
                    QueueRepository.PlacedAssessment::assessment));
  }

  /** The facts on which assessments wait. */
  Uni<Page<QueuedFact>> facts(@Nullable String cursor, int limit) {
    QueueRepository.FactPlace after =
        Cursor.read(
            FACTS,
            2,
            cursor,
            key ->
                new QueueRepository.FactPlace(
                    Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    return queue
        .facts(after, limit + 1)
        .map(
            rows ->
                Pages.of(
                    FACTS,
                    rows,
                    limit,
                    row -> new QueueRepository.FactPlace(row.oldest(), row.factId()).sortKey()));
  }

  Uni<Assessment> get(UUID assessmentId) {
    return queue
        .find(pool, assessmentId)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("assessment", assessmentId));
  }

  /** What was decided on an assessment, on every revision of its fact. */
  Uni<Page<ReviewDecision>> decisions(UUID assessmentId, @Nullable String cursor, int limit) {
    Long before = Cursor.read(DECISIONS, 1, cursor, key -> Long.valueOf(key.get(0)));
    return get(assessmentId)
        .chain(one -> decisions.decisions(one.factId(), one.claimId(), before, limit + 1))
        .map(
            rows ->
                Pages.of(DECISIONS, rows, limit, row -> List.of(Long.toString(row.decisionId()))));
  }

  /** What decisions say of automatic verdicts. */
  Uni<ReviewCalibration> calibration() {
    return rulings
        .inForce(pool)
        .chain(
            inForce ->
                rulings
                    .methods(pool)
                    .chain(
                        methods ->
                            Multi.createFrom()
                                .iterable(methods)
                                .onItem()
                                .transformToUniAndConcatenate(method -> method(method, inForce))
                                .collect()
                                .asList()))
        .map(
            methods ->
                new ReviewCalibration(
                    config.target(),
                    config.confidence(),
                    config.leastDecisions(),
                    config.lowestThreshold(),
                    config.sampleShare(),
                    methods));
  }

  private Uni<ReviewCalibration.Method> method(String method, Map<String, Ruling> inForce) {
    Ruling ruling = RulingRepository.of(method, inForce);
    return rulings
        .checks(pool, method)
        .chain(
            checks ->
                rulings
                    .changes(pool, method)
                    .chain(
                        changes -> Workers.compute(() -> method(method, ruling, checks, changes))));
  }

  private static String why(String method, Calibration.Result result) {
    if (Assessor.isExact(method)) {
      return "the claim names the question's key: there is nothing to recognise";
    }
    return Assessor.isForPeople(method)
        ? "a second reader had a say: a person decides, whatever the decisions so far"
        : result.why();
  }

  private ReviewCalibration.Method method(
      String method,
      Ruling ruling,
      List<Calibration.Check> checks,
      List<ReviewCalibration.Change> changes) {
    Calibration.Result result = calibration.of(checks);
    Calibration.Evidence evidence = result.evidence();
    return new ReviewCalibration.Method(
        method,
        ruling.kind(),
        ruling.threshold(),
        why(method, result),
        checks.size(),
        (int) checks.stream().filter(Calibration.Check::right).count(),
        result.counted(),
        evidence.decided() == 0
            ? null
            : new ReviewCalibration.Evidence(
                evidence.decided(), evidence.right(), evidence.lower(), evidence.upper()),
        calibration.bins(checks),
        changes);
  }
}
