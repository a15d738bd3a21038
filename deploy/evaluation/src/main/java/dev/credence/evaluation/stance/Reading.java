package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.Stances;

/** What counts as an automatic verdict on a headline, the statement being a fact that holds. */
enum Reading {
  /** Which of the three sides: a verdict that counts, a verdict that does not, or a hedge. */
  SIDE("side right of three") {
    @Override
    boolean isAsked(Side side) {
      return true;
    }

    @Override
    double confidence(Stances stances) {
      return stances.probability(stances.likeliest());
    }

    @Override
    boolean isRight(Stances stances, Side side) {
      return stances.likeliest() == side;
    }
  },
  /** FOR is HELD, AGAINST is REFUTED, OBSERVING decides nothing; a decided observer is an error. */
  VERDICT("HELD or REFUTED right, all headlines") {
    @Override
    boolean isAsked(Side side) {
      return true;
    }

    @Override
    double confidence(Stances stances) {
      return stances.likeliest() == Side.OBSERVING
          ? UNDECIDED
          : stances.probability(stances.likeliest());
    }

    @Override
    boolean isRight(Stances stances, Side side) {
      return stances.likeliest() == side;
    }
  },
  /** As before, on headlines that take a side. */
  TAKERS("HELD or REFUTED right, headlines that take a side") {
    @Override
    boolean isAsked(Side side) {
      return side != Side.OBSERVING;
    }

    @Override
    double confidence(Stances stances) {
      return VERDICT.confidence(stances);
    }

    @Override
    boolean isRight(Stances stances, Side side) {
      return stances.likeliest() == side;
    }
  },
  /** As assessments put it: a hedge is judged by what it hedges, so it HELD like FOR. */
  ASSESSMENT("HELD or REFUTED right, a hedge being HELD") {
    @Override
    boolean isAsked(Side side) {
      return true;
    }

    @Override
    double confidence(Stances stances) {
      return Math.max(stances.against(), 1 - stances.against());
    }

    @Override
    boolean isRight(Stances stances, Side side) {
      return stances.against() > .5 == (side == Side.AGAINST);
    }
  };

  /** Below every threshold. */
  static final double UNDECIDED = -1;

  private final String title;

  Reading(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract boolean isAsked(Side side);

  abstract double confidence(Stances stances);

  abstract boolean isRight(Stances stances, Side side);
}
