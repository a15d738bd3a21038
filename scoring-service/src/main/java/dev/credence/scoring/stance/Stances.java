package dev.credence.scoring.stance;

import java.util.List;

/**
 * How likely each side is, and what speaks for it.
 *
 * @param forIt the probability that the sentence is for the statement, 0 to 1
 * @param against the probability that it is against the statement, 0 to 1
 * @param observing the probability that it takes no side, 0 to 1
 * @param cues what moved the judgement most, strongest first
 */
public record Stances(double forIt, double against, double observing, List<StanceCue> cues) {

  /** Copies the cues. */
  public Stances {
    cues = List.copyOf(cues);
  }

  /** The probability of a side, 0 to 1. */
  public double probability(Side side) {
    return switch (side) {
      case FOR -> forIt;
      case AGAINST -> against;
      case OBSERVING -> observing;
    };
  }

  /** The likeliest side; OBSERVING, which claims least, where sides are equally likely. */
  public Side likeliest() {
    Side likeliest = Side.OBSERVING;
    for (Side side : Side.values()) {
      if (probability(side) > probability(likeliest)) {
        likeliest = side;
      }
    }
    return likeliest;
  }
}
