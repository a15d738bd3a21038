package dev.credence.evaluation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as a table: aligned for a terminal, or in Markdown. */
public final class FigureTable {

  private static final List<String> HEADING = List.of("figure", "goal", "got", "", "command");

  private FigureTable() {}

  /** The lines for a terminal. */
  public static List<String> lines(List<Figure> figures) {
    List<List<String>> rows = rows(figures);
    int[] widths = new int[HEADING.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private static String aligned(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }

  /** The table in Markdown. */
  public static String markdown(List<Figure> figures) {
    List<List<String>> rows = rows(figures);
    String heading = markdown(rows.get(0), false);
    return heading
        + "|---|---|---|---|---|\n"
        + rows.stream().skip(1).map(row -> markdown(row, true)).collect(Collectors.joining());
  }

  private static String markdown(List<String> row, boolean codeLast) {
    List<String> cells = new ArrayList<>(row);
    cells.replaceAll(cell -> cell.replace("|", "\\|"));
    int last = cells.size() - 1;
    if (codeLast && !cells.get(last).isEmpty()) {
      cells.set(last, "`" + cells.get(last) + "`");
    }
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static List<List<String>> rows(List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADING);
    for (Figure figure : figures) {
      rows.add(
          List.of(
              figure.name(),
              figure.goal(),
              figure.got(),
              mark(figure.outcome()),
              figure.command()));
    }
    return rows;
  }

  private static String mark(Figure.Outcome outcome) {
    return switch (outcome) {
      case SHOWN -> "";
      case MET -> "met";
      case MISSED -> "missed";
      case BROKEN -> "BROKEN";
    };
  }
}
