package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import java.util.List;

/** How often each side was judged to be which. */
final class Confusion {

  private final int[][] counts = new int[Side.values().length][Side.values().length];

  static Confusion of(List<Judged> judged) {
    Confusion confusion = new Confusion();
    for (Judged j : judged) {
      confusion.counts[j.headline().side().index()][j.stances().likeliest().index()]++;
    }
    return confusion;
  }

  double accuracy() {
    int right = 0;
    int all = 0;
    for (Side side : Side.values()) {
      right += counts[side.index()][side.index()];
      all += labelled(side);
    }
    return (double) right / all;
  }

  double recall(Side side) {
    return share(counts[side.index()][side.index()], labelled(side));
  }

  double precision(Side side) {
    int judged = 0;
    for (int[] row : counts) {
      judged += row[side.index()];
    }
    return share(counts[side.index()][side.index()], judged);
  }

  double f1(Side side) {
    double sum = precision(side) + recall(side);
    return sum == 0 ? 0 : 2 * precision(side) * recall(side) / sum;
  }

  double macroF1() {
    double sum = 0;
    for (Side side : Side.values()) {
      sum += f1(side);
    }
    return sum / Side.values().length;
  }

  private int labelled(Side side) {
    int labelled = 0;
    for (int count : counts[side.index()]) {
      labelled += count;
    }
    return labelled;
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
