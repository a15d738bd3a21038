package dev.credence.evaluation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  private static final List<Figure> FIGURES =
      List.of(
          Figure.none("pairs unlinked", 2, "speed --only pairs"),
          Figure.goal("ratio | batch", ">= 0.50", "0.61", true, "speed"),
          Figure.shown("reports/s", "900", ""));

  @Test
  void columns_are_aligned() {
    List<String> lines = FigureTable.lines(FIGURES);
    assertEquals(4, lines.size());
    int goal = lines.get(0).indexOf("goal");
    assertEquals(goal, lines.get(2).indexOf(">= 0.50"));
    assertEquals(lines.get(0).indexOf("got"), lines.get(3).indexOf("900"));
  }

  @Test
  void a_broken_invariant_stands_out() {
    assertTrue(FigureTable.lines(FIGURES).get(1).contains("BROKEN"));
  }

  @Test
  void markdown_escapes_bars_and_marks_commands_as_code() {
    String table = FigureTable.markdown(FIGURES);
    assertTrue(table.contains("| ratio \\| batch | >= 0.50 | 0.61 | met | `speed` |\n"), table);
    assertTrue(table.contains("| reports/s |  | 900 |  |  |\n"), table);
  }

  @Test
  void a_goal_that_is_missed_is_not_a_broken_invariant() {
    assertEquals(Figure.Outcome.MISSED, Figure.goal("ratio", ">= 1", "0.5", false, "").outcome());
    assertEquals(Figure.Outcome.BROKEN, Figure.none("deadlocks", 1, "").outcome());
  }
}
