package dev.credence.scoring.belief;

import dev.credence.contract.Stance;

/**
 * How a source behaved where a statement was true and where it was false: the weight of its trials
 * by truth and stance, in millionths, never negative.
 */
public record StanceCounts(
    long trueAffirms,
    long trueDenies,
    long trueHedges,
    long falseAffirms,
    long falseDenies,
    long falseHedges) {

  /** No trial. */
  public static final StanceCounts NONE = new StanceCounts(0, 0, 0, 0, 0, 0);

  private static final double MICROS_PER_TRIAL = 1e6;

  /** This and a cell's weight. Taking a question's own trials out is adding their negative. */
  public StanceCounts plus(boolean truth, Stance stance, long micros) {
    return plus(
        new StanceCounts(
            truth && stance == Stance.AFFIRMS ? micros : 0,
            truth && stance == Stance.DENIES ? micros : 0,
            truth && stance == Stance.HEDGES ? micros : 0,
            !truth && stance == Stance.AFFIRMS ? micros : 0,
            !truth && stance == Stance.DENIES ? micros : 0,
            !truth && stance == Stance.HEDGES ? micros : 0));
  }

  /** Both together. */
  public StanceCounts plus(StanceCounts other) {
    return new StanceCounts(
        Math.addExact(trueAffirms, other.trueAffirms),
        Math.addExact(trueDenies, other.trueDenies),
        Math.addExact(trueHedges, other.trueHedges),
        Math.addExact(falseAffirms, other.falseAffirms),
        Math.addExact(falseDenies, other.falseDenies),
        Math.addExact(falseHedges, other.falseHedges));
  }

  /** The weight of one cell, in trials. */
  public double trials(boolean truth, Stance stance) {
    long micros =
        switch (stance) {
          case AFFIRMS -> truth ? trueAffirms : falseAffirms;
          case DENIES -> truth ? trueDenies : falseDenies;
          case HEDGES -> truth ? trueHedges : falseHedges;
        };
    return micros / MICROS_PER_TRIAL;
  }

  /** The weight where the statement was true, or was false, in trials. */
  public double trials(boolean truth) {
    return trials(truth, Stance.AFFIRMS)
        + trials(truth, Stance.DENIES)
        + trials(truth, Stance.HEDGES);
  }

  /** The weight of all, in trials, hedges included: they inform the ratios as well. */
  public double effective() {
    return (trueAffirms + trueDenies + trueHedges + falseAffirms + falseDenies + falseHedges)
        / MICROS_PER_TRIAL;
  }
}
