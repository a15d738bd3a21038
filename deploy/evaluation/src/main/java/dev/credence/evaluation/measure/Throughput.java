package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.result.Figure;
import dev.credence.evaluation.result.Samples;
import dev.credence.evaluation.stack.Bench;
import dev.credence.evaluation.stack.CpuSeconds;
import dev.credence.evaluation.store.ReportInserter;
import dev.credence.evaluation.store.ReportRows;
import dev.credence.evaluation.store.Submission;
import dev.credence.evaluation.store.Tables;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How many reports a second the service takes, beside what bare SQL inserts of the same rows reach
 * on the same server. In every round all ways store the same reports in empty tables.
 */
public final class Throughput implements Measurement {

  private static final String COMMAND = "deploy/evaluation/speed --only throughput";
  private static final String BARE = "credence_bare";
  private static final int PER_COMMIT = 100;

  /** Enough for the service's and this program's code to be compiled. */
  /** The compiler takes half of the processor until then; a service runs for weeks. */
  private static final int WARM_UP = 12_000;

  private static final double BATCH_GOAL = 0.5;
  private static final double SINGLE_GOAL = 0.25;

  private enum Way {
    BARE_BATCHES("bare SQL, 100 reports a commit, 1 connection"),
    BARE_SINGLE("bare SQL, 1 report a commit"),
    BATCH("POST /v1/reports/batch, 1 connection"),
    SINGLE("POST /v1/reports");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  private final Map<Way, List<Double>> rates = new EnumMap<>(Way.class);
  private final Map<Way, CpuSeconds> cpu = new EnumMap<>(Way.class);
  private int notWhole;

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    Language language = settings.language();
    try (Bench bench = Bench.start(settings.root(), settings.heap())) {
      bench.createDatabase(BARE);
      Tables tables;
      try (Connection fresh = bench.connect(BARE)) {
        tables = Tables.of(fresh);
      }
      out.accept("  warming up ...");
      round(bench, tables, settings, documents(settings, language, 0, warmUp(settings)), out);
      rates.clear();
      cpu.clear();
      for (int round = 1; round <= settings.rounds(); round++) {
        out.accept("  round " + round + " of " + settings.rounds());
        round(
            bench,
            tables,
            settings,
            documents(settings, language, round, settings.documents()),
            out);
      }
    }
    return figures(settings);
  }

  private static int warmUp(Settings settings) {
    return settings.isShort() ? settings.documents() : WARM_UP;
  }

  private static List<Document> documents(
      Settings settings, Language language, int round, int count) {
    return settings.corpus(language, 1_000L * round).take(count);
  }

  private void round(
      Bench bench, Tables tables, Settings settings, List<Document> documents, Consumer<String> out)
      throws Exception {
    List<ReportRows> rows = documents.parallelStream().map(ReportRows::of).toList();
    out.accept("    " + description(rows));
    List<byte[]> lines = documents.stream().map(Submission::line).toList();
    List<byte[]> reports = documents.stream().map(Submission::of).toList();
    measure(Way.BARE_BATCHES, bench, tables, rows.size(), out, () -> insertBatches(bench, rows));
    measure(
        Way.BARE_SINGLE,
        bench,
        tables,
        rows.size(),
        out,
        () -> insertSingle(bench, settings.connections(), rows));
    measure(
        Way.BATCH,
        bench,
        tables,
        rows.size(),
        out,
        () -> {
          BatchClient.Result result =
              BatchClient.send(bench.port(), lines.iterator(), answers -> {});
          if (!result.isWhole(lines.size())) {
            notWhole++;
            out.accept("    not whole: " + result);
          }
        });
    measure(
        Way.SINGLE,
        bench,
        tables,
        rows.size(),
        out,
        () -> {
          int others = SingleClient.send(bench.port(), settings.connections(), reports);
          if (others > 0) {
            notWhole++;
            out.accept("    not answered with 201: " + others);
          }
        });
  }

  private static String description(List<ReportRows> rows) {
    return String.format(
        Locale.ROOT,
        "%d reports of %.0f words, %.1f claims and %.1f fingerprints on average",
        rows.size(),
        rows.stream().mapToInt(ReportRows::words).average().orElse(0),
        rows.stream().mapToInt(row -> row.claims().size()).average().orElse(0),
        rows.stream().mapToInt(row -> row.fingerprints().length).average().orElse(0));
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private void measure(
      Way way, Bench bench, Tables tables, int reports, Consumer<String> out, Work work)
      throws Exception {
    for (String database : List.of(BARE, Bench.SERVICE)) {
      try (Connection connection = bench.connect(database)) {
        tables.empty(connection);
      }
    }
    CpuSeconds before = bench.cpu();
    long start = System.nanoTime();
    work.run();
    double rate = reports / ((System.nanoTime() - start) / 1e9);
    CpuSeconds used = bench.cpu().since(before);
    rates.computeIfAbsent(way, w -> new ArrayList<>()).add(rate);
    cpu.merge(way, used, CpuSeconds::plus);
    out.accept(
        String.format(
            Locale.ROOT,
            "    %-46s %6.0f reports/s; %s",
            way.words,
            rate,
            used.perReport(reports)));
  }

  private static void insertBatches(Bench bench, List<ReportRows> rows) throws Exception {
    try (ReportInserter inserter = new ReportInserter(bench.connect(BARE), true)) {
      for (int i = 0; i < rows.size(); i += PER_COMMIT) {
        inserter.insert(rows.subList(i, Math.min(rows.size(), i + PER_COMMIT)));
      }
    }
  }

  private static void insertSingle(Bench bench, int connections, List<ReportRows> rows)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    SingleClient.onEach(
        connections,
        () -> {
          try (ReportInserter inserter = new ReportInserter(bench.connect(BARE), true)) {
            for (int i = next.getAndIncrement(); i < rows.size(); i = next.getAndIncrement()) {
              inserter.insert(List.of(rows.get(i)));
            }
          }
          return null;
        });
  }

  private List<Figure> figures(Settings settings) {
    List<Figure> figures = new ArrayList<>();
    for (Way way : Way.values()) {
      String connections =
          way == Way.BARE_SINGLE || way == Way.SINGLE
              ? ", " + settings.connections() + " connections"
              : "";
      figures.add(
          Figure.shown(
              way.words + connections + ": reports/s (least / median / most)",
              samples(way).range(),
              COMMAND));
      figures.add(
          Figure.shown(
              "processor time of it",
              cpu.getOrDefault(way, CpuSeconds.NONE)
                  .perReport((long) settings.documents() * settings.rounds()),
              COMMAND));
    }
    double bare = samples(Way.BARE_BATCHES).median();
    figures.add(ratio("batch", samples(Way.BATCH).median() / bare, BATCH_GOAL));
    figures.add(ratio("single POSTs", samples(Way.SINGLE).median() / bare, SINGLE_GOAL));
    figures.add(Figure.none("rounds with a lost, refused or misplaced answer", notWhole, COMMAND));
    return figures;
  }

  private Samples samples(Way way) {
    return Samples.of(rates.getOrDefault(way, List.of()));
  }

  private static Figure ratio(String name, double ratio, double goal) {
    return Figure.goal(
        name + " against bare SQL in batches",
        String.format(Locale.ROOT, ">= %.2f", goal),
        String.format(Locale.ROOT, "%.2f", ratio),
        ratio >= goal,
        COMMAND);
  }
}
