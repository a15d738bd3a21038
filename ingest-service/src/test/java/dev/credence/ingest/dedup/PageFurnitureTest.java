package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CLASHES IN THE NORTH",
        "[read more](#)",
        "Share this article",
        "www.example.org",
        "12/03/2024 18:22 by admin",
        "Click here to subscribe to our daily newsletter.",
        "Read also Heavy Rain Closes The Northern Road To Varn For A Week",
        "* * *"
      })
  void furniture_is_recognised(String line) {
    assertTrue(PageFurniture.isFurniture(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port is closed.",
        "\"Nobody was hurt.\"",
        "港口已经关闭。",
        "أغلق الميناء؟",
        "Officials asked residents to sign up for the new ferry.",
        "Crane collapse closes the port of Varn for at least a week"
      })
  void statements_are_kept(String line) {
    assertFalse(PageFurniture.isFurniture(line));
  }

  @Test
  void text_without_furniture_keeps_its_statements() {
    assertEquals(
        "The port is closed.\nNobody was hurt.",
        PageFurniture.without("News / World\n\nThe port is closed.\nSHARE\nNobody was hurt.\n"));
  }
}
