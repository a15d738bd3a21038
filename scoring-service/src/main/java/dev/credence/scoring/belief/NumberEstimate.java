package dev.credence.scoring.belief;

import dev.credence.contract.Belief;
import dev.credence.contract.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The belief in a number.
 *
 * <p>The estimate is the weighted median of what the origins say: the smallest number claimed at
 * which at least half of all weight is reached. A median rather than a mean, for one slip of a
 * digit must not move it far. An origin weighs as much as its most reliable voice is likely to be
 * right, logistic(LLR); that weight is shared out where the copies of one text give several
 * numbers. Denials say what a number is not and have no place in it.
 *
 * @param estimate the number; absent where nobody claims one
 * @param answers the distinct numbers as the answers of a question of which one is true
 */
public record NumberEstimate(Optional<Belief.Estimate> estimate, CategoryBelief answers) {

  /** Beyond this scale a number is written with an exponent, lest it fill the memory with zeros. */
  private static final int MAX_PLAIN_SCALE = 40;

  /**
   * The belief in the numbers claimed.
   *
   * @param voicesByValue for each number the claims on it, all in one unit; numbers that differ in
   *     trailing zeros only are one
   * @param unit the unit
   * @param records what is known of the sources from other questions
   * @param settledTrue how many numbers claimed were right
   * @param settledFalse how many numbers claimed were wrong
   */
  public static NumberEstimate estimate(
      Map<BigDecimal, ? extends Collection<Voice>> voicesByValue,
      @Nullable String unit,
      StanceRecords records,
      long settledTrue,
      long settledFalse) {
    SortedMap<BigDecimal, List<Voice>> byValue = new TreeMap<>();
    voicesByValue.forEach(
        (value, voices) -> byValue.computeIfAbsent(value, v -> new ArrayList<>()).addAll(voices));
    Map<String, List<Voice>> byAnswer = new HashMap<>();
    byValue.forEach((value, voices) -> byAnswer.put(answer(value), voices));
    CategoryBelief answers = CategoryBelief.believe(byAnswer, records, settledTrue, settledFalse);
    SortedMap<BigDecimal, List<WeighedTerm>> claimed = new TreeMap<>();
    for (BigDecimal value : byValue.keySet()) {
      BeliefSum sum = answers.sums().get(answer(value));
      List<WeighedTerm> claims =
          sum == null
              ? List.of()
              : sum.terms().stream().filter(term -> term.stance() != Stance.DENIES).toList();
      if (!claims.isEmpty()) {
        claimed.put(value, claims);
      }
    }
    return new NumberEstimate(estimate(claimed, unit), answers);
  }

  /** How a number is written as an answer: without trailing zeros. */
  public static String answer(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return Math.abs((long) shortest.scale()) <= MAX_PLAIN_SCALE
        ? shortest.toPlainString()
        : shortest.toString();
  }

  private static Optional<Belief.Estimate> estimate(
      SortedMap<BigDecimal, List<WeighedTerm>> claimed, @Nullable String unit) {
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal median = weightedMedian(weights(claimed));
    return Optional.of(new Belief.Estimate(median, unit, claimed.firstKey(), claimed.lastKey()));
  }

  private static SortedMap<BigDecimal, Double> weights(
      SortedMap<BigDecimal, List<WeighedTerm>> claimed) {
    Map<String, Double> weightOf = new HashMap<>();
    Map<String, Set<BigDecimal>> valuesOf = new HashMap<>();
    claimed.forEach(
        (value, terms) ->
            terms.forEach(
                term -> {
                  double weight = BeliefRules.probability(term.logLikelihoodRatio());
                  weightOf.merge(term.origin(), weight, Math::max);
                  valuesOf.computeIfAbsent(term.origin(), key -> new HashSet<>()).add(value);
                }));
    SortedMap<BigDecimal, Double> weights = new TreeMap<>();
    weightOf.forEach(
        (origin, weight) -> {
          Set<BigDecimal> values = valuesOf.getOrDefault(origin, Set.of());
          values.forEach(value -> weights.merge(value, weight / values.size(), Double::sum));
        });
    return weights;
  }

  private static BigDecimal weightedMedian(SortedMap<BigDecimal, Double> weights) {
    double half = weights.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
    double reached = 0;
    for (Map.Entry<BigDecimal, Double> entry : weights.entrySet()) {
      reached += entry.getValue();
      // Half of a sum of doubles is rarely exact; without the slack a tie would fall either way.
      if (reached >= half - half * 1e-9) {
        return entry.getKey();
      }
    }
    return weights.lastKey();
  }
}
