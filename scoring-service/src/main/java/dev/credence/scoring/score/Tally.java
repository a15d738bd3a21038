package dev.credence.scoring.score;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.scoring.trial.Cell;
import dev.credence.scoring.trial.CellWeight;
import java.util.Map;

/**
 * What held and what was refuted of a source's trials. Affirming what is true and denying what is
 * false held; hedges neither earn nor cost and are not in it.
 *
 * @param heldMicros the weight of what held, in millionths, at least 0
 * @param refutedMicros the weight of what was refuted, in millionths, at least 0
 * @param trials how many trials it rests on
 */
public record Tally(long heldMicros, long refutedMicros, int trials) {

  /** No trial yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  private static final double MICROS_PER_TRIAL = 1e6;

  /** The tally of one record of one source among the cells. */
  public static Tally of(Map<Cell, CellWeight> cells, String source, TrialRecord record) {
    Tally tally = NONE;
    for (Map.Entry<Cell, CellWeight> entry : cells.entrySet()) {
      Cell cell = entry.getKey();
      if (cell.source().equals(source) && cell.record() == record) {
        CellWeight weight = entry.getValue();
        tally = tally.plus(cell.truth(), cell.stance(), weight.micros(), weight.trials());
      }
    }
    return tally;
  }

  /** This and a cell's sum; a hedge adds nothing. */
  public Tally plus(boolean truth, Stance stance, long micros, int count) {
    if (stance == Stance.HEDGES) {
      return this;
    }
    boolean held = (stance == Stance.AFFIRMS) == truth;
    return plus(new Tally(held ? micros : 0, held ? 0 : micros, count));
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        Math.addExact(heldMicros, other.heldMicros),
        Math.addExact(refutedMicros, other.refutedMicros),
        Math.addExact(trials, other.trials));
  }

  /** The weight of what held, in trials. */
  public double held() {
    return heldMicros / MICROS_PER_TRIAL;
  }

  /** The weight of what was refuted, in trials. */
  public double refuted() {
    return refutedMicros / MICROS_PER_TRIAL;
  }

  /** The weight of all, in trials. */
  public double effective() {
    return effectiveMicros() / MICROS_PER_TRIAL;
  }

  long effectiveMicros() {
    return Math.addExact(heldMicros, refutedMicros);
  }
}
