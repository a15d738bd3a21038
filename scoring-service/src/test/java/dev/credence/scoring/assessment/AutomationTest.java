package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AutomationTest {

  private static final Automation.Status WAITS =
      new Automation.Status(AssessmentStatus.NEEDS_REVIEW, null);

  private static Assessor.Finding finding(Verdict verdict, boolean sure, double probability) {
    return new Assessor.Finding(
        verdict,
        sure ? AssessmentStatus.AUTOMATIC : AssessmentStatus.NEEDS_REVIEW,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        probability,
        null,
        0,
        "text/test");
  }

  private static Automation.Status automatic(@Nullable Double threshold) {
    return new Automation.Status(AssessmentStatus.AUTOMATIC, threshold);
  }

  @Test
  void without_evidence_what_the_rules_are_sure_of_is_automatic() {
    assertEquals(
        automatic(null), Automation.of(finding(Verdict.HELD, true, 0.7), Ruling.RULES, null));
    assertEquals(WAITS, Automation.of(finding(Verdict.HELD, false, 0.99), Ruling.RULES, null));
  }

  @Test
  void a_threshold_frees_the_likely_and_holds_back_the_unlikely() {
    Ruling ruling = Ruling.calibrated(0.9);
    assertEquals(automatic(0.9), Automation.of(finding(Verdict.REFUTED, false, 0.9), ruling, null));
    assertEquals(WAITS, Automation.of(finding(Verdict.REFUTED, true, 0.89), ruling, null));
  }

  @Test
  void a_doubtful_undecided_waits_however_likely() {
    assertEquals(
        WAITS,
        Automation.of(finding(Verdict.UNDECIDED, false, 0.99), Ruling.calibrated(0.8), null));
  }

  @Test
  void a_pause_holds_back_everything_but_keys() {
    assertFalse(Ruling.PAUSED.admits(true, 1));
    assertTrue(Ruling.EXACT.admits(false, 0));
  }

  @Test
  void what_is_automatic_stays_so_while_the_rules_find_the_same() {
    Automation.Standing standing =
        new Automation.Standing(
            AssessmentStatus.AUTOMATIC, Verdict.HELD, false, 0.85, "text/test", 0.8);
    assertEquals(
        automatic(0.8), Automation.of(finding(Verdict.HELD, false, 0.85), Ruling.PAUSED, standing));
    assertEquals(
        WAITS, Automation.of(finding(Verdict.REFUTED, false, 0.85), Ruling.PAUSED, standing));
    assertEquals(WAITS, Automation.of(finding(Verdict.HELD, false, 0.84), Ruling.PAUSED, standing));
  }

  @Test
  void what_waits_is_judged_by_the_ruling_in_force() {
    Automation.Standing standing =
        new Automation.Standing(
            AssessmentStatus.NEEDS_REVIEW, Verdict.HELD, false, 0.85, "text/test", null);
    assertEquals(
        automatic(0.8),
        Automation.of(finding(Verdict.HELD, false, 0.85), Ruling.calibrated(0.8), standing));
  }
}
