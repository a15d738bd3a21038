package dev.credence.scoring.trial;

import java.time.Instant;
import java.util.Comparator;

/**
 * A change of a cell at a moment in the world.
 *
 * @param effectiveAt from when on it counts
 * @param cell the cell
 * @param micros what is added to its weight, in millionths; may be negative
 * @param trials what is added to its trials; may be negative
 */
public record Increment(Instant effectiveAt, Cell cell, long micros, int trials) {

  static final Comparator<Increment> ORDER =
      Comparator.comparing(Increment::effectiveAt).thenComparing(Increment::cell);
}
