package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely the verdict that a match suggests is right: (right + 1) / (n + 2) of the labelled
 * pairs that fell into the same cell, which is the posterior mean under a uniform prior (Laplace's
 * rule of succession). A cell is the number of doubts, none where the match is sure; relations are
 * not told apart, since the pairs are too few for that. The counts are in {@code
 * match/likelihood.txt}. The pairs are no sample of the news: what people decide on real claims
 * says how far the figure can be relied upon.
 */
final class Likelihood {
  /** Cells with more doubts are too rare to count apart. */
  static final int MOST_DOUBTS = 2;

  private record Count(int right, int pairs) {
    double likely() {
      return (right + 1.0) / (pairs + 2.0);
    }
  }

  private static final Map<Integer, Count> COUNTS = counts();

  private Likelihood() {}

  private static Map<Integer, Count> counts() {
    Map<Integer, Count> counts = new HashMap<>();
    for (String line : Lexicon.lines("likelihood.txt")) {
      String[] fields = line.split(" ", -1);
      Count count = new Count(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
      counts.put(Integer.parseInt(fields[0]), count);
    }
    return Map.copyOf(counts);
  }

  static double of(Match match, Stance stance) {
    return of(doubts(match, stance));
  }

  /** The likelihood for a number of doubts; one half where no pair has so many. */
  static double of(int doubts) {
    Count count = COUNTS.get(Math.min(MOST_DOUBTS, doubts));
    return count == null ? 0.5 : count.likely();
  }

  /** The cell of a match, as the counts are kept by it. */
  static int doubts(Match match, Stance stance) {
    boolean sure = match.confidenceFor(stance) == Confidence.SURE;
    return sure ? 0 : Math.min(MOST_DOUBTS, Math.max(1, match.doubts().size()));
  }
}
