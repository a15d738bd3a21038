package dev.credence.evaluation.stance;

import static dev.credence.evaluation.stance.HeadlineMother.judged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.scoring.stance.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  /** Right, right, wrong, right, in the order of confidence. */
  private static final List<Judged> FOUR =
      List.of(
          judged(Side.FOR, .6, .1),
          judged(Side.AGAINST, .05, .9),
          judged(Side.OBSERVING, .7, .1),
          judged(Side.FOR, .8, .1));

  @Test
  void coverage_is_the_greatest_share_with_the_precision() {
    Curve curve = Curve.of(FOUR, Reading.SIDE, j -> false);
    assertEquals(.5, curve.coverageAt(1));
    assertEquals(1, curve.coverageAt(.75));
    assertEquals(.8, curve.thresholdAt(.9));
    assertEquals(.75, curve.precisionAt(1));
    assertEquals(2, curve.decided(.8));
    assertEquals(2, curve.right(.8));
  }

  @Test
  void where_no_share_is_precise_enough_nothing_is_decided() {
    Curve curve = Curve.of(FOUR.subList(2, 3), Reading.SIDE, j -> false);
    assertEquals(0, curve.coverageAt(.9));
    assertEquals(0, curve.decided(curve.thresholdAt(.9)));
  }

  @Test
  void equal_confidence_is_decided_together_or_not_at_all() {
    List<Judged> tied = List.of(judged(Side.FOR, .9, .05), judged(Side.AGAINST, .9, .05));
    assertEquals(0, Curve.of(tied, Reading.SIDE, j -> false).coverageAt(.95));
  }

  @Test
  void what_is_vetoed_is_not_decided() {
    Curve curve = Curve.of(FOUR, Reading.SIDE, j -> j.headline().side() == Side.OBSERVING);
    assertEquals(.75, curve.coverageAt(1));
    assertTrue(Double.isNaN(curve.precisionAt(1)));
  }

  @Test
  void an_observer_is_no_verdict_but_a_hedge_has_one() {
    List<Judged> observer = List.of(judged(Side.OBSERVING, .2, .1), judged(Side.FOR, .2, .1));
    assertEquals(0, Curve.of(observer, Reading.VERDICT, j -> false).coverageAt(.1));
    assertEquals(1, Curve.of(observer, Reading.TAKERS, j -> false).size());
    assertEquals(1, Curve.of(observer, Reading.ASSESSMENT, j -> false).coverageAt(1));
  }

  @Test
  void a_perfectly_calibrated_judge_has_no_error_and_the_scale_1() {
    List<Judged> judged =
        List.of(
            judged(Side.FOR, .75, .125),
            judged(Side.FOR, .75, .125),
            judged(Side.FOR, .75, .125),
            judged(Side.OBSERVING, .75, .125));
    assertEquals(0, Calibration.error(judged), 1e-12);
    double scale = Calibration.scale(List.of(judged.get(0), judged.get(1), judged.get(2)));
    assertTrue(scale > 2.9, "who is always right may be surer");
    assertTrue(Calibration.scale(List.of(judged.get(3))) < .4, "who is wrong may not");
  }

  @Test
  void scaling_keeps_probabilities_and_their_order() {
    Judged scaled = judged(Side.FOR, .5, .3).scaled(2);
    assertEquals(
        1,
        scaled.stances().forIt() + scaled.stances().against() + scaled.stances().observing(),
        1e-12);
    assertEquals(.25 / .38, scaled.stances().forIt(), 1e-12);
  }

  @Test
  void the_confusion_counts_each_side() {
    Confusion confusion = Confusion.of(FOUR);
    assertEquals(.75, confusion.accuracy());
    assertEquals(2.0 / 3, confusion.precision(Side.FOR), 1e-12);
    assertEquals(1, confusion.recall(Side.AGAINST));
    assertEquals(0, confusion.f1(Side.OBSERVING));
    assertEquals((.8 + 1 + 0) / 3, confusion.macroF1(), 1e-12);
  }
}
