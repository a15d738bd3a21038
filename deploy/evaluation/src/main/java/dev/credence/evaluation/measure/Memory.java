package dev.credence.evaluation.measure;

import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.result.Figure;
import dev.credence.evaluation.stack.Bench;
import dev.credence.evaluation.stack.HttpConnection;
import dev.credence.evaluation.store.Submission;
import dev.credence.evaluation.store.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Whether the service's memory stays flat over a long batch, whether it waits for a slow reader,
 * and what a client that disconnects in the middle leaves behind.
 */
public final class Memory implements Measurement {

  private static final String COMMAND = "deploy/evaluation/speed --only memory";
  private static final double MEBIBYTE = 1 << 20;
  private static final int SAMPLES_PER_BATCH = 20;
  private static final int LINKING_SECONDS = 120;
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** With 2 kB each far more than what all buffers on the way hold, answers included. */
  private static final int SLOW_LINES = 40_000;

  private static final int LINES_PER_GOOD_LINE = 400;
  private static final int BAD_LINE_BYTES = 2_048;
  private static final int HALT_SECONDS = 4;

  /** Enough for several seconds of work, so that something is cut or held up. */
  private static final int FEWEST_LINES = 400;

  private static final int SLOW_RECEIVE_BUFFER = 8_192;

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    Language language = settings.language();
    try (Bench bench = Bench.start(settings.root(), settings.heap());
        Connection connection = bench.connect(Bench.SERVICE)) {
      Tables tables = Tables.of(connection);
      longBatch(bench, settings, language, out);
      tables.empty(connection);
      slowReader(bench, settings, language, out);
      tables.empty(connection);
      disconnection(bench, connection, settings, language, out);
      boolean alive = bench.isServiceAlive() && bench.countInServiceLog("OutOfMemoryError") == 0;
      figures.add(
          Figure.invariant(
              "service alive with a heap of " + settings.heap(),
              "yes",
              alive ? "yes" : "no",
              alive,
              COMMAND));
      if (!alive) {
        out.accept(bench.endOfServiceLog());
      }
    }
    return figures;
  }

  private static Iterator<byte[]> lines(
      Settings settings, Language language, long offset, int count, AtomicLong bytes) {
    Corpus corpus = settings.corpus(language, offset);
    return new Iterator<>() {
      private int sent;

      @Override
      public boolean hasNext() {
        return sent < count;
      }

      @Override
      public byte[] next() {
        sent++;
        byte[] line = Submission.line(corpus.next());
        bytes.addAndGet(line.length);
        return line;
      }
    };
  }

  private void longBatch(Bench bench, Settings settings, Language language, Consumer<String> out)
      throws IOException {
    int count = settings.lines();
    int step = Math.max(1, count / SAMPLES_PER_BATCH);
    AtomicLong bytes = new AtomicLong();
    List<Long> resident = new ArrayList<>();
    long start = System.nanoTime();
    BatchClient.Result result =
        BatchClient.send(
            bench.port(),
            lines(settings, language, 0, count, bytes),
            answers -> {
              if (answers % step == 0) {
                bench.serviceResidentBytes().ifPresent(resident::add);
                out.accept(
                    "  " + answers + " of " + count + " lines, the service has " + last(resident));
              }
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    String name =
        String.format(Locale.ROOT, "batch of %d lines, %.0f MiB", count, bytes.get() / MEBIBYTE);
    figures.add(
        Figure.invariant(
            name + ": answered with 201, in order",
            Integer.toString(count),
            created(result),
            result.isWhole(count),
            COMMAND));
    figures.add(Figure.none(name + ": lines answered with 5xx", result.failed(), COMMAND));
    tellProblem(result, out);
    figures.add(
        Figure.shown(
            name + ": reports/s, tables growing",
            String.format(Locale.ROOT, "%.0f", count / seconds),
            COMMAND));
    if (!resident.isEmpty()) {
      figures.add(
          Figure.shown(
              name + ": memory of the service, first fifth / most",
              megabytes(max(resident.subList(0, Math.max(1, resident.size() / 5))))
                  + " / "
                  + megabytes(max(resident)),
              COMMAND));
    }
  }

  private static String created(BatchClient.Result result) {
    return result.created() + (result.inOrder() ? "" : ", out of order");
  }

  private static void tellProblem(BatchClient.Result result, Consumer<String> out) {
    if (!result.firstProblem().isEmpty()) {
      out.accept("  not created: " + result.firstProblem());
    }
  }

  private static String last(List<Long> resident) {
    return resident.isEmpty() ? "unknown memory" : megabytes(resident.get(resident.size() - 1));
  }

  private static long max(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MiB", bytes / MEBIBYTE);
  }

  /**
   * A reader that reads nothing must bring the sender to a halt. Most lines are refused, because
   * only many answers fill the buffers of the sockets.
   */
  private void slowReader(Bench bench, Settings settings, Language language, Consumer<String> out)
      throws IOException, InterruptedException {
    out.accept("  a reader that does not read until the sender has come to a halt ...");
    AtomicLong bytes = new AtomicLong();
    Iterator<byte[]> lines = mostlyBadLines(settings.corpus(language, 1_000_000), bytes);
    try (HttpConnection connection =
        HttpConnection.open(bench.port(), SILENCE, SLOW_RECEIVE_BUFFER)) {
      connection.startStream(BatchClient.PATH, BatchClient.NDJSON);
      Thread sender = BatchClient.sendAll(connection, lines);
      long accepted = awaitHalt(bytes);
      BatchClient.Result result = BatchClient.read(connection, sender, answers -> {});
      int good = SLOW_LINES / LINES_PER_GOOD_LINE;
      boolean whole =
          result.answers() == SLOW_LINES
              && result.created() == good
              && result.failed() == 0
              && result.inOrder();
      if (!whole) {
        out.accept("  slow reader: " + result);
      }
      figures.add(
          Figure.invariant(
              "slow reader: answers in order, of them 201",
              SLOW_LINES + ", " + good,
              result.answers() + ", " + created(result),
              whole,
              COMMAND));
      figures.add(
          Figure.invariant(
              "slow reader: taken from the sender while nothing was read",
              "<= half of " + megabytes(bytes.get()),
              megabytes(accepted),
              2 * accepted <= bytes.get(),
              COMMAND));
    }
  }

  private static Iterator<byte[]> mostlyBadLines(Corpus corpus, AtomicLong bytes) {
    byte[] bad = new byte[BAD_LINE_BYTES];
    Arrays.fill(bad, (byte) ' ');
    bad[0] = '{';
    bad[bad.length - 2] = '}';
    bad[bad.length - 1] = '\n';
    return new Iterator<>() {
      private int sent;

      @Override
      public boolean hasNext() {
        return sent < SLOW_LINES;
      }

      @Override
      public byte[] next() {
        byte[] line = sent++ % LINES_PER_GOOD_LINE == 0 ? Submission.line(corpus.next()) : bad;
        bytes.addAndGet(line.length);
        return line;
      }
    };
  }

  /** What the service has taken when it has taken nothing more for some seconds. */
  private static long awaitHalt(AtomicLong bytes) throws InterruptedException {
    long before = -1;
    long now = bytes.get();
    while (now != before) {
      TimeUnit.SECONDS.sleep(HALT_SECONDS);
      before = now;
      now = bytes.get();
    }
    return now;
  }

  /** Cuts the connection in the middle of a line, with more lines on the way. */
  private void disconnection(
      Bench bench,
      Connection connection,
      Settings settings,
      Language language,
      Consumer<String> out)
      throws Exception {
    int count = Math.max(FEWEST_LINES, settings.lines() / 50);
    out.accept("  a client that disconnects in the middle of " + count + " lines ...");
    AtomicLong bytes = new AtomicLong();
    int answered;
    try (HttpConnection http = HttpConnection.open(bench.port(), SILENCE)) {
      http.startStream(BatchClient.PATH, BatchClient.NDJSON);
      BatchClient.sendAll(http, lines(settings, language, 2_000_000, count, bytes));
      http.streamStatus();
      for (answered = 0; answered < count / 2; answered++) {
        http.nextLine();
      }
    }
    boolean linked = settle(connection);
    long stored = Tables.count(connection, "SELECT count(*) FROM report");
    figures.add(
        Figure.invariant(
            "disconnected client: reports stored of those answered",
            ">= " + answered,
            Long.toString(stored),
            stored >= answered,
            COMMAND));
    figures.add(
        Figure.none(
            "disconnected client: reports not linked after " + LINKING_SECONDS + " s",
            linked ? 0 : Tables.count(connection, "SELECT count(*) FROM report WHERE link_pending"),
            COMMAND));
    figures.add(
        Figure.none(
            "disconnected client: half reports", new Wholeness(connection).halves(), COMMAND));
    figures.add(
        Figure.none(
            "disconnected client: stored reports with other claims than their text yields",
            new Wholeness(connection)
                .wrongClaims(lines -> settings.corpus(language, 2_000_000).take(lines), count),
            COMMAND));
  }

  /** Waits until nothing is stored any more and everything is linked. */
  private static boolean settle(Connection connection) throws Exception {
    long before = -1;
    long now = Tables.count(connection, "SELECT count(*) FROM report");
    while (now != before) {
      TimeUnit.SECONDS.sleep(1);
      before = now;
      now = Tables.count(connection, "SELECT count(*) FROM report");
    }
    return Tables.awaitLinked(connection, LINKING_SECONDS);
  }
}
