package dev.credence.evaluation.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.StanceModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors under the figures, with fewer folds than the command takes, and so a little lower. */
class EmergentStanceTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("credence.shared", "../../../shared"), "data", "emergent");

  @BeforeAll
  static void the_headlines_are_there() {
    assumeTrue(
        Files.isRegularFile(FOLDER.resolve(Headline.FILE)),
        () -> "skipped: there is no " + FOLDER.resolve(Headline.FILE));
  }

  @Test
  void the_stance_of_headlines_is_judged_well_on_claims_never_seen() {
    List<Headline> headlines = Headline.read(FOLDER);
    assertEquals(2_595, headlines.size());
    List<Judged> judged =
        CrossValidation.judge(
            Trainer.STANDARD.unpruned(), headlines, new ClaimFolds(headlines, 4, 1));
    Confusion confusion = Confusion.of(judged);
    assertTrue(confusion.recall(Side.AGAINST) >= .75, "against: " + confusion.recall(Side.AGAINST));
    assertTrue(
        confusion.precision(Side.AGAINST) >= .80, "against: " + confusion.precision(Side.AGAINST));
    assertTrue(confusion.macroF1() >= .775, "macro-F1: " + confusion.macroF1());
    assertTrue(confusion.accuracy() >= .78, "accuracy: " + confusion.accuracy());
    double coverage = Curve.of(judged, Reading.TAKERS, j -> false).coverageAt(.95);
    assertTrue(coverage >= .80, "verdicts on headlines that take a side: " + coverage);
  }

  @Test
  void the_coefficients_of_the_service_are_what_training_writes() throws IOException {
    String stored = stored();
    double scale =
        Double.parseDouble(
            stored
                .lines()
                .filter(l -> l.startsWith("scale\t"))
                .findFirst()
                .orElse("")
                .substring(6));
    String version = StanceModel.standard().version();
    assertEquals(stored, Trainer.STANDARD.coefficients(Headline.read(FOLDER), version, scale));
  }

  private static String stored() throws IOException {
    try (InputStream in = StanceModel.class.getResourceAsStream("/stance/headline-stance.tsv")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
