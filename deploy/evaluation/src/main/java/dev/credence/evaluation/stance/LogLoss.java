package dev.credence.evaluation.stance;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * The regularised negative log-likelihood of multinomial logistic regression, measured from a
 * starting point: sum of -ln p(side) + l2/2 |weights|^2. The bias is not regularised. Parameters:
 * the sides' weights feature by feature, then the sides' bias.
 *
 * <p>StrictMath, so that every machine fits the same coefficients.
 */
final class LogLoss implements Function {

  static final int SIDES = 3;

  private final Samples samples;
  private final double l2;
  private final double[] start;
  private final double[] gradient;
  private double[] at = new double[0];
  private double value;

  LogLoss(Samples samples, double l2, double[] start) {
    this.samples = samples;
    this.l2 = l2;
    this.start = start.clone();
    this.gradient = new double[start.length];
  }

  static int dimension(Samples samples) {
    return SIDES * (samples.names().size() + 1);
  }

  @Override
  public int getDimension() {
    return start.length;
  }

  @Override
  public double valueAt(double[] step) {
    pass(step);
    return value;
  }

  @Override
  public double[] gradientAt(double[] step) {
    pass(step);
    return gradient.clone();
  }

  /** Both at once, since both are asked for at the same points. */
  private void pass(double[] step) {
    if (Arrays.equals(step, at)) {
      return;
    }
    at = step.clone();
    double[] x = new double[start.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = start[i] + step[i];
    }
    Arrays.fill(gradient, 0);
    value = 0;
    int bias = x.length - SIDES;
    for (int row = 0; row < samples.sides().length; row++) {
      row(row, x, bias);
    }
    for (int i = 0; i < bias; i++) {
      value += l2 / 2 * x[i] * x[i];
      gradient[i] += l2 * x[i];
    }
  }

  private void row(int row, double[] x, int bias) {
    int[] features = samples.features()[row];
    double[] values = samples.values()[row];
    double[] sums = Arrays.copyOfRange(x, bias, x.length);
    for (int j = 0; j < features.length; j++) {
      for (int side = 0; side < SIDES; side++) {
        sums[side] += values[j] * x[SIDES * features[j] + side];
      }
    }
    int label = samples.sides()[row];
    value += slopes(sums, label);
    for (int j = 0; j < features.length; j++) {
      for (int side = 0; side < SIDES; side++) {
        gradient[SIDES * features[j] + side] += values[j] * sums[side];
      }
    }
    for (int side = 0; side < SIDES; side++) {
      gradient[bias + side] += sums[side];
    }
  }

  /** Turns sums into the loss's slopes by them, p - 1 for the label and p else; gives the loss. */
  private static double slopes(double[] sums, int label) {
    double greatest = Math.max(sums[0], Math.max(sums[1], sums[2]));
    double toLabel = sums[label] - greatest;
    double total = 0;
    for (int side = 0; side < SIDES; side++) {
      sums[side] = StrictMath.exp(sums[side] - greatest);
      total += sums[side];
    }
    for (int side = 0; side < SIDES; side++) {
      sums[side] = sums[side] / total - (side == label ? 1 : 0);
    }
    return StrictMath.log(total) - toLabel;
  }
}
