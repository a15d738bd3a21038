package dev.credence.scoring.match;

import dev.credence.contract.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number where it stands in a statement.
 *
 * @param quantity the number
 * @param start the index of its first word
 * @param end the index after its last word
 * @param frame the predicate that it belongs to
 * @param isShare whether it is written as a fraction, which nobody means to the digit
 */
record NumberSlot(Quantity quantity, int start, int end, @Nullable String frame, boolean isShare) {

  NumberSlot with(Quantity better, @Nullable String itsFrame) {
    return new NumberSlot(better, start, end, itsFrame, isShare);
  }
}
