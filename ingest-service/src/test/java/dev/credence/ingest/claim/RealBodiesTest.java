package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Claims are extracted from every real news body at hand, whatever it looks like. */
class RealBodiesTest {

  private static final Instant AT = Instant.parse("2024-05-01T08:00:00Z");

  @Test
  void every_body_is_read() throws IOException {
    Path bodies =
        Path.of(
            System.getProperty("credence.shared", "../../shared"), "data/fnc1/train_bodies.csv");
    assumeTrue(Files.isReadable(bodies), "no real bodies at hand: shared data are missing");
    RuleClaimExtractor extractor = new RuleClaimExtractor();
    // The rows need not be told apart: what is read is text in any shape.
    String[] texts = Files.readString(bodies).split("\n\\d+,\"", -1);
    assertTrue(texts.length > 1_000);
    for (String text : texts) {
      assertDoesNotThrow(
          () -> extractor.extract(new ReportText("a.example", null, text, AT, "en")), text);
    }
  }
}
