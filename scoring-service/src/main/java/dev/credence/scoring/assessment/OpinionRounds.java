package dev.credence.scoring.assessment;

import dev.credence.contract.ProviderName;
import dev.credence.platform.Workers;
import dev.credence.scoring.fact.FactRepository;
import dev.credence.scoring.provider.DoubtfulPair;
import dev.credence.scoring.provider.OpinionRepository;
import dev.credence.scoring.provider.SecondReaders;
import dev.credence.scoring.trial.SettlementLock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has doubtful pairs read by a language model, where one is configured: looks for them, asks while
 * no transaction is open, and then stores the opinions and works the suggestions out anew in one.
 */
@ApplicationScoped
class OpinionRounds {

  private static final Logger LOG = Logger.getLogger(OpinionRounds.class);

  /** As many as a model reads within its patience. */
  private static final int MOST_PAIRS = 20;

  private final SecondReaders readers;
  private final OpinionRepository opinions;
  private final AssessmentService assessments;
  private final SettlementLock lock;
  private final Pool pool;
  private final Clock clock;
  private volatile @Nullable Cancellable rounds;

  OpinionRounds(
      SecondReaders readers,
      OpinionRepository opinions,
      AssessmentService assessments,
      SettlementLock lock,
      Pool pool,
      Clock clock) {
    this.readers = readers;
    this.opinions = opinions;
    this.assessments = assessments;
    this.lock = lock;
    this.pool = pool;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    readers
        .name()
        .ifPresent(
            reader ->
                rounds =
                    Multi.createFrom()
                        .ticks()
                        .every(readers.interval())
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick -> round(reader))
                        .subscribe()
                        .with(done -> {}, failure -> LOG.error("no more opinions", failure)));
  }

  void stop(@Observes ShutdownEvent event) {
    Cancellable running = rounds;
    if (running != null) {
      running.cancel();
    }
  }

  private Uni<Void> round(ProviderName reader) {
    return opinions
        .unread(pool, reader, clock.instant(), MOST_PAIRS)
        .chain(pairs -> Workers.compute(() -> readers.read(pairs)))
        .chain(this::weigh)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warn("Doubtful pairs could not be read by a language model", failure);
              return null;
            });
  }

  private Uni<Void> weigh(List<SecondReaders.ReadPair> read) {
    if (read.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return lock.settle(
        transaction ->
            opinions
                .store(transaction, read, clock.instant())
                .chain(() -> assessments.assessAgain(transaction, candidates(read))));
  }

  private static List<FactRepository.Candidate> candidates(List<SecondReaders.ReadPair> read) {
    return read.stream()
        .filter(SecondReaders.ReadPair::answered)
        .map(SecondReaders.ReadPair::pair)
        .map(OpinionRounds::candidate)
        .toList();
  }

  private static FactRepository.Candidate candidate(DoubtfulPair pair) {
    return new FactRepository.Candidate(pair.claimId(), pair.factId());
  }
}
