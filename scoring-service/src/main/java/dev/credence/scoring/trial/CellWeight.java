package dev.credence.scoring.trial;

/**
 * What a cell holds.
 *
 * @param micros the summed weight of trials, in millionths
 * @param trials how many trials count here; a trial that is spread over two cells counts in one
 */
public record CellWeight(long micros, int trials) {

  /** The empty cell. */
  public static final CellWeight NONE = new CellWeight(0, 0);

  /** The sum of both; throws ArithmeticException rather than overflow. */
  public CellWeight plus(CellWeight other) {
    return new CellWeight(Math.addExact(micros, other.micros), Math.addExact(trials, other.trials));
  }

  /** What is to be added to {@code other} to get this. */
  public CellWeight minus(CellWeight other) {
    return new CellWeight(
        Math.subtractExact(micros, other.micros), Math.subtractExact(trials, other.trials));
  }

  /** Whether nothing is in it. */
  public boolean isNone() {
    return micros == 0 && trials == 0;
  }
}
