package dev.credence.evaluation.stance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Verdicts in the order of their confidence: what precision costs in coverage. */
final class Curve {

  private record Decision(double confidence, boolean right) {}

  private final List<Decision> decisions;

  private Curve(List<Decision> decisions) {
    this.decisions = decisions;
  }

  static Curve of(List<Judged> judged, Reading reading, Predicate<Judged> vetoed) {
    return new Curve(
        judged.stream()
            .filter(j -> reading.isAsked(j.headline().side()))
            .map(
                j ->
                    new Decision(
                        vetoed.test(j) ? Reading.UNDECIDED : reading.confidence(j.stances()),
                        reading.isRight(j.stances(), j.headline().side())))
            .sorted(Comparator.comparingDouble(Decision::confidence).reversed())
            .toList());
  }

  /** The greatest share that can be decided with at least this precision, 0 if none. */
  double coverageAt(double precision) {
    return (double) countAt(precision) / decisions.size();
  }

  /** The least confidence with which that share is decided; above 1 if none. */
  double thresholdAt(double precision) {
    int count = countAt(precision);
    return count == 0 ? 2 : decisions.get(count - 1).confidence();
  }

  /** The precision of the surest share, NaN where fewer can be decided. */
  double precisionAt(double coverage) {
    int count = (int) Math.round(coverage * decisions.size());
    if (count == 0 || decisions.get(count - 1).confidence() == Reading.UNDECIDED) {
      return Double.NaN;
    }
    return (double) decisions.stream().limit(count).filter(Decision::right).count() / count;
  }

  int decided(double threshold) {
    return (int) decisions.stream().filter(d -> d.confidence() >= threshold).count();
  }

  int right(double threshold) {
    return (int) decisions.stream().filter(d -> d.confidence() >= threshold && d.right()).count();
  }

  int size() {
    return decisions.size();
  }

  /** Counts ties in confidence together, as a threshold would. */
  private int countAt(double precision) {
    int best = 0;
    int right = 0;
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (decision.confidence() == Reading.UNDECIDED) {
        break;
      }
      right += decision.right() ? 1 : 0;
      boolean last =
          i + 1 == decisions.size() || decisions.get(i + 1).confidence() < decision.confidence();
      if (last && right >= precision * (i + 1)) {
        best = i + 1;
      }
    }
    return best;
  }
}
