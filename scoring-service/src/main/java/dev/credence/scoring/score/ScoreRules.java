package dev.credence.scoring.score;

import dev.credence.contract.Score;

/**
 * Turns tallies into scores.
 *
 * <p>Each source's rate is drawn from a Beta distribution around the pooled rate, so that a source
 * with few trials is shrunk towards what sources are like in general: empirical Bayes for binomial
 * data (Casella, An Introduction to Empirical Bayes Data Analysis, The American Statistician 39,
 * 1985). It assumes that trials of one source are exchangeable and that sources are alike until
 * their own record tells otherwise.
 *
 * <pre>
 *   m         = (H + 1) / (H + R + 2)                 pooled over all sources
 *   posterior = Beta(5 m + held, 5 (1 - m) + refuted)
 * </pre>
 */
public final class ScoreRules {

  /** How many trials the prior is worth: about what fits real data. */
  public static final double CONCENTRATION = 5;

  /** Keeps the prior of a topic proper where the shift is extreme. */
  private static final double SMALLEST_RATE = 1e-9;

  private ScoreRules() {}

  /** What a source without trials is taken to be: the pooled rate of all sources. */
  public static Score.Prior prior(Tally pooled) {
    double mean = (pooled.held() + 1) / (pooled.effective() + 2);
    return new Score.Prior(mean, CONCENTRATION);
  }

  /**
   * What a source is taken to be in one topic before its trials there: its rate elsewhere, moved on
   * the logit scale by how much harder or easier the topic is for all.
   *
   * <pre>
   *   elsewhere = mean of the posterior from the source's trials outside the topic
   *   m_t       = (H_t + 5 m) / (H_t + R_t + 5)         pooled over all sources in the topic
   *   mean      = logistic(logit(elsewhere) + logit(m_t) - logit(m))
   * </pre>
   *
   * @param elsewhere the source's trials outside the topic
   * @param pooledInTopic the trials of all sources in the topic
   * @param pooled the trials of all sources in all topics
   */
  public static Score.Prior topicPrior(Tally elsewhere, Tally pooledInTopic, Tally pooled) {
    Score.Prior overall = prior(pooled);
    double inTopic = posterior(pooledInTopic, overall).mean();
    double shift = logit(inTopic) - logit(overall.mean());
    double mean = logistic(logit(posterior(elsewhere, overall).mean()) + shift);
    return new Score.Prior(
        Math.min(Math.max(mean, SMALLEST_RATE), 1 - SMALLEST_RATE), CONCENTRATION);
  }

  /** The posterior of a record. */
  public static Posterior posterior(Tally tally, Score.Prior prior) {
    double held = prior.mean() * prior.concentration() + tally.held();
    double refuted = (1 - prior.mean()) * prior.concentration() + tally.refuted();
    return new Posterior(held, refuted);
  }

  /** The grade of a record, from that record alone. */
  public static GradeResult grade(Tally tally) {
    return Grading.grade(tally);
  }

  private static double logit(double rate) {
    return Math.log(rate) - Math.log1p(-rate);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
