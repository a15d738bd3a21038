package dev.credence.local.result;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns, never wider than a table may be. */
final class TextTable {
  /** The widest line of a table, in characters; a table may be wider than running text. */
  static final int WIDEST = 120;

  /** The widest column of names, in characters. */
  static final int LONGEST_NAME = 44;

  private static final String GAP = "  ";
  private static final int NARROWEST = 12;

  /** How the cells of a column stand. */
  enum Column {
    /** To the left; may be cut when the table would be too wide. */
    TEXT,
    /** As TEXT, and cut when it is longer than the longest name. */
    NAME,
    /** To the right; never cut. */
    NUMBER
  }

  private final int indent;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(int indent, List<Column> columns) {
    this.indent = indent;
    this.columns = columns;
  }

  TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    rows.add(List.of(cells));
    return this;
  }

  List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    int total = indent + GAP.length() * (columns.size() - 1);
    for (int column = 0; column < widths.length; column++) {
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], Text.length(row.get(column)));
      }
      if (columns.get(column) == Column.NAME) {
        widths[column] = Math.min(widths[column], LONGEST_NAME);
      }
      total += widths[column];
    }
    for (int widest = widestShrinkable(widths); total > WIDEST && widest >= 0; total--) {
      widths[widest]--;
      widest = widestShrinkable(widths);
    }
    return widths;
  }

  private int widestShrinkable(int[] widths) {
    int widest = -1;
    for (int column = 0; column < widths.length; column++) {
      boolean canShrink = columns.get(column) != Column.NUMBER && widths[column] > NARROWEST;
      if (canShrink && (widest < 0 || widths[column] > widths[widest])) {
        widest = column;
      }
    }
    return widest;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (int column = 0; column < widths.length; column++) {
      String cell = Text.cut(row.get(column), widths[column]);
      String space = " ".repeat(Math.max(0, widths[column] - Text.length(cell)));
      line.append(column == 0 ? "" : GAP);
      line.append(columns.get(column) == Column.NUMBER ? space + cell : cell + space);
    }
    return line.toString().stripTrailing();
  }
}
