package dev.credence.scoring.trial;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import java.util.Comparator;

/**
 * A counter of a source's record: what it said where something was so, or was not so.
 *
 * @param source the source
 * @param record which of its records
 * @param truth whether the claim's own statement is true
 * @param stance the stance towards that statement
 */
public record Cell(String source, TrialRecord record, boolean truth, Stance stance)
    implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::source)
          .thenComparing(Cell::record)
          .thenComparing(Cell::truth)
          .thenComparing(Cell::stance);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
