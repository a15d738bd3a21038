package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.HolderKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

  private static final String[] PIECES = {
    "said",
    "denied",
    "the",
    "The",
    "claims",
    "that",
    "and",
    "but",
    "nor",
    "could",
    "not",
    "be",
    "verified",
    "“",
    "”",
    "\"",
    ",",
    ".",
    ";",
    ":",
    "?",
    "(",
    ")",
    "Reuters",
    "told",
    "according",
    "to",
    "According",
    "President",
    "Anna",
    "Berg",
    "ministry",
    "Norwegian",
    "of",
    "for",
    "spokesman",
    "officials",
    "on",
    "Monday",
    "May",
    "5",
    "2021",
    "1,000",
    "%",
    "$",
    "two-thirds",
    "million",
    "we",
    "our",
    "he",
    "it",
    "'s",
    "’",
    "\n",
    "🌊",
    "\ud800",
    "水位上升。",
    "saying",
    "adding",
    "bridge",
    "confirm",
    "reports",
    "are",
    "false",
    "No",
    "did",
    "last",
    "week",
    "first",
    "by",
    "-",
    "may",
    "whatever",
    "did",
    "call",
    "promised",
    "statement",
    "its",
    "called",
    "Correction:",
    "o'clock",
    "six",
    "too",
    "she",
  };

  @Test
  void random_word_salad_never_throws_and_quotes_are_verbatim() {
    Random random = new Random(20210709);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(5) == 0 ? "" : " ");
      }
      assertVerbatim(text.toString());
    }
  }

  private static void assertVerbatim(String text) {
    List<ExtractedClaim> claims = assertDoesNotThrow(() -> Claims.of(text), text);
    int[] points = text.codePoints().toArray();
    for (ExtractedClaim claim : claims) {
      assertEquals(
          claim.quote(), new String(points, claim.start(), claim.end() - claim.start()), text);
      assertTrue(
          claim.holder().source().matches("(speaker|outlet):[a-z0-9][a-z0-9.-]*"),
          claim.holder()::source);
      assertTrue(!claim.statement().isBlank(), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        ".",
        "”",
        "“",
        "Министерство сообщило, что мост рухнул.",
        "قالت الوزارة إن الجسر انهار.",
        "水位上升，桥梁已经关闭。",
        "पुल ढह गया है।",
        "Die Brücke ist am Montag eingestürzt, sagte der Bürgermeister.",
      })
  void other_languages_give_claims_of_the_outlet_or_none(String text) {
    assertVerbatim(text);
    assertTrue(
        Claims.of(text).stream().allMatch(claim -> claim.holder().kind() == HolderKind.OUTLET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said ",
        "a, ",
        "the ",
        "“",
        "”",
        "(",
        "1 ",
        "and said ",
        "But, ",
        "A ",
        "Mr. ",
        "may ",
        "update: "
      })
  void long_repetitions_are_read_as_no_sentence(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    assertTrue(Claims.of(text).isEmpty());
  }

  @Test
  void extraction_is_repeatable() {
    String text = "The Norwegian navy said the ferry sank. It denied that divers were sent.";

    assertEquals(Claims.of(text), Claims.of(text));
  }
}
