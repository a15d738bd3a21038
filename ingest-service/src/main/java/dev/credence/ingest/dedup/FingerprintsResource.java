package dev.credence.ingest.dedup;

import dev.credence.contract.FingerprintStatus;
import dev.credence.contract.FingerprintsApi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The search index over HTTP. */
class FingerprintsResource implements FingerprintsApi {

  private final FingerprintRepository fingerprints;
  private final FingerprintRetention retention;

  FingerprintsResource(FingerprintRepository fingerprints, FingerprintRetention retention) {
    this.fingerprints = fingerprints;
    this.retention = retention;
  }

  @Override
  public Uni<FingerprintStatus> get() {
    return fingerprints
        .versions()
        .chain(versions -> fingerprints.months().map(months -> status(versions, months)));
  }

  private FingerprintStatus status(Map<Integer, Long> versions, List<String> months) {
    long contents = versions.values().stream().mapToLong(Long::longValue).sum();
    LocalDate oldest = retention.oldest();
    return new FingerprintStatus(
        Fingerprints.CURRENT,
        contents,
        contents - versions.getOrDefault(Fingerprints.CURRENT, 0L),
        versions.entrySet().stream()
            .map(entry -> new FingerprintStatus.Version(entry.getKey(), entry.getValue()))
            .toList(),
        months,
        oldest == null ? null : oldest.toString());
  }
}
