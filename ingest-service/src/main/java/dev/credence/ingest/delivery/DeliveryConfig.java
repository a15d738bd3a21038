package dev.credence.ingest.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How digests are delivered. */
@ConfigMapping(prefix = "credence.delivery")
public interface DeliveryConfig {

  /** Digests per request: large enough to amortise a transaction, small enough for one body. */
  @WithDefault("100")
  int batchSize();

  /**
   * How long a relay may hold a row: longer than a request may take, so that none is sent twice.
   */
  @WithDefault("30s")
  Duration lease();

  /** The first wait after a failure; doubled with each further one. */
  @WithDefault("500ms")
  Duration firstBackOff();

  /** The longest wait: scoring's return is noticed within this time. */
  @WithDefault("4s")
  Duration longestBackOff();

  /** Beyond this difference between the clocks, verdicts on time cannot be trusted. */
  @WithDefault("60s")
  Duration tolerableClockDifference();
}
