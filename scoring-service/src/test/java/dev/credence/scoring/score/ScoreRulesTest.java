package dev.credence.scoring.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Grade;
import dev.credence.contract.Interval;
import dev.credence.contract.Score;
import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.scoring.trial.Cell;
import dev.credence.scoring.trial.CellWeight;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {

  private static final Score.Prior FAIR = ScoreRules.prior(Tally.NONE);

  @Test
  void thirteen_perfect_trials_make_an_a_and_twelve_do_not() {
    assertEquals(Grade.A, ScoreRules.grade(tally(13, 0)).grade());
    assertEquals(
        new GradeResult(
            Grade.B, "B: P(rate > 0.75) = 0.99; for an A it takes about 1 more held trial"),
        ScoreRules.grade(tally(12, 0)));
  }

  @Test
  void below_five_trials_nothing_is_judged_and_the_reason_says_what_is_missing() {
    assertEquals(
        new GradeResult(Grade.F, "F: 1.0 of 5 trials; 4.0 more are needed"),
        ScoreRules.grade(tally(1, 0)));
    assertEquals(Grade.F, ScoreRules.grade(new Tally(4_999_999, 0, 5)).grade());
    assertEquals(
        "F: 4.9 of 5 trials; 0.1 more are needed",
        ScoreRules.grade(new Tally(4_960_000, 0, 5)).reason());
    assertEquals(Grade.F, ScoreRules.grade(Tally.NONE).grade());
    assertFalse(ScoreRules.grade(tally(5, 0)).grade() == Grade.F);
  }

  @Test
  void grades_follow_the_jeffreys_posterior() {
    assertEquals(Grade.B, ScoreRules.grade(tally(5, 0)).grade());
    assertEquals(Grade.C, ScoreRules.grade(tally(20, 8)).grade());
    assertEquals(Grade.D, ScoreRules.grade(tally(5, 5)).grade());
    assertEquals(Grade.E, ScoreRules.grade(tally(0, 5)).grade());
    assertEquals(Grade.A, ScoreRules.grade(tally(960, 40)).grade());
  }

  @Test
  void trials_that_the_reason_names_are_just_enough() {
    String reason = ScoreRules.grade(tally(20, 8)).reason();
    int missing = Integer.parseInt(reason.replaceAll(".*about (\\d+) more.*", "$1"));
    assertEquals(Grade.B, ScoreRules.grade(tally(20 + missing, 8)).grade());
    assertEquals(Grade.C, ScoreRules.grade(tally(20 + missing - 1, 8)).grade());
  }

  @Test
  void d_and_e_say_how_far_they_are_from_a_c() {
    assertTrue(ScoreRules.grade(tally(5, 5)).reason().contains("for a C it takes about"));
    assertTrue(ScoreRules.grade(tally(0, 9)).reason().startsWith("E: P(rate < 0.5) = 0.99"));
  }

  @Test
  void another_held_trial_never_lowers_the_grade_from_five_on_nor_the_mean_ever() {
    for (int refuted = 0; refuted < 25; refuted++) {
      for (int held = 0; held < 60; held++) {
        Tally now = tally(held, refuted);
        Tally then = tally(held + 1, refuted);
        assertTrue(mean(then) > mean(now));
        assertTrue(mean(tally(held, refuted + 1)) < mean(now));
        if (held + refuted >= 5) {
          Grade before = ScoreRules.grade(now).grade();
          assertTrue(ScoreRules.grade(then).grade().compareTo(before) <= 0);
        }
      }
    }
  }

  @Test
  void interval_is_wide_without_evidence_and_narrows_with_it() {
    Interval none = ScoreRules.posterior(Tally.NONE, FAIR).interval(0.95);
    Interval much = ScoreRules.posterior(tally(500, 500), FAIR).interval(0.95);
    assertTrue(none.high() - none.low() > 0.7);
    assertTrue(much.high() - much.low() < 0.07);
  }

  @Test
  void interval_is_equal_tailed_and_nested() {
    Posterior posterior = ScoreRules.posterior(tally(9, 2), FAIR);
    Interval wide = posterior.interval(0.95);
    assertEquals(0.025, posterior.probabilityBelow(wide.low()), 1e-9);
    assertEquals(0.025, posterior.probabilityAbove(wide.high()), 1e-9);
    Interval narrow = posterior.interval(0.8);
    assertTrue(wide.low() < narrow.low() && narrow.high() < wide.high());
    assertEquals(0.8, posterior.intervals().get(0).level());
    assertEquals(0.95, posterior.intervals().get(1).level());
  }

  @Test
  void extreme_posteriors_stay_finite_and_contain_their_mean() {
    double[] sizes = {1e-9, 1e-3, 0.5, 5, 1e6, 1e12};
    for (double alpha : sizes) {
      for (double beta : sizes) {
        Posterior posterior = new Posterior(alpha, beta);
        for (Interval interval : posterior.intervals()) {
          assertTrue(0 <= interval.low() && interval.low() <= posterior.mean());
          assertTrue(posterior.mean() <= interval.high() && interval.high() <= 1);
        }
        double above = posterior.probabilityAbove(0.9);
        assertTrue(above >= 0 && above <= 1);
      }
    }
    GradeResult huge = ScoreRules.grade(new Tally(1L << 60, 1L << 59, Integer.MAX_VALUE));
    assertEquals(Grade.C, huge.grade());
  }

  @Test
  void improper_posterior_and_level_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Posterior(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Posterior(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Posterior(1, Double.POSITIVE_INFINITY));
    Posterior posterior = new Posterior(1, 1);
    assertThrows(IllegalArgumentException.class, () -> posterior.interval(1));
    assertThrows(IllegalArgumentException.class, () -> posterior.interval(Double.NaN));
  }

  @Test
  void prior_is_the_pooled_rate_and_weighs_five_trials() {
    Score.Prior prior = ScoreRules.prior(tally(70, 28));
    assertEquals(0.71, prior.mean(), 1e-12);
    assertEquals(5, prior.concentration());
    assertEquals(0.5, FAIR.mean());
    Posterior posterior = ScoreRules.posterior(tally(4, 1), prior);
    assertEquals((5 * 0.71 + 4) / 10, posterior.mean(), 1e-12);
  }

  @Test
  void nobody_elses_record_moves_a_grade_but_it_moves_a_score() {
    Score.Prior high = ScoreRules.prior(tally(1000, 10));
    assertTrue(ScoreRules.posterior(tally(2, 3), high).mean() > mean(tally(2, 3)));
    assertEquals(ScoreRules.grade(tally(2, 3)), ScoreRules.grade(tally(2, 3)));
  }

  @Test
  void topic_without_evidence_of_its_own_leaves_the_rate_elsewhere() {
    Tally pooled = tally(70, 30);
    Tally elsewhere = tally(20, 2);
    double mean = ScoreRules.posterior(elsewhere, ScoreRules.prior(pooled)).mean();
    assertEquals(mean, ScoreRules.topicPrior(elsewhere, Tally.NONE, pooled).mean(), 1e-12);
  }

  @Test
  void hard_topic_lowers_and_easy_topic_raises_the_prior() {
    Tally pooled = tally(70, 30);
    Tally elsewhere = tally(20, 2);
    double plain = ScoreRules.topicPrior(elsewhere, Tally.NONE, pooled).mean();
    double hard = ScoreRules.topicPrior(elsewhere, tally(5, 15), pooled).mean();
    double easy = ScoreRules.topicPrior(elsewhere, tally(30, 1), pooled).mean();
    assertTrue(hard < plain && plain < easy);
  }

  @Test
  void prior_of_an_extreme_topic_is_still_proper() {
    Score.Prior prior =
        ScoreRules.topicPrior(tally(0, 1_000_000_000), tally(0, 1_000_000_000), tally(9, 0));
    assertTrue(prior.mean() > 0 && prior.mean() < 1);
    assertTrue(Double.isFinite(ScoreRules.posterior(Tally.NONE, prior).interval(0.95).high()));
  }

  @Test
  void tally_counts_both_ways_of_being_right_and_no_hedge() {
    Map<Cell, CellWeight> cells =
        Map.of(
            cell(true, Stance.AFFIRMS), new CellWeight(1_000_000, 1),
            cell(false, Stance.DENIES), new CellWeight(500_000, 1),
            cell(true, Stance.DENIES), new CellWeight(250_000, 1),
            cell(false, Stance.AFFIRMS), new CellWeight(500_000, 0),
            cell(true, Stance.HEDGES), new CellWeight(9_000_000, 9));
    assertEquals(
        new Tally(1_500_000, 750_000, 3), Tally.of(cells, "outlet:gazette", TrialRecord.SCORED));
    assertEquals(Tally.NONE, Tally.of(cells, "outlet:gazette", TrialRecord.RELAYED));
    assertEquals(Tally.NONE, Tally.of(cells, "outlet:herald", TrialRecord.SCORED));
  }

  private static double mean(Tally tally) {
    return ScoreRules.posterior(tally, FAIR).mean();
  }

  private static Cell cell(boolean truth, Stance stance) {
    return new Cell("outlet:gazette", TrialRecord.SCORED, truth, stance);
  }

  private static Tally tally(long held, long refuted) {
    int trials = Math.toIntExact(Math.min(Integer.MAX_VALUE, held + refuted));
    return new Tally(held * 1_000_000, refuted * 1_000_000, trials);
  }
}
