package dev.credence.ingest.report;

import dev.credence.ingest.dedup.FurnitureRepository;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Runs the second transaction again for reports whose process died before its end. */
@ApplicationScoped
class LinkRecovery {

  private static final Logger LOG = Logger.getLogger(LinkRecovery.class);

  private static final int MOST_AT_ONCE = 50;

  /** A run ends now and then, so that what cannot be linked does not keep it busy. */
  private static final int MOST_PORTIONS = 40;

  private final ReportRepository reports;
  private final FurnitureRepository furniture;
  private final SubmissionLinks links;

  LinkRecovery(ReportRepository reports, FurnitureRepository furniture, SubmissionLinks links) {
    this.reports = reports;
    this.furniture = furniture;
    this.links = links;
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> recover() {
    return furniture
        .applyLessons()
        .chain(() -> portions(MOST_PORTIONS))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("Linking could not be recovered: %s", failure.getMessage());
              return null;
            });
  }

  private Uni<Void> portions(int left) {
    return left == 0
        ? Uni.createFrom().voidItem()
        : reports
            .takePending(MOST_AT_ONCE)
            .chain(
                pending ->
                    pending.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : portion(pending).chain(() -> portions(left - 1)));
  }

  private Uni<Void> portion(List<ReportRepository.Pending> pending) {
    return links
        .linkAgain(pending)
        .onFailure()
        .recoverWithUni(
            failure ->
                SubmissionLinks.isUnavailable(failure)
                    ? Uni.createFrom().failure(failure)
                    : oneByOne(pending));
  }

  /** One report that cannot be linked must not hold up the others. */
  private Uni<Void> oneByOne(List<ReportRepository.Pending> pending) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (ReportRepository.Pending report : pending) {
      all = all.chain(() -> recover(report));
    }
    return all;
  }

  private Uni<Void> recover(ReportRepository.Pending report) {
    return links
        .linkAgain(List.of(report))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf(failure, "Report %s could not be linked", report.reportId());
              return null;
            });
  }
}
