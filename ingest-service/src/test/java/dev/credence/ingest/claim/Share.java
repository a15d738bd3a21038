package dev.credence.ingest.claim;

import java.util.Locale;

/** A share of counted things. */
record Share(int part, int whole) {

  /** The normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;

  /** The share, 0 to 1; 1 of nothing. */
  double value() {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** The lower end of the 95 % interval of Wilson (1927). */
  double low() {
    return Math.max(0, centre() - margin());
  }

  /** The upper end of it. */
  double high() {
    return Math.min(1, centre() + margin());
  }

  private double centre() {
    return whole == 0 ? 0.5 : (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double margin() {
    if (whole == 0) {
      return 0.5;
    }
    double variance = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
    return Z * Math.sqrt(variance) / (1 + Z * Z / whole);
  }

  /** The share with its counts and its interval: {@code 0.900 (18/20, 0.70-0.97)}. */
  @Override
  public String toString() {
    return whole == 0
        ? "none"
        : String.format(
            Locale.ROOT, "%.3f (%d/%d, %.2f-%.2f)", value(), part, whole, low(), high());
  }
}
