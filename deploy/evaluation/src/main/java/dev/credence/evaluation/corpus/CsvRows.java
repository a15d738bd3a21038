package dev.credence.evaluation.corpus;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads comma-separated values with quoted fields (RFC 4180). */
final class CsvRows {

  private CsvRows() {}

  /** Hands over every row, the heading among them. */
  static void read(Reader reader, Consumer<List<String>> rows) throws IOException {
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean quoteBefore = false;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      if (quoted && c != '"') {
        field.append((char) c);
      } else if (c == '"') {
        if (!quoted && quoteBefore) {
          field.append('"');
        }
        quoted = !quoted;
      } else if (c == ',') {
        close(row, field);
      } else if (c == '\n') {
        close(row, field);
        rows.accept(List.copyOf(row));
        row.clear();
      } else if (c != '\r') {
        field.append((char) c);
      }
      quoteBefore = c == '"';
    }
    if (!row.isEmpty() || !field.isEmpty()) {
      close(row, field);
      rows.accept(List.copyOf(row));
    }
  }

  private static void close(List<String> row, StringBuilder field) {
    row.add(field.toString());
    field.setLength(0);
  }
}
