package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Side;
import java.util.List;
import java.util.Locale;

/** The figures of stances as Markdown, against first. */
final class QualityTables {

  private static final List<Side> AGAINST_FIRST = List.of(Side.AGAINST, Side.OBSERVING, Side.FOR);

  private final StringBuilder out = new StringBuilder();

  /** A table of accuracy, macro-F1 and each side. */
  QualityTables heading() {
    line("| model | accuracy | macro-F1 | against: recall / precision | observing | for |");
    line("|---|---|---|---|---|---|");
    line("| goal | .80 | .79 | .75 / .80 | | |");
    return this;
  }

  /** A model's row: means over the divisions, with the least and the greatest. */
  QualityTables row(String model, List<List<Judged>> divisions) {
    List<Confusion> confusions = divisions.stream().map(Confusion::of).toList();
    StringBuilder row = new StringBuilder("| " + model);
    row.append(" | ").append(Means.of(confusions, Confusion::accuracy));
    row.append(" | ").append(Means.of(confusions, Confusion::macroF1));
    for (Side side : AGAINST_FIRST) {
      row.append(" | ").append(Means.of(confusions, c -> c.recall(side)).brief());
      row.append(" / ").append(Means.of(confusions, c -> c.precision(side)).brief());
    }
    line(row + " |");
    return this;
  }

  QualityTables line(String text) {
    out.append(text).append('\n');
    return this;
  }

  QualityTables line(String format, Object... values) {
    return line(String.format(Locale.ROOT, format, values));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
