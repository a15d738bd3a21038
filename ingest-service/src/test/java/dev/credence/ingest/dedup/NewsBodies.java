package dev.credence.ingest.dedup;

import dev.credence.ingest.text.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real news bodies of a data folder, normalised, by id, and its tables. */
final class NewsBodies {

  private NewsBodies() {}

  static Map<String, String> read(Path folder) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (List<String> row : table(folder.resolve("train_bodies.csv"))) {
      bodies.put("train:" + row.get(0), Normaliser.normalise(row.get(1)));
    }
    return bodies;
  }

  /** The rows of a file of comma-separated values, without its heading. */
  static List<List<String>> table(Path file) {
    try {
      return rows(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of comma-separated values (RFC 4180), with quoted line breaks, without the heading. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        // A doubled mark leaves and enters again: the second one belongs to the field.
        if (!quoted && i > 0 && text.charAt(i - 1) == '"') {
          field.append(c);
        }
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n')) {
        field.append(c);
      } else {
        row.add(field.toString().strip());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows.subList(Math.min(1, rows.size()), rows.size());
  }
}
