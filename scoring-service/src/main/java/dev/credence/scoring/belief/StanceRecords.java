package dev.credence.scoring.belief;

import dev.credence.contract.Stance;
import java.util.Map;

/**
 * What is known of the sources from other questions than the one believed about. A question's own
 * trials and outcome never enter its belief; leaving them out is the caller's duty.
 *
 * @param own the scored trials of outlets and speakers, by source key
 * @param relayed what outlets passed on from others, by source key of the outlet
 * @param pooled the scored trials of all sources together
 */
public record StanceRecords(
    Map<String, StanceCounts> own, Map<String, StanceCounts> relayed, StanceCounts pooled) {

  /** How many trials the pooled proportions are worth, for each of true and false. */
  private static final double PSEUDO_TRIALS = 5;

  private static final int STANCES = Stance.values().length;

  public StanceRecords {
    own = Map.copyOf(own);
    relayed = Map.copyOf(relayed);
  }

  StanceCounts ownOf(String source) {
    return own.getOrDefault(source, StanceCounts.NONE);
  }

  StanceCounts relayedBy(String outlet) {
    return relayed.getOrDefault(outlet, StanceCounts.NONE);
  }

  /**
   * The log likelihood ratio of a stance: ln P(stance | true) - ln P(stance | false), with
   *
   * <pre>
   *   P(stance | truth) = (n(truth, stance) + 5 q(truth, stance)) / (n(truth) + 5)
   *   q(truth, stance)  = (pooled(truth, stance) + 1) / (pooled(truth) + 3)
   * </pre>
   *
   * Finite for all counts that are not negative.
   */
  double logLikelihoodRatio(StanceCounts counts, Stance stance) {
    return logProbability(counts, true, stance) - logProbability(counts, false, stance);
  }

  private double logProbability(StanceCounts counts, boolean truth, Stance stance) {
    double proportion = (pooled.trials(truth, stance) + 1) / (pooled.trials(truth) + STANCES);
    double trials = counts.trials(truth, stance) + PSEUDO_TRIALS * proportion;
    return Math.log(trials) - Math.log(counts.trials(truth) + PSEUDO_TRIALS);
  }
}
