package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkQualityTest {

  private static final Path DATA =
      Path.of(System.getProperty("credence.shared", "../shared"), "data", "fnc1");

  private Map<String, String> bodies = Map.of();
  private List<LabelledPair> pairs = List.of();

  @BeforeAll
  void read_labels() {
    assumeTrue(Files.isDirectory(DATA), "skipped: no labelled news texts in " + DATA);
    bodies = NewsBodies.read(DATA);
    pairs = LabelledPair.read(DATA, bodies);
    assertEquals(88, pairs.size());
  }

  private static void assertGoals(LinkCounts counts) {
    assertTrue(counts.precision() >= 0.95, counts::toString);
    assertTrue(counts.recall() >= 0.92, counts::toString);
  }

  @Test
  void halves_share_no_text() {
    List<LabelledPair> second = LinkQuality.half(pairs, false);
    for (LabelledPair pair : LinkQuality.half(pairs, true)) {
      assertTrue(
          second.stream()
              .noneMatch(
                  other ->
                      List.of(other.a(), other.b()).contains(pair.a())
                          || List.of(other.a(), other.b()).contains(pair.b())));
    }
  }

  @Test
  void links_agree_with_the_labels() {
    assertGoals(LinkCounts.of(pairs, pair -> pair.isCopy(false), LabelledPair::isLinked));
    assertGoals(LinkCounts.of(pairs, pair -> pair.isCopy(true), LabelledPair::isLinked));
  }

  @Test
  void thresholds_fitted_on_one_half_hold_on_the_other() {
    LinkCounts heldOut = new LinkCounts(0, 0, 0, 0);
    for (boolean isFirst : new boolean[] {true, false}) {
      LinkThresholds fitted = FittedThresholds.on(LinkQuality.half(pairs, !isFirst), false);
      heldOut =
          heldOut.plus(
              LinkCounts.of(
                  LinkQuality.half(pairs, isFirst),
                  pair -> pair.isCopy(false),
                  pair -> FittedThresholds.isLinked(pair, fitted)));
    }
    assertGoals(heldOut);
  }

  @Test
  void debunk_that_quotes_is_never_derived() {
    for (LabelledPair pair : pairs) {
      if (pair.label() == 'X') {
        assertEquals("CITES", pair.kind(), pair::toString);
      }
    }
  }

  @Test
  void related_texts_are_candidates_of_each_other_at_sixty_fingerprints_a_text() {
    CandidateRecall recall =
        new CandidateRecall(bodies.values().stream().map(TextProfile::of).toList());
    assertTrue(recall.current() >= 0.999, () -> "recall " + recall.current());
    assertTrue(recall.currentSize() <= 62, () -> "fingerprints " + recall.currentSize());
  }
}
