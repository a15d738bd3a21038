package dev.credence.platform.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody waits for a model in all, over several prompts. It starts with the first look
 * at it; a clock that is set back does not lengthen it.
 */
public final class Patience {

  private final Duration atMost;
  private final Clock clock;
  private Instant end = Instant.MAX;

  /** Patience that lasts for {@code atMost}. */
  public Patience(Duration atMost, Clock clock) {
    this.atMost = atMost;
    this.clock = clock;
  }

  /** What is left of it; never negative, never more than there was. */
  public Duration left() {
    Instant now = clock.instant();
    if (end.equals(Instant.MAX)) {
      end = now.plus(atMost);
    }
    Duration left = Duration.between(now, end);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(atMost) > 0 ? atMost : left;
  }
}
