package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Quantity;
import java.util.List;

/**
 * A claim's statement or a fact's, written without denial and attribution.
 *
 * @param text the sentence
 * @param quantities the numbers in it; where there are none, the matcher reads them itself
 * @param when when what it says is so
 */
public record Statement(String text, List<Quantity> quantities, DateInterval when) {

  /** Copies the quantities. */
  public Statement {
    quantities = List.copyOf(quantities);
  }

  /** A statement whose quantities are read from its text. */
  public static Statement of(String text, DateInterval when) {
    return new Statement(text, QuantityReader.read(text), when);
  }
}
