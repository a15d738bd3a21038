package dev.credence.scoring.score;

import dev.credence.contract.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The posterior Beta(alpha, beta) of the rate at which what a source vouches for holds.
 *
 * @param alpha prior weight of "held" plus what held; positive and finite
 * @param beta prior weight of "refuted" plus what was refuted; positive and finite
 */
public record Posterior(double alpha, double beta) {

  /** The levels that are reported. */
  private static final double[] LEVELS = {0.8, 0.95};

  public Posterior {
    if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha + beta))) {
      throw new IllegalArgumentException("Beta(" + alpha + ", " + beta + ") does not exist");
    }
  }

  /** The mean, alpha / (alpha + beta). */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /**
   * The equal-tailed credible interval: (1 - level) / 2 of the posterior lies on either side.
   *
   * <p>An extremely skewed posterior has its mean outside the equal-tailed interval. There the
   * interval is widened to the mean, so that what is shown never contradicts itself.
   *
   * @param level the probability that it contains the rate, in (0, 1)
   */
  public Interval interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not within (0, 1)");
    }
    BetaDistribution beta = distribution();
    double tail = (1 - level) / 2;
    double low = Math.min(beta.inverseCumulativeProbability(tail), mean());
    double high = Math.max(beta.inverseSurvivalProbability(tail), mean());
    return new Interval(level, Math.max(0, low), Math.min(1, high));
  }

  /** The intervals at 80 % and 95 %. */
  public List<Interval> intervals() {
    return List.of(interval(LEVELS[0]), interval(LEVELS[1]));
  }

  /** P(rate &gt; threshold). */
  public double probabilityAbove(double threshold) {
    return distribution().survivalProbability(threshold);
  }

  /** P(rate &lt; threshold). */
  public double probabilityBelow(double threshold) {
    return distribution().cumulativeProbability(threshold);
  }

  private BetaDistribution distribution() {
    return BetaDistribution.of(alpha, beta);
  }
}
