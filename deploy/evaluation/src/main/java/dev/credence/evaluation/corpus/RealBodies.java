package dev.credence.evaluation.corpus;

import dev.credence.evaluation.EvaluationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bodies of real news reports in the folder of the FNC-1 data. */
public final class RealBodies {

  /** The file in the folder that is read. */
  public static final String FILE = "train_bodies.csv";

  private RealBodies() {}

  /** Every body, in the order of the file. */
  public static List<String> read(Path folder) {
    List<String> bodies = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      CsvRows.read(
          reader,
          row -> {
            if (row.size() > 1) {
              bodies.add(row.get(1));
            }
          });
    } catch (IOException e) {
      throw new EvaluationException(
          "The file " + folder.resolve(FILE) + " cannot be read: " + e, e);
    }
    // The first row is the heading.
    return bodies.isEmpty() ? List.of() : List.copyOf(bodies.subList(1, bodies.size()));
  }
}
