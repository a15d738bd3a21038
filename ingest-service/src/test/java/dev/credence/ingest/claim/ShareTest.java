package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void interval_is_that_of_wilson() {
    Share share = new Share(9, 10);

    assertEquals(0.9, share.value());
    assertEquals(0.5958, share.low(), 0.0001);
    assertEquals(0.9821, share.high(), 0.0001);
    assertEquals("0.900 (9/10, 0.60-0.98)", share.toString());
  }

  @Test
  void interval_stays_within_nought_and_one() {
    assertEquals(0, new Share(0, 5).low());
    assertEquals(0.4345, new Share(0, 5).high(), 0.0001);
    assertEquals(1, new Share(5, 5).high());
    assertEquals(0.5655, new Share(5, 5).low(), 0.0001);
  }

  @Test
  void nothing_is_no_share() {
    Share none = new Share(0, 0);

    assertEquals("none", none.toString());
    assertEquals(0, none.low());
    assertEquals(1, none.high());
  }
}
