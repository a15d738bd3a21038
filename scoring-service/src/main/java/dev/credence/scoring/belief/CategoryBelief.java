package dev.credence.scoring.belief;

import dev.credence.contract.Belief.AnswerProbability;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The belief in the answers of a question of which one is true.
 *
 * <p>Each answer a is a statement, "the answer is a", with log odds x(a) against the answer being
 * one that nobody has named. One of all these is true:
 *
 * <pre>
 *   P(a)     = exp(x(a)) / (1 + sum over b of exp(x(b)))
 *   P(other) = 1         / (1 + sum over b of exp(x(b)))
 * </pre>
 *
 * With one answer this is the belief in a boolean statement.
 *
 * @param answers the answers named, most likely first; their probabilities and {@code other} sum to
 *     1
 * @param other the probability that none of them is right
 * @param sums the sum behind each answer
 * @param independentOrigins how many distinct origins are among all terms
 */
public record CategoryBelief(
    List<AnswerProbability> answers,
    double other,
    SortedMap<String, BeliefSum> sums,
    int independentOrigins) {

  private static final Comparator<AnswerProbability> MOST_LIKELY_FIRST =
      Comparator.comparingDouble((AnswerProbability answer) -> -answer.probability())
          .thenComparing(AnswerProbability::answer);

  /**
   * The belief in the answers.
   *
   * @param voicesByAnswer for each answer the claims on it; a source that named several stands by
   *     the last
   * @param records what is known of the sources from other questions
   * @param settledTrue how many answers named were right
   * @param settledFalse how many answers named were wrong
   */
  public static CategoryBelief believe(
      Map<String, ? extends Collection<Voice>> voicesByAnswer,
      StanceRecords records,
      long settledTrue,
      long settledFalse) {
    SortedMap<String, BeliefSum> sums = new TreeMap<>();
    standing(voicesByAnswer)
        .forEach(
            (answer, voices) ->
                sums.put(answer, BeliefRules.believe(voices, records, settledTrue, settledFalse)));
    double largest = sums.values().stream().mapToDouble(BeliefSum::logOdds).reduce(0, Math::max);
    double total = Math.exp(-largest);
    for (BeliefSum sum : sums.values()) {
      total += Math.exp(sum.logOdds() - largest);
    }
    List<AnswerProbability> answers = new ArrayList<>();
    for (Map.Entry<String, BeliefSum> entry : sums.entrySet()) {
      double mass = Math.exp(entry.getValue().logOdds() - largest);
      answers.add(new AnswerProbability(entry.getKey(), mass / total));
    }
    answers.sort(MOST_LIKELY_FIRST);
    long origins =
        sums.values().stream()
            .flatMap(sum -> sum.terms().stream().map(WeighedTerm::origin))
            .distinct()
            .count();
    return new CategoryBelief(
        List.copyOf(answers),
        Math.exp(-largest) / total,
        Collections.unmodifiableSortedMap(sums),
        Math.toIntExact(origins));
  }

  /** Drops the affirmations of answers that a source has left for another. */
  private static SortedMap<String, List<Voice>> standing(
      Map<String, ? extends Collection<Voice>> voicesByAnswer) {
    Map<String, Voice> lastAffirmation = new HashMap<>();
    for (Voice voice : affirmations(voicesByAnswer.values())) {
      lastAffirmation.merge(
          voice.source(), voice, (a, b) -> Voice.BY_STANDING.compare(a, b) >= 0 ? a : b);
    }
    Map<String, String> answerOf = new HashMap<>();
    new TreeMap<>(voicesByAnswer)
        .forEach(
            (answer, voices) ->
                voices.stream()
                    .filter(voice -> voice.equals(lastAffirmation.get(voice.source())))
                    .forEach(voice -> answerOf.put(voice.source(), answer)));
    SortedMap<String, List<Voice>> standing = new TreeMap<>();
    voicesByAnswer.forEach(
        (answer, voices) ->
            standing.put(
                answer,
                voices.stream()
                    .filter(
                        voice ->
                            voice.stance() != Stance.AFFIRMS
                                || answer.equals(answerOf.get(voice.source())))
                    .toList()));
    return standing;
  }

  private static List<Voice> affirmations(Collection<? extends Collection<Voice>> voices) {
    return voices.stream()
        .flatMap(Collection::stream)
        .filter(voice -> voice.stance() == Stance.AFFIRMS)
        .toList();
  }
}
