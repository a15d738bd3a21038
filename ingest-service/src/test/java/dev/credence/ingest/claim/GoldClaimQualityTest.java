package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.contract.Stance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules reach on the labelled texts; the floors lie a little below. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldClaimQualityTest {

  private static final Path SHARED = Path.of(System.getProperty("credence.shared", "../../shared"));

  private List<GoldText> gold = List.of();
  private ClaimQuality quality = new ClaimQuality(new RuleClaimExtractor(), List.of());

  @BeforeAll
  void extract_claims() throws IOException {
    assumeTrue(GoldTexts.areIn(SHARED), "skipped: no labelled news texts in " + SHARED);
    gold = GoldClaims.read(SHARED);
    quality = new ClaimQuality(new RuleClaimExtractor(), gold);
  }

  private ClaimCounts half(int half) {
    return quality.counts(text -> text.half() == half);
  }

  private static void assertFloor(String measure, double floor, Share reached) {
    assertTrue(reached.value() >= floor, () -> measure + " " + reached + " is less than " + floor);
  }

  @Test
  void labels_fit_the_texts() {
    for (GoldText text : gold) {
      for (GoldSentence sentence : text.sentences()) {
        for (GoldClaim claim : sentence.claims()) {
          String span = text.span(claim);
          assertFalse(span.isBlank(), () -> text.id() + " " + claim.start());
          assertTrue(span.equals(span.strip()), () -> text.id() + " " + claim.start());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0.84, 0.82", "2, 0.87, 0.77"})
  void claims_are_found(int half, double recall, double precision) {
    assertFloor("recall", recall, half(half).foundRecall());
    assertFloor("precision", precision, half(half).foundPrecision());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.87, 0.96", "2, 0.77, 0.74"})
  void holders_and_quantities_are_right(int half, double holder, double quantity) {
    assertFloor("holder", holder, half(half).holder());
    assertFloor("quantity", quantity, half(half).quantities());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.96, 0.11, 0.80, 0.62", "2, 0.86, 0.32, 0.60, 0.40"})
  void stances_are_right(int half, double right, double denied, double precision, double recall) {
    assertFloor("stance", right, half(half).stance());
    assertFloor(
        "DENIES recall, of all labelled", denied, half(half).stanceRecallOfAll(Stance.DENIES));
    assertFloor("denying sentences, precision", precision, half(half).denyingSentencesPrecision());
    assertFloor("denying sentences, recall", recall, half(half).denyingSentencesRecall());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.90, 0.95", "2, 0.82, 0.95"})
  void sentences_are_called_checkable(int half, double precision, double recall) {
    assertFloor("precision", precision, half(half).checkablePrecision());
    assertFloor("recall", recall, half(half).checkableRecall());
  }
}
