package dev.credence.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A probability distribution over the answers of a question, from what sources say. For a boolean
 * question {@code logOdds} = prior + the terms' contributions + the clamp, and the probability of
 * "true" is 1 / (1 + exp(-logOdds)).
 *
 * @param question the key of the question; absent for a statement that no question covers yet
 * @param statement what it is about
 * @param asOf the day in the world that it speaks of
 * @param knownAt what had been recorded by then
 * @param answers the answers with their probabilities, most likely first
 * @param independentOrigins how many independent origins speak
 * @param priorLogOdds ln((T+1)/(F+1)) of the facts settled true and false elsewhere; 0 where there
 *     are several answers
 * @param terms every term of the sum, largest first
 * @param clampedLogOdds what the limit on little-known sources took away or gave
 * @param logOdds the sum, for "true" of a boolean question
 * @param estimate the number, for a question of number
 * @param settled the fact that has settled the question meanwhile
 * @param model the version of the rules
 */
public record Belief(
    @Nullable String question,
    @Nullable String statement,
    Instant asOf,
    Instant knownAt,
    List<AnswerProbability> answers,
    int independentOrigins,
    double priorLogOdds,
    List<Term> terms,
    double clampedLogOdds,
    @Nullable Double logOdds,
    @Nullable Estimate estimate,
    @Nullable Settled settled,
    String model) {

  /**
   * An answer and how likely it is.
   *
   * @param answer the answer
   * @param probability 0 to 1
   */
  public record AnswerProbability(String answer, double probability) {}

  /**
   * What one source says, through one origin.
   *
   * @param source the source
   * @param stance what it says of {@code answer}
   * @param answer the answer that it speaks of
   * @param weight how much of its ratio counts, after dependence, 0 to 1
   * @param logLikelihoodRatio ln P(stance | true) - ln P(stance | false) for this source
   * @param contribution {@code weight * logLikelihoodRatio}
   * @param effective the summed weight of the trials that the ratio rests on
   * @param origin the independent origin
   * @param attributed whether only one origin puts this into the source's mouth
   * @param reportId the report
   * @param claimId the claim
   * @param outlet the outlet that carries it
   * @param quote the sentence, verbatim
   */
  public record Term(
      String source,
      Stance stance,
      String answer,
      double weight,
      double logLikelihoodRatio,
      double contribution,
      double effective,
      String origin,
      boolean attributed,
      UUID reportId,
      UUID claimId,
      String outlet,
      String quote) {}

  /**
   * A number that the claims point to.
   *
   * @param value the weighted median of what the origins say
   * @param unit its unit
   * @param low the lowest number claimed
   * @param high the highest number claimed
   */
  public record Estimate(
      BigDecimal value, @Nullable String unit, BigDecimal low, BigDecimal high) {}

  /**
   * The fact that has settled a question.
   *
   * @param factId the fact
   * @param answer its answer
   */
  public record Settled(UUID factId, String answer) {}
}
