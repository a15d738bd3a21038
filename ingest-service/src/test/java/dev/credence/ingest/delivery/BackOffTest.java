package dev.credence.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(4));

  @Test
  void the_wait_doubles_up_to_its_limit() {
    assertEquals(Duration.ofMillis(250), backOff.after(1, 0));
    assertEquals(Duration.ofMillis(500), backOff.after(2, 0));
    assertEquals(Duration.ofSeconds(2), backOff.after(5, 0));
    assertEquals(Duration.ofSeconds(2), backOff.after(1_000_000, 0));
  }

  @Test
  void jitter_spreads_it_over_its_upper_half() {
    assertTrue(backOff.after(4, 0.99).compareTo(Duration.ofSeconds(4)) < 0);
    assertTrue(backOff.after(4, 0.5).compareTo(Duration.ofMillis(2_900)) > 0);
  }
}
