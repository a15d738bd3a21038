package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.ReviewCalibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Calibration RULE =
      new Calibration(new Calibration.Policy(0.95, 0.95, 100, 0.8));

  private static List<Calibration.Check> checks(double probability, int right, int wrong) {
    return checks(probability, false, right, wrong);
  }

  private static List<Calibration.Check> checks(
      double probability, boolean sure, int right, int wrong) {
    List<Calibration.Check> checks = new ArrayList<>();
    for (int i = 0; i < right; i++) {
      checks.add(new Calibration.Check(probability, sure, true));
    }
    for (int i = 0; i < wrong; i++) {
      checks.add(new Calibration.Check(probability, sure, false));
    }
    return checks;
  }

  @SafeVarargs
  private static List<Calibration.Check> all(List<Calibration.Check>... parts) {
    List<Calibration.Check> all = new ArrayList<>();
    for (List<Calibration.Check> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  @Test
  void without_decisions_the_rules_own_sureness_holds() {
    Calibration.Result result = RULE.of(List.of());
    assertEquals(Ruling.RULES, result.ruling());
    assertEquals(0, result.counted());
  }

  @Test
  void ninety_nine_decisions_change_nothing_and_the_hundredth_does() {
    assertEquals(Ruling.RULES, RULE.of(checks(0.85, 99, 0)).ruling());
    Calibration.Result result = RULE.of(checks(0.85, 100, 0));
    assertEquals(Ruling.calibrated(0.85), result.ruling());
    // All of n right: the lower bound is alpha^(1/n).
    assertEquals(Math.pow(0.05, 1 / 100.0), result.evidence().lower(), 1e-9);
  }

  @Test
  void one_error_in_a_hundred_proves_the_target_and_two_do_not() {
    Calibration.Result one = RULE.of(checks(0.85, 99, 1));
    assertEquals(Ruling.calibrated(0.85), one.ruling());
    assertEquals(0.9534, one.evidence().lower(), 5e-5);
    assertEquals(Ruling.RULES, RULE.of(checks(0.85, 98, 2)).ruling());
  }

  @Test
  void the_threshold_stops_above_suggestions_that_were_wrong() {
    Calibration.Result result =
        RULE.of(all(checks(0.96, 150, 0), checks(0.88, 100, 0), checks(0.84, 20, 30)));
    assertEquals(Ruling.calibrated(0.88), result.ruling());
    assertEquals(250, result.evidence().decided());
    assertEquals(300, result.counted());
  }

  @Test
  void where_nothing_was_checked_nothing_becomes_automatic() {
    assertEquals(Ruling.calibrated(0.9), RULE.of(checks(0.9, 500, 0)).ruling());
  }

  @Test
  void a_good_share_further_down_is_not_reached_past_a_bad_one() {
    // Over all of them 1 % is wrong, but of those at .90 and above 10 % are.
    Calibration.Result result = RULE.of(all(checks(0.95, 90, 10), checks(0.85, 900, 0)));
    assertEquals(Ruling.RULES, result.ruling());
  }

  @Test
  void no_threshold_is_lower_than_the_lowest() {
    assertEquals(Ruling.RULES, RULE.of(checks(0.6, 10_000, 0)).ruling());
    assertEquals(
        Ruling.calibrated(0.8),
        RULE.of(all(checks(0.8, 100, 0), checks(0.79, 10_000, 0))).ruling());
  }

  @Test
  void what_the_rules_were_sure_of_is_held_back_once_it_is_proved_bad() {
    // Upper bound of 85 of 100 with .95 confidence: below .95.
    Calibration.Result result = RULE.of(checks(0.97, true, 85, 15));
    assertEquals(Ruling.PAUSED, result.ruling());
    assertTrue(result.evidence().upper() < 0.95);
    // 94 of 100 prove neither.
    assertEquals(Ruling.RULES, RULE.of(checks(0.97, true, 94, 6)).ruling());
  }

  @Test
  void only_whole_portions_count_whatever_comes_after() {
    List<Calibration.Check> first = checks(0.85, 100, 0);
    assertEquals(RULE.of(first), RULE.of(all(first, checks(0.85, 0, 99))));
    assertEquals(Ruling.RULES, RULE.of(all(first, checks(0.85, 0, 100))).ruling());
  }

  @Test
  void within_counted_portions_the_order_does_not_matter() {
    List<Calibration.Check> checks =
        all(checks(0.99, 80, 1), checks(0.9, 110, 2), checks(0.82, 100, 7));
    Calibration.Result expected = RULE.of(checks);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<Calibration.Check> shuffled = new ArrayList<>(checks);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, RULE.of(shuffled));
    }
  }

  @Test
  void bins_show_every_decision_with_its_interval() {
    List<ReviewCalibration.Bin> bins =
        RULE.bins(all(checks(0.6, 3, 1), checks(0.65, 1, 0), checks(1.0, 10, 0), checks(0, 0, 1)));
    assertEquals(10, bins.size());
    ReviewCalibration.Bin six = bins.get(6);
    assertEquals(5, six.decided());
    assertEquals(4, six.right());
    assertEquals(0.61, Objects.requireNonNull(six.meanProbability()), 1e-9);
    // Clopper-Pearson, 4 of 5 at 95 %: .2836 to .9949 (table in Newcombe 1998 and elsewhere).
    assertEquals(0.2836, Objects.requireNonNull(six.interval()).low(), 5e-5);
    assertEquals(0.9949, Objects.requireNonNull(six.interval()).high(), 5e-5);
    assertEquals(10, bins.get(9).decided());
    assertEquals(1, bins.get(0).decided());
    assertNull(bins.get(3).interval());
  }

  @Test
  void bounds_cut_the_binomial_distribution_at_the_confidence() {
    BinomialBounds bounds = new BinomialBounds(40, 37);
    assertEquals(0.05, atLeast(40, 37, bounds.lower(0.95)), 1e-9);
    assertEquals(0.05, 1 - atLeast(40, 38, bounds.upper(0.95)), 1e-9);
    assertEquals(0, new BinomialBounds(40, 0).lower(0.95));
    assertEquals(1, new BinomialBounds(40, 40).upper(0.95));
    assertEquals(0, new BinomialBounds(0, 0).lower(0.95));
    assertEquals(1, new BinomialBounds(0, 0).upper(0.95));
  }

  /** P(X >= k) of a binomial, summed up. */
  private static double atLeast(int n, int k, double p) {
    double sum = 0;
    for (int i = k; i <= n; i++) {
      double log = i * Math.log(p) + (n - i) * Math.log1p(-p);
      for (int j = 1; j <= i; j++) {
        log += Math.log(n - i + j) - Math.log(j);
      }
      sum += Math.exp(log);
    }
    return sum;
  }
}
