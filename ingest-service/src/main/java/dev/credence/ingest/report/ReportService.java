package dev.credence.ingest.report;

import dev.credence.contract.Claim;
import dev.credence.contract.Page;
import dev.credence.contract.ProblemType;
import dev.credence.contract.Report;
import dev.credence.contract.ReportDeletion;
import dev.credence.contract.ReportSummary;
import dev.credence.ingest.dedup.LinkRepository;
import dev.credence.ingest.delivery.DeliveryRelay;
import dev.credence.ingest.digest.ReportClaims;
import dev.credence.ingest.story.StoryService;
import dev.credence.platform.Cursor;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads reports back and deletes them. */
@ApplicationScoped
class ReportService {

  private static final String LIST = "reports";

  private final ReportRepository reports;
  private final LinkRepository links;
  private final StoryService stories;
  private final ReportClaims claims;
  private final DeliveryRelay relay;
  private final Clock clock;

  ReportService(
      ReportRepository reports,
      LinkRepository links,
      StoryService stories,
      ReportClaims claims,
      DeliveryRelay relay,
      Clock clock) {
    this.reports = reports;
    this.links = links;
    this.stories = stories;
    this.claims = claims;
    this.relay = relay;
    this.clock = clock;
  }

  Uni<Report> get(UUID reportId) {
    return living(reportId)
        .chain(
            report -> {
              UUID contentId = Objects.requireNonNull(report.contentId());
              return links
                  .linksOf(reportId, contentId)
                  .map(found -> report.toReport(contentId, found));
            });
  }

  /** The claims of the current revision, in the order of the text. */
  Uni<Page<Claim>> claims(UUID reportId) {
    return living(reportId)
        .chain(report -> claims.current(reportId))
        .map(found -> new Page<>(found, null));
  }

  private Uni<CurrentReport> living(UUID reportId) {
    return reports
        .find(reportId)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("report", reportId))
        .invoke(
            report -> {
              if (report.deleted()) {
                throw ProblemException.of(
                    ProblemType.GONE, "Report " + reportId + " has been deleted.");
              }
            });
  }

  Uni<Page<ReportSummary>> list(
      ReportRepository.ReportFilter filter, @Nullable String cursor, int limit) {
    return reports
        .list(filter, place(cursor), limit + 1)
        .map(
            rows ->
                Pages.of(
                    LIST,
                    rows,
                    limit,
                    row -> List.of(row.publishedAt().toString(), row.reportId().toString())));
  }

  private static ReportRepository.@Nullable ReportPlace place(@Nullable String cursor) {
    return Cursor.read(
        LIST,
        2,
        cursor,
        key ->
            new ReportRepository.ReportPlace(
                Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
  }

  /** Erases a report; its story is arranged without it. Deleting again changes nothing. */
  Uni<ReportDeletion> delete(UUID reportId) {
    // Not beside an arrangement, which may just have chosen this report as somebody's origin.
    return stories
        .exclusively(transaction -> reports.delete(transaction, reportId, clock.instant()))
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("report", reportId))
        .chain(
            stone ->
                arrangeRest(stone.rest())
                    .replaceWith(new ReportDeletion(reportId, stone.version())));
  }

  private Uni<Void> arrangeRest(List<ReportRepository.Pending> rest) {
    Map<UUID, Integer> rounds = new HashMap<>();
    rest.forEach(report -> rounds.put(report.reportId(), report.round()));
    return stories
        .arrangeAgain(rounds.keySet())
        .chain(() -> reports.linked(rounds))
        .invoke(relay::wake);
  }
}
