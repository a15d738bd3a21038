package dev.credence.evaluation.stance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fitted coefficients.
 *
 * @param names the features' names
 * @param parameters as {@link LogLoss} orders them
 */
record Fit(List<String> names, double[] parameters) {

  /** The minimiser stops early; begun anew from where it stopped, it comes closer. */
  private static final int STARTS = 4;

  private static final double CLOSE_ENOUGH = 1e-4;
  private static final int ITERATIONS = 100;
  private static final int UPDATES = 10;
  private static final int MAX_EVALUATIONS = 10_000;

  static Fit of(Samples samples, double l2) {
    return of(samples, l2, new double[LogLoss.dimension(samples)]);
  }

  static Fit of(Samples samples, double l2, double[] from) {
    double[] at = from.clone();
    double before = Double.MAX_VALUE;
    for (int i = 0; i < STARTS; i++) {
      LogLoss loss = new LogLoss(samples, l2, at);
      double[] step = new QNMinimizer(0, 0, ITERATIONS, UPDATES, MAX_EVALUATIONS).minimize(loss);
      double now = loss.valueAt(step);
      for (int j = 0; j < at.length; j++) {
        at[j] += step[j];
      }
      if (before - now < CLOSE_ENOUGH * now) {
        break;
      }
      before = now;
    }
    return new Fit(samples.names(), at);
  }

  /** The sides' weights of each feature, centred so that they add up to nothing. */
  Map<String, double[]> weights() {
    Map<String, double[]> weights = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      weights.put(names.get(i), centred(i));
    }
    return weights;
  }

  double[] bias() {
    return centred(names.size());
  }

  /** The size of a feature's weights. */
  double size(int feature) {
    double[] centred = centred(feature);
    return Math.abs(centred[0]) + Math.abs(centred[1]) + Math.abs(centred[2]);
  }

  /** The parameters of some of the features, as a start for a fit of these alone. */
  double[] of(List<Integer> features) {
    double[] some = new double[LogLoss.SIDES * (features.size() + 1)];
    for (int i = 0; i < features.size(); i++) {
      System.arraycopy(
          parameters, LogLoss.SIDES * features.get(i), some, LogLoss.SIDES * i, LogLoss.SIDES);
    }
    System.arraycopy(
        parameters,
        LogLoss.SIDES * names.size(),
        some,
        LogLoss.SIDES * features.size(),
        LogLoss.SIDES);
    return some;
  }

  private double[] centred(int feature) {
    int from = LogLoss.SIDES * feature;
    double[] weights = Arrays.copyOfRange(parameters, from, from + LogLoss.SIDES);
    double mean = (weights[0] + weights[1] + weights[2]) / LogLoss.SIDES;
    for (int side = 0; side < LogLoss.SIDES; side++) {
      weights[side] -= mean;
    }
    return weights;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fit fit
        && names.equals(fit.names)
        && Arrays.equals(parameters, fit.parameters);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(parameters);
  }
}
