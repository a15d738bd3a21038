package dev.credence.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of labels and texts as comma-separated values. */
public final class Csv {

  private Csv() {}

  /** The rows without the heading; quoted text stays as it is. */
  public static List<List<String>> rows(String csv) {
    try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      return rows.stream().skip(1).map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
