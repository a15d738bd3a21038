package dev.credence.ingest.claim;

import dev.credence.ingest.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts that the labels are about, verbatim, by id. They are not part of the project. */
final class GoldTexts {

  private static final int SEED_ID_LENGTH = 3;

  private GoldTexts() {}

  static boolean areIn(Path shared) {
    return Files.isReadable(bodies(shared)) && Files.isDirectory(seeds(shared));
  }

  /** The texts of a folder that holds {@code data/fnc1/train_bodies.csv} and {@code seeds}. */
  static Map<String, String> read(Path shared) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (List<String> row : Csv.rows(Files.readString(bodies(shared)))) {
      texts.put("fnc1/" + row.get(0), row.get(1));
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(seeds(shared))) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      texts.put("seed/" + name.substring(0, SEED_ID_LENGTH), Files.readString(file));
    }
    return texts;
  }

  private static Path bodies(Path shared) {
    return shared.resolve("data/fnc1/train_bodies.csv");
  }

  private static Path seeds(Path shared) {
    return shared.resolve("seeds");
  }
}
