package dev.credence.scoring.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"speaker:road-ministry", "outlet:pier-post.example", "speaker:7"})
  void a_kind_and_a_slug_is_a_key(String key) {
    assertTrue(SourceKey.isWellFormed(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "speaker:",
        "speaker",
        "road-ministry",
        "speaker:Road",
        "speaker:a b",
        "outlet:-x",
        "speaker:é",
        "body:x",
        "speaker:a/b"
      })
  void anything_else_is_none(String key) {
    assertFalse(SourceKey.isWellFormed(key));
  }

  @Test
  void a_key_has_a_greatest_length() {
    assertTrue(SourceKey.isWellFormed("speaker:" + "a".repeat(252)));
    assertFalse(SourceKey.isWellFormed("speaker:" + "a".repeat(100_000)));
  }

  @Test
  void keys_of_the_anonymous_and_the_private_name_nobody() {
    assertTrue(SourceKey.isUnnamed("speaker:private"));
    assertTrue(SourceKey.isUnnamed("speaker:anonymous.0123456789abcdef"));
    assertFalse(SourceKey.isUnnamed("speaker:private-bank"));
    assertFalse(SourceKey.isUnnamed("outlet:anonymous.example"));
  }

  @Test
  void names_are_compared_without_case_width_and_spacing() {
    assertEquals("jana hollis", SpeakerNames.fold("  Jana\u00a0\n HOLLIS "));
    assertEquals("", SpeakerNames.fold("\u00a0 "));
  }
}
