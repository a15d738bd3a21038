package dev.credence.ingest.dedup;

import dev.credence.ingest.Csv;
import dev.credence.ingest.text.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      return Csv.rows(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
