package dev.credence.ingest.dedup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** For how long fingerprints are kept. Whole months are kept or given up. */
@ApplicationScoped
public class FingerprintRetention {

  private final FingerprintConfig config;
  private final Clock clock;

  FingerprintRetention(FingerprintConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** The first day of which fingerprints are kept; absent if they are kept for ever. */
  public @Nullable LocalDate oldest() {
    return config
        .retention()
        .map(
            period ->
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .minus(period)
                    .withDayOfMonth(1))
        .orElse(null);
  }
}
