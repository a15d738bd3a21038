package dev.credence.ingest.report;

import dev.credence.ingest.dedup.FingerprintConfig;
import dev.credence.ingest.dedup.FingerprintRepository;
import dev.credence.ingest.dedup.FingerprintVersions;
import dev.credence.ingest.dedup.Fingerprints;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Moves stored fingerprints to the rule in force, in the background. What is moved is marked by its
 * version, so that a job that was cut short goes on where it stopped; meanwhile probes look for the
 * fingerprints of every version. What is moved is linked and arranged anew.
 */
@ApplicationScoped
class Refingerprinting {

  private static final Logger LOG = Logger.getLogger(Refingerprinting.class);

  private final FingerprintConfig config;
  private final FingerprintRepository fingerprints;
  private final FingerprintVersions versions;
  private final SubmissionLinks links;

  Refingerprinting(
      FingerprintConfig config,
      FingerprintRepository fingerprints,
      FingerprintVersions versions,
      SubmissionLinks links) {
    this.config = config;
    this.fingerprints = fingerprints;
    this.versions = versions;
    this.links = links;
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> run() {
    return everything()
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("Fingerprints could not be made anew: %s", failure.getMessage());
              return null;
            });
  }

  private Uni<Void> everything() {
    return versions
        .refresh()
        .onItem()
        .transformToMulti(present -> Multi.createFrom().iterable(present))
        .filter(version -> version != Fingerprints.CURRENT)
        .onItem()
        .transformToUniAndConcatenate(version -> move(version).replaceWith(version))
        .onItem()
        .ignoreAsUni();
  }

  /** In the order of the ids, so that what cannot be moved is passed by. */
  private Uni<Void> move(int version) {
    AtomicReference<UUID> last = new AtomicReference<>();
    return Multi.createBy()
        .repeating()
        .uni(() -> fingerprints.ofVersion(version, last.get(), config.refingerprintAtOnce()))
        .until(List::isEmpty)
        .onItem()
        .transformToUniAndConcatenate(
            contentIds -> {
              last.set(contentIds.get(contentIds.size() - 1));
              return move(contentIds).replaceWith(contentIds);
            })
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> move(List<UUID> contentIds) {
    return links
        .linkContentsAgain(contentIds)
        .onFailure(failure -> !SubmissionLinks.isUnavailable(failure))
        .recoverWithUni(failure -> moveEach(contentIds));
  }

  private Uni<Void> moveEach(List<UUID> contentIds) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (UUID contentId : contentIds) {
      all =
          all.chain(() -> links.linkContentsAgain(List.of(contentId)))
              .onFailure(failure -> !SubmissionLinks.isUnavailable(failure))
              .recoverWithItem(
                  failure -> {
                    LOG.warnf(failure, "Content %s could not be fingerprinted anew", contentId);
                    return null;
                  });
    }
    return all;
  }
}
