package dev.credence.ingest.delivery;

import dev.credence.contract.AcknowledgedDigest;
import dev.credence.contract.DigestReceipt;
import dev.credence.contract.ReportDigest;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Carries digests from the queue to scoring. Any number of relays may run: a row is taken under a
 * lease, and scoring applies higher versions only, so that a digest sent twice changes nothing.
 */
@ApplicationScoped
public class DeliveryRelay {

  private static final Logger LOG = Logger.getLogger(DeliveryRelay.class);

  private final DeliveryQueue queue;
  private final DigestSource digests;
  private final ScoringClient scoring;
  private final DeliveryConfig config;
  private final Clock clock;
  private final BackOff backOff;
  private final AtomicBoolean draining = new AtomicBoolean();
  private volatile Duration clockDifference = Duration.ZERO;
  private volatile boolean clocksCompared;

  DeliveryRelay(
      DeliveryQueue queue,
      DigestSource digests,
      ScoringClient scoring,
      DeliveryConfig config,
      Clock clock) {
    this.queue = queue;
    this.digests = digests;
    this.scoring = scoring;
    this.config = config;
    this.clock = clock;
    this.backOff = new BackOff(config.firstBackOff(), config.longestBackOff());
  }

  /** How far scoring's clock was ahead of ours at the last delivery. */
  public Duration clockDifference() {
    return clockDifference;
  }

  /** Whether the clocks differ too much to deliver. */
  public boolean isPausedByClock() {
    return clockDifference.abs().compareTo(config.tolerableClockDifference()) > 0;
  }

  /** Starts a delivery soon after a commit instead of at the next tick. */
  public void wake() {
    drain().subscribe().with(done -> {}, failure -> LOG.debug("Delivery failed", failure));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    return drain()
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("Delivery waits: %s", failure.getMessage());
              return null;
            });
  }

  /** Delivers until nothing is due. */
  private Uni<Void> drain() {
    if (!draining.compareAndSet(false, true)) {
      return Uni.createFrom().voidItem();
    }
    return compareClocks()
        .chain(() -> isPausedByClock() ? Uni.createFrom().item(0) : deliverBatches())
        .replaceWithVoid()
        .onTermination()
        .invoke(() -> draining.set(false));
  }

  /** An empty batch tells the other clock before anything depends on it, and while it is off. */
  private Uni<Void> compareClocks() {
    if (clocksCompared && !isPausedByClock()) {
      return Uni.createFrom().voidItem();
    }
    return scoring.put(List.of()).invoke(this::noteClock).replaceWithVoid();
  }

  private void noteClock(DigestReceipt receipt) {
    clockDifference = Duration.between(clock.instant(), receipt.receivedAt());
    clocksCompared = true;
  }

  private Uni<Integer> deliverBatches() {
    return deliverBatch()
        .repeat()
        .whilst(delivered -> delivered == config.batchSize())
        .collect()
        .last();
  }

  /** Delivers one batch; the result is how many rows were taken. */
  private Uni<Integer> deliverBatch() {
    return queue
        .take(config.batchSize(), config.lease())
        .chain(
            due -> due.isEmpty() ? Uni.createFrom().item(0) : deliver(due).replaceWith(due.size()));
  }

  /**
   * Delivers rows. Unless scoring is out of reach, a batch that fails is halved until the rows that
   * make it fail are alone, so that none of them holds up the others.
   */
  private Uni<Void> deliver(List<DeliveryQueue.Due> due) {
    return Uni.createFrom()
        .deferred(() -> digests.digests(due.stream().map(DeliveryQueue.Due::reportId).toList()))
        .chain(this::send)
        .onFailure()
        .recoverWithUni(
            failure ->
                due.size() == 1 || failure instanceof ScoringClient.OutOfReachException
                    ? putOff(due, failure)
                    : deliver(due.subList(0, due.size() / 2))
                        .chain(() -> deliver(due.subList(due.size() / 2, due.size()))));
  }

  private Uni<Void> send(List<ReportDigest> batch) {
    return scoring.put(batch).chain(this::acknowledge);
  }

  private Uni<Void> acknowledge(DigestReceipt receipt) {
    noteClock(receipt);
    return queue.acknowledge(
        receipt.acknowledged().stream().map(AcknowledgedDigest::reportId).toList(),
        receipt.acknowledged().stream().map(AcknowledgedDigest::version).toList());
  }

  private Uni<Void> putOff(List<DeliveryQueue.Due> due, Throwable failure) {
    int attempts = due.stream().mapToInt(DeliveryQueue.Due::attempts).max().orElse(1);
    Duration wait = backOff.after(attempts, ThreadLocalRandom.current().nextDouble());
    List<UUID> reportIds = due.stream().map(DeliveryQueue.Due::reportId).toList();
    if (failure instanceof ScoringClient.OutOfReachException) {
      LOG.debugf(failure, "Delivery of %d reports is put off", reportIds.size());
    } else {
      LOG.warnf("Report %s cannot be delivered: %s", reportIds, failure.getMessage());
    }
    return queue.putOff(reportIds, wait, String.valueOf(failure.getMessage()));
  }
}
