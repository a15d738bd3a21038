package dev.credence.ingest.report;

import dev.credence.contract.Claim;
import dev.credence.contract.Disposition;
import dev.credence.contract.Page;
import dev.credence.contract.Report;
import dev.credence.contract.ReportDeletion;
import dev.credence.contract.ReportSubmission;
import dev.credence.contract.ReportSummary;
import dev.credence.contract.ReportsApi;
import dev.credence.ingest.outlet.OutletKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP. */
class ReportsResource implements ReportsApi {

  private final SubmissionService submissions;
  private final ReportService reports;

  ReportsResource(SubmissionService submissions, ReportService reports) {
    this.submissions = submissions;
    this.reports = reports;
  }

  @Override
  public Uni<Response> submit(ReportSubmission body) {
    return submissions
        .submit(body)
        .map(
            receipt ->
                Response.status(
                        receipt.disposition() == Disposition.DUPLICATE
                            ? Response.Status.OK
                            : Response.Status.CREATED)
                    .entity(receipt)
                    .build());
  }

  @Override
  public Uni<Report> get(UUID reportId) {
    return reports.get(reportId);
  }

  @Override
  public Uni<ReportDeletion> delete(UUID reportId) {
    return reports.delete(reportId);
  }

  @Override
  public Uni<Page<ReportSummary>> list(
      @Nullable String outlet,
      @Nullable UUID story,
      @Nullable Instant publishedFrom,
      @Nullable Instant publishedTo,
      @Nullable String cursor,
      int limit) {
    String key = outlet == null ? null : OutletKey.fold("outlet", outlet);
    return reports.list(
        new ReportRepository.ReportFilter(key, story, publishedFrom, publishedTo), cursor, limit);
  }

  @Override
  public Uni<Page<Claim>> claims(UUID reportId) {
    return reports.claims(reportId);
  }
}
