package dev.credence.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the local run was asked for.
 *
 * @param root the folder of the whole project
 * @param data the folder for everything that is kept
 * @param sample the sample to load, if any
 * @param ingestPort the port of the ingest service
 * @param scoringPort the port of the scoring service
 * @param postgresPort the port of PostgreSQL
 * @param readyFile a file that is created once the result has been printed; from then on nothing
 *     goes to the terminal
 */
record Options(
    Path root,
    Path data,
    Optional<Path> sample,
    int ingestPort,
    int scoringPort,
    int postgresPort,
    Optional<Path> readyFile) {

  static final String INGEST_PORT = "--ingest-port";
  static final String SCORING_PORT = "--scoring-port";
  static final String POSTGRES_PORT = "--postgres-port";

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--root", "--data", "--sample", "--ready-file", INGEST_PORT, SCORING_PORT, POSTGRES_PORT);

  static Options parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    boolean noSample = false;
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals("--no-sample")) {
        noSample = true;
      } else if (!WITH_VALUE.contains(option)) {
        throw new UsageException("There is no option " + option + ".");
      } else if (++i == arguments.length) {
        throw new UsageException("The option " + option + " needs a value.");
      } else {
        values.put(option, arguments[i]);
      }
    }
    if (noSample && values.containsKey("--sample")) {
      throw new UsageException("--sample and --no-sample exclude each other.");
    }
    Path root = path(values.getOrDefault("--root", "."));
    Path local = root.resolve("deploy").resolve("local");
    Options options =
        new Options(
            root,
            Optional.ofNullable(values.get("--data"))
                .map(Options::path)
                .orElse(local.resolve("data")),
            noSample
                ? Optional.empty()
                : Optional.ofNullable(values.get("--sample"))
                    .map(Options::path)
                    .or(() -> Optional.of(local.resolve("sample")).filter(Files::isDirectory)),
            port(values, INGEST_PORT, 8081),
            port(values, SCORING_PORT, 8082),
            port(values, POSTGRES_PORT, 15432),
            Optional.ofNullable(values.get("--ready-file")).map(Options::path));
    Set<Integer> ports = new HashSet<>();
    ports.add(options.ingestPort);
    ports.add(options.scoringPort);
    ports.add(options.postgresPort);
    if (ports.size() < 3) {
      throw new UsageException("The three ports must differ from each other.");
    }
    return options;
  }

  private static Path path(String value) {
    return Path.of(value).toAbsolutePath().normalize();
  }

  private static int port(Map<String, String> values, String option, int otherwise) {
    String value = values.getOrDefault(option, Integer.toString(otherwise));
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw new UsageException(option + " needs a number from 1 to 65535, not \"" + value + "\".");
  }
}
