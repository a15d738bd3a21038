package dev.credence.scoring.belief;

import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The terms of a sum, weighed for what dependence remains between sources: on each side, for and
 * against, the i-th largest by sqrt(i) - sqrt(i - 1), so that n equal terms count as sqrt(n).
 */
final class TemperedTerms {

  private static final Comparator<WeighedTerm> LARGEST_FIRST =
      Comparator.comparingDouble((WeighedTerm term) -> -Math.abs(term.contribution()))
          .thenComparing(term -> term.voice().source());

  private TemperedTerms() {}

  /** The terms that the utterances make, largest contribution first. */
  static List<WeighedTerm> of(List<Utterance> utterances) {
    List<Utterance> strongestFirst = utterances.stream().sorted(Utterance.STRONGEST_FIRST).toList();
    CopiedText text = new CopiedText(strongestFirst);
    List<WeighedTerm> terms = new ArrayList<>();
    for (boolean isFor : new boolean[] {true, false}) {
      List<Utterance> side = strongestFirst.stream().filter(u -> isFor(u) == isFor).toList();
      weigh(OriginMatching.match(side, text), terms);
    }
    terms.sort(LARGEST_FIRST);
    return List.copyOf(terms);
  }

  static double sum(List<WeighedTerm> terms) {
    double sum = 0;
    for (WeighedTerm term : terms) {
      sum += term.contribution();
    }
    return sum;
  }

  private static boolean isFor(Utterance utterance) {
    return utterance.ratio() == 0
        ? utterance.finalStance() != Stance.DENIES
        : utterance.ratio() > 0;
  }

  private static void weigh(List<OriginMatching.Place> strongestFirst, List<WeighedTerm> terms) {
    for (int i = 0; i < strongestFirst.size(); i++) {
      Reading counted = strongestFirst.get(i).utterance().counted();
      String origin = strongestFirst.get(i).origin();
      terms.add(
          new WeighedTerm(
              counted.stance(),
              origin,
              Math.sqrt(i + 1) - Math.sqrt(i),
              counted.logLikelihoodRatio(),
              counted.effective(),
              counted.attributed(),
              strongestFirst.get(i).utterance().claimFrom(origin)));
    }
  }
}
