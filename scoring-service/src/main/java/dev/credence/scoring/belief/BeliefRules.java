package dev.credence.scoring.belief;

import java.util.Collection;
import java.util.List;

/**
 * How likely a statement is, from who says it and who denies it.
 *
 * <pre>
 *   prior   = ln((T + 1) / (F + 1))        T, F: questions settled true and false
 *   LLR     = ln P(stance | true) - ln P(stance | false), per source; see {@link StanceRecords}
 *   A       = sum of the terms of all sources, S of those with at least 5 effective trials;
 *             on each side the i-th largest term is weighed by sqrt(i) - sqrt(i - 1)
 *   logOdds = prior + S + clamp(A - S, -2, 2)
 * </pre>
 *
 * The terms shown are those of A, and {@code S + clamp(A - S, -2, 2) - A} is shown beside them, so
 * that everything adds up.
 *
 * <p>A source speaks once, an origin once on each side: twelve copies of a wire are one term, and a
 * speaker is one origin however many outlets quote him. A term is never derived from a score.
 *
 * <p>A further affirmation by a source with LLR(AFFIRMS) &gt; 0 never lowers the belief. Each step
 * keeps that: what a source says ({@link Utterance}), which copies count ({@link CopiedText}), who
 * gets which origin ({@link OriginMatching}), the weights, which fall but are given to sorted terms
 * ({@link TemperedTerms}), and the clamp, which is the median of A, S - 2 and S + 2 and so rises
 * with either. S is placed and weighed on its own, for a little-known copier of a well-known source
 * must not take its place in S.
 *
 * <p>The probability is that of the sum as it is: calibration a + b x is the identity, a = 0, b =
 * 1, until enough predictions are stored to learn another.
 */
public final class BeliefRules {

  /** Below this many trials sources are little known, and limited as a group. */
  private static final double WELL_KNOWN_TRIALS = 5;

  /** What all little-known sources together may move, in log odds: a factor of about 7. */
  private static final double CLAMP_LOG_ODDS = 2;

  private BeliefRules() {}

  /**
   * The belief in one boolean statement. Without any claim it is the prior.
   *
   * @param voices the claims on it, in any order
   * @param records what is known of the sources from other questions
   * @param settledTrue how many questions were settled true
   * @param settledFalse how many questions were settled false
   */
  public static BeliefSum believe(
      Collection<Voice> voices, StanceRecords records, long settledTrue, long settledFalse) {
    List<Utterance> utterances = Utterance.of(voices, records);
    List<Utterance> wellKnown =
        utterances.stream().filter(u -> u.counted().effective() >= WELL_KNOWN_TRIALS).toList();
    List<WeighedTerm> terms = TemperedTerms.of(utterances);
    double all = TemperedTerms.sum(terms);
    double known = TemperedTerms.sum(TemperedTerms.of(wellKnown));
    double limited = Math.max(known - CLAMP_LOG_ODDS, Math.min(known + CLAMP_LOG_ODDS, all));
    double prior = priorLogOdds(settledTrue, settledFalse);
    double clamped = limited - all;
    double logOdds = logOdds(prior, terms, clamped);
    long origins = terms.stream().map(WeighedTerm::origin).distinct().count();
    return new BeliefSum(
        prior, terms, clamped, logOdds, probability(logOdds), Math.toIntExact(origins));
  }

  /** ln((T + 1) / (F + 1)), with T and F the questions settled true and false. */
  public static double priorLogOdds(long settledTrue, long settledFalse) {
    return Math.log(settledTrue + 1.0) - Math.log(settledFalse + 1.0);
  }

  /** 1 / (1 + exp(-logOdds)). */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double logOdds(double prior, List<WeighedTerm> terms, double clamped) {
    double sum = prior;
    for (WeighedTerm term : terms) {
      sum += term.contribution();
    }
    return sum + clamped;
  }
}
