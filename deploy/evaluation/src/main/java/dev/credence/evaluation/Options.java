package dev.credence.evaluation;

import dev.credence.evaluation.corpus.RealBodies;
import dev.credence.evaluation.measure.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param only the names of the measurements to run
 * @param write the file for the table in Markdown, if any
 * @param settings the sizes
 */
record Options(List<String> only, Optional<Path> write, Settings settings) {

  private static final Set<String> PATHS = Set.of("--root", "--data", "--write");
  private static final Set<String> WORDS = Set.of("--only", "--heap");

  /** Each with its value in a full run and in a short one. */
  private static final Map<String, int[]> NUMBERS =
      Map.ofEntries(
          Map.entry("--seed", new int[] {1, 1}),
          Map.entry("--documents", new int[] {5_000, 300}),
          Map.entry("--rounds", new int[] {3, 1}),
          Map.entry("--connections", new int[] {16, 16}),
          Map.entry("--few-reports", new int[] {10_000, 500}),
          Map.entry("--reports", new int[] {300_000, 2_000}),
          Map.entry("--days", new int[] {1_096, 146}),
          Map.entry("--probes", new int[] {500, 100}),
          Map.entry("--pairs", new int[] {10_000, 200}),
          Map.entry("--pair-connections", new int[] {32, 32}),
          Map.entry("--runs", new int[] {3, 1}),
          Map.entry("--lines", new int[] {200_000, 500}));

  static Options parse(List<String> measurements, String... arguments) {
    Map<String, String> values = new HashMap<>();
    boolean isShort = false;
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals("--short")) {
        isShort = true;
      } else if (!PATHS.contains(option)
          && !WORDS.contains(option)
          && !NUMBERS.containsKey(option)) {
        throw new UsageException("There is no option " + option + ".");
      } else if (++i == arguments.length || arguments[i].isBlank()) {
        throw new UsageException("The option " + option + " needs a value.");
      } else {
        values.put(option, arguments[i]);
      }
    }
    return new Options(
        only(measurements, values), path(values, "--write"), settings(values, isShort));
  }

  private static List<String> only(List<String> measurements, Map<String, String> values) {
    String only = values.get("--only");
    if (only == null) {
      return measurements;
    }
    List<String> chosen = List.of(only.split(","));
    for (String name : chosen) {
      if (!measurements.contains(name)) {
        throw new UsageException(
            "There is no measurement " + name + ", only " + String.join(", ", measurements) + ".");
      }
    }
    return chosen;
  }

  private static Settings settings(Map<String, String> values, boolean isShort) {
    Path root = path(values, "--root").orElse(Path.of("").toAbsolutePath());
    Settings settings =
        new Settings(
            root,
            data(values, root),
            number("--seed", values, isShort),
            number("--documents", values, isShort),
            number("--rounds", values, isShort),
            number("--connections", values, isShort),
            number("--few-reports", values, isShort),
            number("--reports", values, isShort),
            number("--days", values, isShort),
            number("--probes", values, isShort),
            number("--pairs", values, isShort),
            number("--pair-connections", values, isShort),
            number("--runs", values, isShort),
            number("--lines", values, isShort),
            values.getOrDefault("--heap", "256m"),
            isShort);
    if (settings.fewReports() >= settings.manyReports()) {
      throw new UsageException("--few-reports must be less than --reports.");
    }
    return settings;
  }

  private static Optional<Path> data(Map<String, String> values, Path root) {
    Optional<Path> given = path(values, "--data");
    if (given.isPresent() && !Files.isRegularFile(given.get().resolve(RealBodies.FILE))) {
      throw new UsageException("The folder " + given.get() + " has no " + RealBodies.FILE + ".");
    }
    return given.or(
        () ->
            Optional.of(root.resolveSibling("shared").resolve("data/fnc1"))
                .filter(folder -> Files.isRegularFile(folder.resolve(RealBodies.FILE))));
  }

  private static Optional<Path> path(Map<String, String> values, String option) {
    return Optional.ofNullable(values.get(option))
        .map(value -> Path.of(value).toAbsolutePath().normalize());
  }

  private static int number(String option, Map<String, String> values, boolean isShort) {
    int otherwise = NUMBERS.getOrDefault(option, new int[2])[isShort ? 1 : 0];
    String value = values.get(option);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    throw new UsageException(option + " needs a number above 0, not \"" + value + "\".");
  }
}
