package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnonymousSpeakerTest {

  private static final UUID ROOT = UUID.fromString("6b1e0c52-8a55-4bd7-9a2e-1f4a3c7d9b10");

  @Test
  void counts_articles_case_and_spacing_do_not_matter() {
    String key = AnonymousSpeaker.key(ROOT, "senior security officials");

    assertEquals(key, AnonymousSpeaker.key(ROOT, "Two senior security officials"));
    assertEquals(key, AnonymousSpeaker.key(ROOT, "The 3  Senior Security Officials"));
  }

  @Test
  void description_and_story_matter() {
    String key = AnonymousSpeaker.key(ROOT, "officials");

    assertNotEquals(key, AnonymousSpeaker.key(ROOT, "diplomats"));
    assertNotEquals(key, AnonymousSpeaker.key(new UUID(1, 2), "officials"));
  }

  @Test
  void key_has_sixteen_hex_digits() {
    assertTrue(AnonymousSpeaker.key(ROOT, "").matches("speaker:anonymous\\.[0-9a-f]{16}"));
  }
}
