package dev.credence.evaluation.corpus;

import dev.credence.evaluation.EvaluationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The bodies of real news reports in the folder of the FNC-1 data. */
public final class RealBodies {

  /** The file in the folder that is read. */
  public static final String FILE = "train_bodies.csv";

  private RealBodies() {}

  /** Every body, in the order of the file. */
  public static List<String> read(Path folder) {
    try (CSVParser rows =
        CSVParser.parse(folder.resolve(FILE), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      // The first row is the heading.
      return rows.stream().skip(1).map(row -> row.get(1)).toList();
    } catch (IOException e) {
      throw new EvaluationException(
          "The file " + folder.resolve(FILE) + " cannot be read: " + e, e);
    }
  }
}
