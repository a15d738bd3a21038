package dev.credence.ingest.report;

import dev.credence.contract.Disposition;
import dev.credence.contract.IngestReceipt;
import dev.credence.contract.Link;
import dev.credence.contract.LinkKind;
import dev.credence.contract.ReportSubmission;
import dev.credence.ingest.claim.RuleClaimExtractor;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.dedup.LinkService;
import dev.credence.ingest.delivery.DeliveryRelay;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.OneAtATime;
import dev.credence.platform.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes reports in. */
@ApplicationScoped
class SubmissionService {

  private final Acceptance acceptance = new Acceptance(new RuleClaimExtractor());

  /** A text of this length takes some hundred megabytes while it is worked on. */
  private static final int LARGE_TEXT = 500_000;

  private static final int MOST_LARGE_WAITING = 16;

  private final OneAtATime largeTexts = new OneAtATime(MOST_LARGE_WAITING);
  private final ReportRepository reports;
  private final LinkService links;
  private final LinkRepository linkRepository;
  private final StoryService stories;
  private final DeliveryRelay relay;
  private final MeterRegistry metrics;
  private final Clock clock;

  SubmissionService(
      ReportRepository reports,
      LinkService links,
      LinkRepository linkRepository,
      StoryService stories,
      DeliveryRelay relay,
      MeterRegistry metrics,
      Clock clock) {
    this.reports = reports;
    this.links = links;
    this.linkRepository = linkRepository;
    this.stories = stories;
    this.relay = relay;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Stores a submission, links it after the commit and says what it turned out to be. */
  Uni<IngestReceipt> submit(ReportSubmission submission) {
    return isLarge(submission) ? largeTexts.run(() -> take(submission)) : take(submission);
  }

  private static boolean isLarge(ReportSubmission submission) {
    return length(submission.text()) + length(submission.html()) > LARGE_TEXT;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private Uni<IngestReceipt> take(ReportSubmission submission) {
    return Workers.compute(() -> acceptance.accept(submission, clock.instant()))
        .chain(
            report ->
                reports
                    .store(report)
                    .call(revision -> linkIfNew(report, revision))
                    .chain(revision -> receipt(report, revision)))
        .invoke(this::count);
  }

  private Uni<Void> linkIfNew(AcceptedReport report, ReportRepository.StoredRevision revision) {
    return revision.isNew()
        ? link(List.of(report.content().contentId()))
            .chain(() -> stories.arrangeChanged(List.of(report.reportId())))
            .chain(() -> reports.linked(report.reportId(), revision.linkRound()))
            .invoke(relay::wake)
        : Uni.createFrom().voidItem();
  }

  private void count(IngestReceipt receipt) {
    Counter.builder("credence.reports")
        .description("Submissions taken, by what they turned out to be")
        .tag("disposition", receipt.disposition().name())
        .register(metrics)
        .increment();
  }

  /**
   * The second transactions of reports: after their commits, idempotent, repeated by the recovery
   * if cut short. All are linked first, so that a story of many is arranged once.
   */
  Uni<Void> linkAndArrange(List<ReportRepository.Pending> pending) {
    Uni<Void> all =
        link(pending.stream().flatMap(report -> report.contentIds().stream()).distinct().toList())
            .chain(
                () ->
                    stories.arrangeChanged(
                        pending.stream().map(ReportRepository.Pending::reportId).toList()));
    for (ReportRepository.Pending report : pending) {
      all = all.chain(() -> reports.linked(report.reportId(), report.round()));
    }
    return all.invoke(relay::wake);
  }

  private Uni<Void> link(List<UUID> contentIds) {
    Uni<Void> linked = Uni.createFrom().voidItem();
    for (UUID contentId : contentIds) {
      linked = linked.chain(() -> links.link(contentId));
    }
    return linked;
  }

  private Uni<IngestReceipt> receipt(
      AcceptedReport report, ReportRepository.StoredRevision revision) {
    UUID contentId = report.content().contentId();
    return linkRepository
        .linksOf(report.reportId(), contentId)
        .chain(
            found ->
                reports
                    .find(report.reportId())
                    .chain(
                        current ->
                            reports
                                .countClaims(report.reportId(), contentId)
                                .map(
                                    claims ->
                                        new IngestReceipt(
                                            report.reportId(),
                                            revision.revision(),
                                            disposition(revision, found),
                                            contentId,
                                            Objects.requireNonNull(current).storyId(),
                                            current.originReportId(),
                                            found,
                                            claims))));
  }

  private static Disposition disposition(
      ReportRepository.StoredRevision revision, List<Link> links) {
    if (!revision.isNew()) {
      return Disposition.DUPLICATE;
    }
    if (revision.isRevision()) {
      return Disposition.REVISION;
    }
    return links.stream()
        .map(Link::kind)
        .min(LinkKind::compareTo)
        .map(
            strongest ->
                switch (strongest) {
                  case EXACT -> Disposition.EXACT_COPY;
                  case NEAR -> Disposition.NEAR_COPY;
                  case DERIVED -> Disposition.DERIVED;
                  case CITES, SAME_QUOTATION, PASSAGE -> Disposition.NEW;
                })
        .orElse(Disposition.NEW);
  }
}
