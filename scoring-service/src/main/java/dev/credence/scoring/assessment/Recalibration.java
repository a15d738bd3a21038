package dev.credence.scoring.assessment;

import dev.credence.platform.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps what is automatic in step with what people decide, in the decision's own transaction. */
@ApplicationScoped
class Recalibration {

  private final RulingRepository rulings;
  private final Calibration calibration;

  Recalibration(RulingRepository rulings, ReviewConfig config) {
    this.rulings = rulings;
    this.calibration = new Calibration(policy(config));
  }

  static Calibration.Policy policy(ReviewConfig config) {
    return new Calibration.Policy(
        config.target(), config.confidence(), config.leastDecisions(), config.lowestThreshold());
  }

  /** The facts of assessments that no longer wait because of decisions on these methods. */
  Uni<Set<UUID>> after(SqlConnection transaction, Collection<String> methods, Instant now) {
    return Multi.createFrom()
        .iterable(new TreeSet<>(methods))
        .filter(method -> !Assessor.isExact(method) && !Assessor.isForPeople(method))
        .onItem()
        .transformToUniAndConcatenate(method -> after(transaction, method, now))
        .collect()
        .asList()
        .map(
            all -> {
              Set<UUID> facts = new TreeSet<>();
              all.forEach(facts::addAll);
              return facts;
            });
  }

  private Uni<List<UUID>> after(SqlConnection transaction, String method, Instant now) {
    return rulings
        .checks(transaction, method)
        .chain(checks -> Workers.compute(() -> calibration.of(checks)))
        .chain(
            result ->
                rulings
                    .inForce(transaction)
                    .chain(inForce -> enforce(transaction, method, result, inForce, now)));
  }

  private Uni<List<UUID>> enforce(
      SqlConnection transaction,
      String method,
      Calibration.Result result,
      Map<String, Ruling> inForce,
      Instant now) {
    Ruling ruling = result.ruling();
    if (ruling.equals(RulingRepository.of(method, inForce))) {
      return Uni.createFrom().item(List.of());
    }
    return rulings
        .record(transaction, method, result, now)
        .chain(() -> rulings.waiting(transaction, method))
        .map(
            waiting ->
                waiting.stream()
                    .filter(
                        one ->
                            Automation.admits(ruling, one.verdict(), one.sure(), one.probability()))
                    .toList())
        .chain(
            released ->
                rulings
                    .release(transaction, released, ruling, now)
                    .replaceWith(released.stream().map(RulingRepository.Waiting::factId).toList()));
  }
}
