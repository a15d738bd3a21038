package dev.credence.ingest.dedup;

import dev.credence.contract.FingerprintStatus;
import dev.credence.contract.FingerprintsApi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search index over HTTP. */
class FingerprintsResource implements FingerprintsApi {

  private final FingerprintRepository fingerprints;

  FingerprintsResource(FingerprintRepository fingerprints) {
    this.fingerprints = fingerprints;
  }

  @Override
  public Uni<FingerprintStatus> get() {
    return fingerprints
        .versions()
        .chain(
            versions ->
                fingerprints
                    .months()
                    .chain(
                        months ->
                            fingerprints
                                .keptSince()
                                .map(since -> status(versions, months, since))));
  }

  private static FingerprintStatus status(
      Map<Integer, Long> versions, List<String> months, Optional<LocalDate> since) {
    long contents = versions.values().stream().mapToLong(Long::longValue).sum();
    return new FingerprintStatus(
        Fingerprints.CURRENT,
        contents,
        contents - versions.getOrDefault(Fingerprints.CURRENT, 0L),
        versions.entrySet().stream()
            .map(entry -> new FingerprintStatus.Version(entry.getKey(), entry.getValue()))
            .toList(),
        months,
        since.map(LocalDate::toString).orElse(null));
  }
}
