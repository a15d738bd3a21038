package dev.credence.scoring.assessment;

import dev.credence.contract.ReviewCalibration;
import org.jspecify.annotations.Nullable;

/**
 * What makes the verdicts of a method automatic.
 *
 * @param kind by what
 * @param threshold the least probability; only if CALIBRATED
 */
record Ruling(ReviewCalibration.Ruling kind, @Nullable Double threshold) {

  /** Binary fractions must not part a probability from the threshold that is written like it. */
  static final double EPSILON = 1e-9;

  static final Ruling RULES = new Ruling(ReviewCalibration.Ruling.RULES, null);
  static final Ruling PAUSED = new Ruling(ReviewCalibration.Ruling.PAUSED, null);
  static final Ruling EXACT = new Ruling(ReviewCalibration.Ruling.EXACT, null);

  static Ruling calibrated(double threshold) {
    return new Ruling(ReviewCalibration.Ruling.CALIBRATED, threshold);
  }

  /** Whether a suggestion needs no person. */
  boolean admits(boolean sure, double probability) {
    return switch (kind) {
      case EXACT -> true;
      case RULES -> sure;
      case CALIBRATED -> threshold != null && probability >= threshold - EPSILON;
      case PAUSED -> false;
    };
  }
}
