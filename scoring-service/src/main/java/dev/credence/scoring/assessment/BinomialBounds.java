package dev.credence.scoring.assessment;

import dev.credence.contract.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Exact confidence bounds of a share (Clopper and Pearson, The use of confidence or fiducial limits
 * illustrated in the case of the binomial, Biometrika 26, 1934). They hold for independent draws of
 * one share, however few.
 *
 * @param drawn how many were drawn
 * @param hits how many of them hit
 */
record BinomialBounds(int drawn, int hits) {

  BinomialBounds {
    if (hits < 0 || hits > drawn) {
      throw new IllegalArgumentException(hits + " of " + drawn);
    }
  }

  /** The share is at least this, with the given confidence. */
  double lower(double confidence) {
    return hits == 0
        ? 0
        : BetaDistribution.of(hits, drawn - hits + 1.0)
            .inverseCumulativeProbability(1 - confidence);
  }

  /** The share is at most this, with the given confidence. */
  double upper(double confidence) {
    return hits == drawn
        ? 1
        : BetaDistribution.of(hits + 1.0, drawn - hits).inverseSurvivalProbability(1 - confidence);
  }

  /** The interval that has the share with the given confidence. */
  Interval interval(double level) {
    double oneSided = (1 + level) / 2;
    return new Interval(level, lower(oneSided), upper(oneSided));
  }
}
