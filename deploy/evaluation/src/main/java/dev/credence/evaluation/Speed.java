package dev.credence.evaluation;

import dev.credence.evaluation.measure.Benchmarks;
import dev.credence.evaluation.measure.Extraction;
import dev.credence.evaluation.measure.Growth;
import dev.credence.evaluation.measure.Measurement;
import dev.credence.evaluation.measure.Memory;
import dev.credence.evaluation.measure.Pairs;
import dev.credence.evaluation.measure.Throughput;
import dev.credence.evaluation.result.Figure;
import dev.credence.evaluation.result.FigureTable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Measures the figures of speed and size, and prints them with their goals. */
public final class Speed {

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private static final Map<String, Supplier<Measurement>> MEASUREMENTS = new LinkedHashMap<>();

  static {
    MEASUREMENTS.put("fingerprints", Benchmarks::new);
    MEASUREMENTS.put("claims", Extraction::new);
    MEASUREMENTS.put("throughput", Throughput::new);
    MEASUREMENTS.put("pairs", Pairs::new);
    MEASUREMENTS.put("memory", Memory::new);
    MEASUREMENTS.put("growth", Growth::new);
  }

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Speed() {}

  /** Runs the measurements; ends with 1 if something that must always hold does not. */
  public static void main(String[] arguments) {
    System.exit(new Speed().run(arguments));
  }

  private int run(String... arguments) {
    try {
      Options options = Options.parse(List.copyOf(MEASUREMENTS.keySet()), arguments);
      List<Figure> figures = measure(options);
      out.println();
      FigureTable.lines(figures).forEach(out::println);
      Optional<Path> file = options.write();
      if (file.isPresent()) {
        Files.writeString(file.get(), FigureTable.markdown(figures));
        out.println("Written to " + file.get());
      }
      return figures.stream().anyMatch(f -> f.outcome() == Figure.Outcome.BROKEN) ? FAILED : 0;
    } catch (UsageException e) {
      System.err.println(e.getMessage() + " See deploy/evaluation/speed --help.");
      return WRONG_USAGE;
    } catch (Exception e) {
      e.printStackTrace();
      return FAILED;
    }
  }

  private List<Figure> measure(Options options) {
    out.println(
        "Texts: "
            + options
                .settings()
                .data()
                .map(folder -> "lengths and words of the real bodies in " + folder)
                .orElse("invented lengths and words, no real bodies found"));
    out.println(
        "PostgreSQL is durable (fsync, synchronous_commit and full_page_writes on). Scoring does"
            + " not run: the delivery finds nobody and backs off.");
    List<Figure> figures = new ArrayList<>();
    for (String name : options.only()) {
      out.println(name + ":");
      Measurement measurement = MEASUREMENTS.getOrDefault(name, Throughput::new).get();
      figures.addAll(measure(name, measurement, options));
    }
    return figures;
  }

  /** What one measurement cannot tell must not cost what the others have told. */
  private List<Figure> measure(String name, Measurement measurement, Options options) {
    try {
      return measurement.run(options.settings(), out::println);
    } catch (Exception | StackOverflowError e) {
      e.printStackTrace();
      return List.of(
          Figure.invariant(
              name + " could be measured",
              "yes",
              "no: " + e.getClass().getSimpleName(),
              false,
              "deploy/evaluation/speed --only " + name));
    }
  }
}
