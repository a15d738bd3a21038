package dev.credence.platform.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a model alone that has failed several times in a row. After the pause one call tries; its
 * success lets all through again, its failure begins another pause. Thread-safe.
 */
final class Breaker {

  private final int failuresAllowed;
  private final Duration pause;
  private final Clock clock;

  private int failures;
  private Instant closedUntil = Instant.MIN;

  Breaker(int failuresAllowed, Duration pause, Clock clock) {
    this.failuresAllowed = failuresAllowed;
    this.pause = pause;
    this.clock = clock;
  }

  /** Whether a call may begin. The one that tries holds the others up until it has ended. */
  synchronized boolean enter() {
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return false;
    }
    if (failures >= failuresAllowed) {
      closedUntil = now.plus(pause);
    }
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    closedUntil = Instant.MIN;
  }

  /** A call failed; the other side may have asked to be left alone for some time. */
  synchronized void failed(@Nullable Duration retryAfter) {
    failures++;
    Instant now = clock.instant();
    if (failures >= failuresAllowed) {
      closeUntil(now.plus(pause));
    }
    if (retryAfter != null) {
      closeUntil(now.plus(retryAfter));
    }
  }

  private void closeUntil(Instant moment) {
    closedUntil = moment.isAfter(closedUntil) ? moment : closedUntil;
  }
}
