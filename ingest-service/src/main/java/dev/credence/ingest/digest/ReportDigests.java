package dev.credence.ingest.digest;

import dev.credence.contract.ReportDigest;
import dev.credence.ingest.claim.ClaimRepository;
import dev.credence.ingest.delivery.DigestSource;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds digests from what is stored. */
@ApplicationScoped
class ReportDigests implements DigestSource {

  private final Pool pool;
  private final DigestRepository repository;
  private final ClaimRepository claims;
  private final DigestRule rule = new DigestRule();

  ReportDigests(Pool pool, DigestRepository repository, ClaimRepository claims) {
    this.pool = pool;
    this.repository = repository;
    this.claims = claims;
  }

  @Override
  public Uni<List<ReportDigest>> digests(Collection<UUID> reportIds) {
    return pool.withTransaction(transaction -> read(transaction, reportIds))
        .chain(material -> Workers.compute(() -> build(material)));
  }

  /** One snapshot: a digest must not mix the version of one moment with the claims of another. */
  private Uni<Material> read(SqlConnection transaction, Collection<UUID> reportIds) {
    return transaction
        .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .execute()
        .chain(() -> repository.reports(transaction, reportIds))
        .chain(
            reports ->
                claims
                    .ofReports(transaction, reportIds)
                    .chain(
                        found ->
                            repository
                                .revisionTimes(transaction, reportIds)
                                .map(times -> new Material(reports, found, times))));
  }

  private List<ReportDigest> build(Material material) {
    Map<UUID, List<ClaimRepository.StoredClaim>> claimsByReport =
        material.claims().stream()
            .collect(Collectors.groupingBy(ClaimRepository.StoredClaim::reportId));
    Map<UUID, Map<UUID, DigestRepository.RevisionTime>> timesByReport =
        material.times().stream()
            .collect(
                Collectors.groupingBy(
                    DigestRepository.RevisionTime::reportId,
                    Collectors.toMap(
                        DigestRepository.RevisionTime::contentId, Function.identity())));
    return material.reports().stream()
        .map(
            report ->
                rule.digest(
                    report,
                    claimsByReport.getOrDefault(report.reportId(), List.of()),
                    timesByReport.getOrDefault(report.reportId(), Map.of())))
        .toList();
  }

  private record Material(
      List<DigestRepository.DigestReport> reports,
      List<ClaimRepository.StoredClaim> claims,
      List<DigestRepository.RevisionTime> times) {}
}
