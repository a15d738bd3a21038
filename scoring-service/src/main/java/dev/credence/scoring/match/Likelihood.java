package dev.credence.scoring.match;

import dev.credence.contract.Stance;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely the verdict that a match suggests is right: (right + 1) / (n + 2) of the labelled
 * pairs that fell into the same cell, which is the posterior mean under a uniform prior (Laplace's
 * rule of succession). A cell is a relation and the number of doubts, none where the match is sure.
 * The counts are in {@code match/likelihood.txt}. The pairs are not a sample of the news: what
 * people decide on real claims says how far the figure can be relied upon.
 */
final class Likelihood {
  /** Cells with more doubts are too rare to count apart. */
  static final int MOST_DOUBTS = 2;

  private record Count(int right, int pairs) {
    double likely() {
      return (right + 1.0) / (pairs + 2.0);
    }
  }

  private static final Map<String, Count> COUNTS = counts();

  private Likelihood() {}

  private static Map<String, Count> counts() {
    Map<String, Count> counts = new HashMap<>();
    for (String line : Lexicon.lines("likelihood.txt")) {
      String[] fields = line.split(" ", -1);
      Count count = new Count(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
      counts.put(fields[0] + " " + fields[1], count);
    }
    return Map.copyOf(counts);
  }

  static double of(Match match, Stance stance) {
    return of(match.relation(), doubts(match, stance));
  }

  /** The likelihood in a cell; one half where no pair fell into it. */
  static double of(Relation relation, int doubts) {
    Count count = COUNTS.get(cell(relation, doubts));
    return count == null ? 0.5 : count.likely();
  }

  /** The cell of a match, as the counts are kept by it. */
  static String cell(Match match, Stance stance) {
    return cell(match.relation(), doubts(match, stance));
  }

  private static int doubts(Match match, Stance stance) {
    boolean sure = match.confidenceFor(stance) == Confidence.SURE;
    return sure ? 0 : Math.max(1, match.doubts().size());
  }

  private static String cell(Relation relation, int doubts) {
    return relation + " " + Math.min(MOST_DOUBTS, doubts);
  }
}
