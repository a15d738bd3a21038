package dev.credence.evaluation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.result.Figure;
import dev.credence.evaluation.result.Samples;
import dev.credence.evaluation.stack.Bench;
import dev.credence.evaluation.stack.HttpAnswer;
import dev.credence.evaluation.stack.HttpConnection;
import dev.credence.evaluation.store.ProbeQuery;
import dev.credence.evaluation.store.ReportInserter;
import dev.credence.evaluation.store.ReportRows;
import dev.credence.evaluation.store.Submission;
import dev.credence.evaluation.store.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What the link probe takes in a small and in a large database, and how large the index is. The
 * reports go on in time: the large database has more days, and as many reports on each.
 */
public final class Growth implements Measurement {

  private static final String COMMAND = "deploy/evaluation/speed --only growth";
  private static final int PER_COMMIT = 100;
  private static final int CHUNK = 500;
  private static final int FILL_LINES = 20;
  private static final double P99_GOAL = 1.5;
  private static final double INDEX_GOAL_BYTES = 2_500;

  private record Probes(Samples posts, Samples queries) {}

  private record Size(int reports, Probes probes, long indexBytes, long totalBytes) {}

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    Language language = settings.language();
    Corpus corpus = settings.corpus(language, 0);
    try (Bench bench = Bench.start(settings.root(), settings.heap());
        Connection connection = bench.connect(Bench.SERVICE)) {
      Size few = measure(bench, connection, corpus, settings, settings.fewReports(), out);
      Size many = measure(bench, connection, corpus, settings, settings.manyReports(), out);
      return figures(few, many);
    }
  }

  private static Size measure(
      Bench bench,
      Connection connection,
      Corpus corpus,
      Settings settings,
      int reports,
      Consumer<String> out)
      throws Exception {
    long stored = Tables.count(connection, "SELECT count(*) FROM report");
    fill(bench, corpus, (int) (reports - stored), out);
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM (ANALYZE)");
      statement.execute("CHECKPOINT");
    }
    long indexBytes = Tables.fingerprintIndexBytes(connection);
    long totalBytes = Tables.count(connection, "SELECT pg_database_size(current_database())");
    out.accept("  probing " + reports + " reports ...");
    Probes probes = probes(bench, connection, corpus, settings.probes());
    return new Size(reports, probes, indexBytes, totalBytes);
  }

  private static void fill(Bench bench, Corpus corpus, int count, Consumer<String> out)
      throws SQLException {
    long start = System.nanoTime();
    try (ReportInserter inserter = new ReportInserter(bench.connect(Bench.SERVICE), false)) {
      CompletableFuture<Void> inserted = CompletableFuture.completedFuture(null);
      int told = Math.max(CHUNK, count / FILL_LINES / CHUNK * CHUNK);
      for (int done = 0; done < count; done += CHUNK) {
        List<Document> documents = corpus.take(Math.min(CHUNK, count - done));
        List<ReportRows> rows = documents.parallelStream().map(ReportRows::of).toList();
        inserted.join();
        inserted = CompletableFuture.runAsync(() -> insert(inserter, rows));
        if (done > 0 && done % told == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          out.accept(
              String.format(Locale.ROOT, "  filled %d of %d, %.0f/s", done, count, done / seconds));
        }
      }
      inserted.join();
    }
  }

  private static void insert(ReportInserter inserter, List<ReportRows> rows) {
    try {
      for (int i = 0; i < rows.size(); i += PER_COMMIT) {
        inserter.insert(rows.subList(i, Math.min(rows.size(), i + PER_COMMIT)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The reports cannot be inserted: " + e.getMessage(), e);
    }
  }

  /** Submits new reports, then asks the same questions of the database that the service asked. */
  private static Probes probes(Bench bench, Connection connection, Corpus corpus, int count)
      throws IOException, SQLException {
    int warmUp = Math.max(20, count / 5);
    List<Double> posts = new ArrayList<>();
    List<UUID> contents = new ArrayList<>();
    try (HttpConnection http = HttpConnection.open(bench.port(), SingleClient.SILENCE)) {
      for (int i = 0; i < warmUp + count; i++) {
        byte[] report = Submission.of(corpus.next());
        long start = System.nanoTime();
        HttpAnswer answer = http.post(SingleClient.PATH, report);
        double millis = (System.nanoTime() - start) / 1e6;
        JsonNode receipt = Submission.read(answer.body());
        if (answer.status() != 201) {
          throw new IOException("status " + answer.status() + ": " + answer.body());
        }
        contents.add(UUID.fromString(receipt.path("contentId").asText()));
        if (i >= warmUp) {
          posts.add(millis);
        }
      }
    }
    List<Double> queries = new ArrayList<>();
    ProbeQuery query = ProbeQuery.prepare(connection);
    for (int i = 0; i < contents.size(); i++) {
      ProbeQuery.Probe probe = ProbeQuery.stored(connection, contents.get(i)).orElseThrow();
      long start = System.nanoTime();
      query.run(probe);
      if (i >= warmUp) {
        queries.add((System.nanoTime() - start) / 1e6);
      }
    }
    return new Probes(Samples.of(posts), Samples.of(queries));
  }

  private static List<Figure> figures(Size few, Size many) {
    List<Figure> figures = new ArrayList<>();
    for (Size size : List.of(few, many)) {
      figures.add(
          Figure.shown(
              "probe query at " + size.reports() + " reports, p50 / p99 ms",
              percentiles(size.probes().queries()),
              COMMAND));
      figures.add(
          Figure.shown(
              "single POST at " + size.reports() + " reports, p50 / p99 ms",
              percentiles(size.probes().posts()),
              COMMAND));
    }
    String sizes = few.reports() + " to " + many.reports();
    double probe = p99Growth(few.probes().queries(), many.probes().queries());
    figures.add(
        Figure.goal(
            "probe query: growth of p99 from " + sizes + " reports",
            "<= 1.50",
            String.format(Locale.ROOT, "%.2f", probe),
            probe <= P99_GOAL,
            COMMAND));
    figures.add(
        Figure.shown(
            "single POST: growth of p99 from " + sizes + " reports",
            String.format(
                Locale.ROOT, "%.2f", p99Growth(few.probes().posts(), many.probes().posts())),
            COMMAND));
    double index = (double) many.indexBytes() / many.reports();
    figures.add(
        Figure.goal(
            "fingerprint index at " + many.reports() + " reports, bytes/report",
            "<= 2500",
            String.format(Locale.ROOT, "%.0f", index),
            index <= INDEX_GOAL_BYTES,
            COMMAND));
    figures.add(
        Figure.shown(
            "whole database at " + many.reports() + " reports, bytes/report",
            String.format(Locale.ROOT, "%.0f", (double) many.totalBytes() / many.reports()),
            COMMAND));
    return figures;
  }

  private static double p99Growth(Samples few, Samples many) {
    return many.percentile(0.99) / few.percentile(0.99);
  }

  private static String percentiles(Samples samples) {
    return String.format(
        Locale.ROOT, "%.1f / %.1f", samples.percentile(0.5), samples.percentile(0.99));
  }
}
