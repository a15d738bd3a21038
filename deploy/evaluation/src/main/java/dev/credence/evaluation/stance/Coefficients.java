package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import java.util.Map;

/** Writes coefficients as the service reads them, see its {@code ModelReader}. */
final class Coefficients {

  private static final double UNITS = 1_000;

  private Coefficients() {}

  static String text(Fit fit, String version, double scale) {
    StringBuilder rows = new StringBuilder();
    int size = 0;
    for (Map.Entry<String, double[]> feature : fit.weights().entrySet()) {
      String weights = weights(feature.getValue());
      if (!weights.equals("0\t0")) {
        rows.append(feature.getKey()).append('\t').append(weights).append('\n');
        size++;
      }
    }
    return "# Written by deploy/evaluation/stance --train. Statement of data: headline-stance.md\n"
        + "format\tcredence-stance-1\n"
        + ("version\t" + version + "\n")
        + ("scale\t" + Math.round(scale * UNITS) / UNITS + "\n")
        + ("bias\t" + weights(fit.bias()) + "\n")
        + ("features\t" + size + "\n")
        + rows;
  }

  private static String weights(double[] weights) {
    return Math.round(weights[Side.FOR.index()] * UNITS)
        + "\t"
        + Math.round(weights[Side.AGAINST.index()] * UNITS);
  }
}
