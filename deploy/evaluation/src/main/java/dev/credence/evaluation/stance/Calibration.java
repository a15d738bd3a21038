package dev.credence.evaluation.stance;

import java.util.List;

/** How well probabilities say what happens. */
final class Calibration {

  private static final int BINS = 10;
  private static final double LEAST = .3;
  private static final double MOST = 3;
  private static final double STEP = .01;

  private Calibration() {}

  /** The scale that gives the least log loss, of those between .3 and 3 in steps of .01. */
  static double scale(List<Judged> judged) {
    double best = 1;
    double least = Double.MAX_VALUE;
    for (int i = 0; LEAST + i * STEP <= MOST; i++) {
      double scale = LEAST + i * STEP;
      double loss = logLoss(judged, scale);
      if (loss < least) {
        least = loss;
        best = scale;
      }
    }
    return best;
  }

  /** The mean of -ln p of what was right. */
  static double logLoss(List<Judged> judged, double scale) {
    return judged.stream()
        .mapToDouble(
            j ->
                -StrictMath.log(
                    Math.max(1e-9, j.scaled(scale).stances().probability(j.headline().side()))))
        .average()
        .orElse(0);
  }

  /** Expected calibration error of the likeliest side, 10 equal-width bins. */
  static double error(List<Judged> judged) {
    double[] said = new double[BINS];
    int[] right = new int[BINS];
    for (Judged j : judged) {
      double p = j.stances().probability(j.stances().likeliest());
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      said[bin] += p;
      right[bin] += j.isRight() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(said[bin] - right[bin]) / judged.size();
    }
    return error;
  }
}
