package dev.credence.ingest.provider;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

  private static final String SENTENCE =
      "The port ministry denied on Monday that the ferry to Ostrava Point did not carry 40 horses.";

  private final Grounding grounding = new Grounding(List.of(SENTENCE));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ferry to Ostrava Point carried 40 horses",
        "The ferry carries horses",
        "the ferry did not carry 40 horses on Monday",
        "ferry"
      })
  void words_of_the_sentence_are_covered(String statement) {
    assertTrue(grounding.covers(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ferry to Ostrava Harbour carried 40 horses",
        "the ferry to Ostrava Port carried 40 horses",
        "the ferry carried 400 horses",
        "the ferry carried 4 horses",
        "the ferry never carried horses",
        "the ferry carried horses and sank",
        "the Ferrymen carried horses",
        "it was the",
        "...",
        "HELD"
      })
  void anything_else_is_not(String statement) {
    assertFalse(grounding.covers(statement));
  }
}
