package dev.credence.ingest.digest;

import dev.credence.contract.Claim;
import dev.credence.ingest.claim.ClaimRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The claims of a report, with the keys that their speakers have in the story. */
@ApplicationScoped
public class ReportClaims {

  private final Pool pool;
  private final ClaimRepository claims;
  private final DigestRepository repository;

  ReportClaims(Pool pool, ClaimRepository claims, DigestRepository repository) {
    this.pool = pool;
    this.claims = claims;
    this.repository = repository;
  }

  /** The claims of the current revision, in the order of the text. */
  public Uni<List<Claim>> current(UUID reportId) {
    return repository
        .reports(pool, List.of(reportId))
        .chain(
            reports ->
                claims
                    .ofReports(pool, List.of(reportId))
                    .map(
                        all ->
                            reports.stream()
                                .flatMap(
                                    report ->
                                        all.stream()
                                            .filter(c -> c.contentId().equals(report.contentId()))
                                            .map(
                                                c ->
                                                    DigestRule.withSpeaker(
                                                        c.claim().claim(), report.rootContentId())))
                                .toList()));
  }
}
