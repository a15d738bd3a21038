package dev.credence.evaluation.result;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured values of one kind, in order of size. */
public final class Samples {

  private final double[] sorted;

  private Samples(double[] sorted) {
    this.sorted = sorted;
  }

  /** The samples; at least one. */
  public static Samples of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no samples");
    }
    return new Samples(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  /**
   * The least sample that the given share of all samples does not exceed (nearest rank).
   *
   * @param share above 0, at most 1
   */
  public double percentile(double share) {
    int rank = (int) Math.ceil(share * sorted.length - 1e-9);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  /** The middle one; of an even number the mean of the two in the middle. */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How many there are. */
  public int count() {
    return sorted.length;
  }

  /** The sum of all. */
  public double total() {
    return Arrays.stream(sorted).sum();
  }

  /** The least, the median and the greatest, without decimals. */
  public String range() {
    return String.format(
        Locale.ROOT, "%.0f / %.0f / %.0f", sorted[0], median(), sorted[sorted.length - 1]);
  }
}
