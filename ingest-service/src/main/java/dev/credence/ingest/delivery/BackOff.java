package dev.credence.ingest.delivery;

import java.time.Duration;

/** How long to wait after a failure: doubled each time, bounded, and spread by jitter. */
record BackOff(Duration first, Duration longest) {

  private static final int MAX_DOUBLINGS = 20;

  /**
   * The wait after the given attempt.
   *
   * @param attempts how often it has failed, from 1
   * @param jitter a random number in [0, 1): relays that failed together do not return together
   */
  Duration after(int attempts, double jitter) {
    long doubled = first.toMillis() << Math.min(Math.max(attempts - 1, 0), MAX_DOUBLINGS);
    long bounded = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(bounded / 2 + (long) (jitter * bounded / 2));
  }
}
