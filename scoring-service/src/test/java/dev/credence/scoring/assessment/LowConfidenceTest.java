package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LowConfidenceTest {

  @Test
  void why_it_waits_is_said_in_one_sentence() {
    assertEquals("a doubt", LowConfidence.reason(false, false, List.of("a doubt"), List.of()));
    assertEquals(
        "it was decided before the fact was corrected",
        LowConfidence.reason(true, false, List.of("a doubt"), List.of()));
    assertEquals(
        "the last", LowConfidence.reason(false, false, List.of(), List.of("a", "the last")));
  }
}
