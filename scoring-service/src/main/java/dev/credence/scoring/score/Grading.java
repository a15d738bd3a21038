package dev.credence.scoring.score;

import dev.credence.contract.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Grades a source on its own record.
 *
 * <p>With r ~ Beta(held + 1/2, refuted + 1/2), the Jeffreys posterior (Brown, Cai and DasGupta,
 * Interval Estimation for a Binomial Proportion, Statistical Science 16, 2001): A if P(r &gt; .9)
 * &gt;= .9; B if P(r &gt; .75) &gt;= .9; C if P(r &gt; .5) &gt;= .9; E if P(r &lt; .5) &gt;= .9;
 * else D; F, cannot be judged, while the weight is below 5 trials. The pooled prior of the score
 * plays no part: nobody else's record moves a grade.
 */
final class Grading {

  private static final long ENOUGH_MICROS = 5_000_000;
  private static final double CONFIDENCE = 0.9;
  private static final double HALF = 0.5;

  /** Beyond this many trials advice is of no use to anybody. */
  private static final long MAX_MISSING = 1L << 30;

  private Grading() {}

  static GradeResult grade(Tally tally) {
    if (tally.effectiveMicros() < ENOUGH_MICROS) {
      BigDecimal missing = BigDecimal.valueOf(ENOUGH_MICROS - tally.effectiveMicros(), 6);
      BigDecimal present = BigDecimal.valueOf(tally.effectiveMicros(), 6);
      return new GradeResult(
          Grade.F,
          "F: "
              + present.setScale(1, RoundingMode.DOWN)
              + " of 5 trials; "
              + missing.setScale(1, RoundingMode.UP)
              + " more are needed");
    }
    Posterior own = jeffreys(tally.held(), tally.refuted());
    for (Step step : Step.values()) {
      double probability = own.probabilityAbove(step.rate);
      if (probability >= CONFIDENCE) {
        return new GradeResult(step.grade, step.reached(probability) + step.advice(tally));
      }
    }
    double below = own.probabilityBelow(HALF);
    if (below >= CONFIDENCE) {
      String reached = "E: P(rate < 0.5) = " + shown(below);
      return new GradeResult(Grade.E, reached + Step.C.advice("C", tally));
    }
    String between =
        "D: neither P(rate > 0.5) = "
            + shown(own.probabilityAbove(HALF))
            + " nor P(rate < 0.5) = "
            + shown(below)
            + " reaches 0.9";
    return new GradeResult(Grade.D, between + Step.C.advice("C", tally));
  }

  private static Posterior jeffreys(double held, double refuted) {
    return new Posterior(held + HALF, refuted + HALF);
  }

  /** Rounded down, so that .8996 does not read as the .90 that it misses. */
  private static String shown(double probability) {
    return BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN).toString();
  }

  /** The grades that a good record climbs, best first. */
  private enum Step {
    A(Grade.A, 0.9),
    B(Grade.B, 0.75),
    C(Grade.C, 0.5);

    private final Grade grade;
    private final double rate;

    Step(Grade grade, double rate) {
      this.grade = grade;
      this.rate = rate;
    }

    String reached(double probability) {
      return grade + ": P(rate > " + rate + ") = " + shown(probability);
    }

    String advice(Tally tally) {
      return switch (this) {
        case A -> "";
        case B -> A.advice("A", tally);
        case C -> B.advice("B", tally);
      };
    }

    /** What it takes to get here from the tally. */
    String advice(String name, Tally tally) {
      long missing = missingHeld(tally);
      String article = "A".equals(name) ? "an " : "a ";
      return missing >= MAX_MISSING
          ? ""
          : "; for "
              + article
              + name
              + " it takes about "
              + missing
              + " more held trial"
              + (missing == 1 ? "" : "s");
    }

    /** The least number of further held trials that reaches this step, by bisection. */
    private long missingHeld(Tally tally) {
      long enough = 1;
      while (enough < MAX_MISSING && !isReachedWith(tally, enough)) {
        enough *= 2;
      }
      long tooFew = enough / 2;
      while (enough < MAX_MISSING && enough - tooFew > 1) {
        long middle = (enough + tooFew) / 2;
        if (isReachedWith(tally, middle)) {
          enough = middle;
        } else {
          tooFew = middle;
        }
      }
      return enough;
    }

    private boolean isReachedWith(Tally tally, long further) {
      Posterior then = jeffreys(tally.held() + further, tally.refuted());
      return then.probabilityAbove(rate) >= CONFIDENCE;
    }
  }
}
