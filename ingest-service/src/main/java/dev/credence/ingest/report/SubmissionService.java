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
import dev.credence.platform.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes reports in. */
@ApplicationScoped
class SubmissionService {

  private final Acceptance acceptance = new Acceptance(new RuleClaimExtractor());
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
    return Workers.compute(() -> acceptance.accept(submission, clock.instant()))
        .chain(
            report ->
                reports
                    .store(report)
                    .chain(
                        revision ->
                            revision.isNew()
                                ? linkAndArrange(
                                        report.reportId(),
                                        List.of(report.content().contentId()),
                                        revision.linkRound())
                                    .invoke(relay::wake)
                                    .replaceWith(revision)
                                : Uni.createFrom().item(revision))
                    .chain(revision -> receipt(report, revision)))
        .invoke(
            receipt ->
                Counter.builder("credence.reports")
                    .description("Submissions taken, by what they turned out to be")
                    .tag("disposition", receipt.disposition().name())
                    .register(metrics)
                    .increment());
  }

  /**
   * The second transaction: after the commit, idempotent, repeated by the recovery if cut short.
   */
  Uni<Void> linkAndArrange(UUID reportId, List<UUID> contentIds, int round) {
    Uni<Void> linked = Uni.createFrom().voidItem();
    for (UUID contentId : contentIds) {
      linked = linked.chain(() -> links.link(contentId));
    }
    return linked
        .chain(() -> stories.arrangeChanged(reportId))
        .chain(() -> reports.linked(reportId, round));
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
