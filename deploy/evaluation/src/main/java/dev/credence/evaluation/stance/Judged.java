package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.StanceModel;
import dev.credence.scoring.stance.Stances;
import java.util.List;

/**
 * A headline that a model has judged which never saw its claim.
 *
 * @param headline the headline
 * @param stances the judgement
 */
record Judged(Headline headline, Stances stances) {

  static List<Judged> by(StanceModel model, List<Headline> headlines) {
    return headlines.stream().map(h -> new Judged(h, model.judge(h.features()))).toList();
  }

  boolean isRight() {
    return stances.likeliest() == headline.side();
  }

  /** With probabilities p^scale, made to add up to 1 again. */
  Judged scaled(double scale) {
    double[] p = new double[Side.values().length];
    double total = 0;
    for (Side side : Side.values()) {
      p[side.index()] = StrictMath.pow(stances.probability(side), scale);
      total += p[side.index()];
    }
    return new Judged(
        headline,
        new Stances(
            p[Side.FOR.index()] / total,
            p[Side.AGAINST.index()] / total,
            p[Side.OBSERVING.index()] / total,
            stances.cues()));
  }
}
