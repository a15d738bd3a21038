package dev.credence.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of sample files, in the order in which they are loaded.
 *
 * @param folder the folder
 * @param reports its files of reports
 * @param facts its files of facts
 * @param beliefs what to ask afterwards
 */
public record SampleFolder(
    Path folder, List<Path> reports, List<Path> facts, List<BeliefQuestion> beliefs) {

  /**
   * Looks into a folder; the files themselves are read when they are loaded.
   *
   * @throws SampleException if it is not a folder with samples that can be read
   */
  public static SampleFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new SampleException("There is no folder " + folder + ".");
    }
    try {
      SampleFolder sample =
          new SampleFolder(
              folder,
              texts(folder.resolve("reports")),
              texts(folder.resolve("facts")),
              beliefs(folder.resolve("belief.txt")));
      if (sample.reports.isEmpty() && sample.facts.isEmpty()) {
        throw new SampleException(
            "The folder " + folder + " has neither reports/*.txt nor facts/*.txt.");
      }
      return sample;
    } catch (IOException e) {
      throw new SampleException("The folder " + folder + " cannot be read: " + e, e);
    }
  }

  private static List<Path> texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> name(file).endsWith(".txt") && !name(file).startsWith("."))
          .sorted(Comparator.comparing(SampleFolder::name))
          .toList();
    }
  }

  private static List<BeliefQuestion> beliefs(Path file) {
    return Files.exists(file) ? BeliefQuestion.parse(SampleFile.text(file)) : List.of();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The name of a file as it is shown: from this folder on. */
  String shown(Path file) {
    return folder.relativize(file).toString();
  }
}
