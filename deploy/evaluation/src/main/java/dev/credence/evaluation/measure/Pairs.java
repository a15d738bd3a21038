package dev.credence.evaluation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.evaluation.corpus.Corpus;
import dev.credence.evaluation.corpus.Document;
import dev.credence.evaluation.corpus.Language;
import dev.credence.evaluation.result.Figure;
import dev.credence.evaluation.stack.Bench;
import dev.credence.evaluation.stack.HttpAnswer;
import dev.credence.evaluation.stack.HttpConnection;
import dev.credence.evaluation.store.ReportRows;
import dev.credence.evaluation.store.Submission;
import dev.credence.evaluation.store.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Near copies that are submitted at the same moment over two connections. */
public final class Pairs implements Measurement {

  /** Texts of under 40 words are linked as exact copies only. */
  private static final int FEWEST_WORDS = 60;

  private static final String COMMAND = "deploy/evaluation/speed --only pairs";
  private static final int MOST_TRIES = 10;
  private static final int MOST_TOLD = 5;
  private static final int LINKING_SECONDS = 90;

  private static final String DEADLOCKS =
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

  private record Pair(Document one, Document other) {

    List<Document> both() {
      return List.of(one, other);
    }
  }

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger retried = new AtomicInteger();
  private final AtomicInteger unlinked = new AtomicInteger();
  private final AtomicInteger apart = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();
  private long duplicates;
  private long deadlocks;
  private long pending;

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    Language language = settings.language();
    try (Bench bench = Bench.start(settings.root(), settings.heap());
        Connection connection = bench.connect(Bench.SERVICE)) {
      Tables tables = Tables.of(connection);
      for (int run = 1; run <= settings.runs(); run++) {
        out.accept("  run " + run + " of " + settings.runs());
        tables.empty(connection);
        run(bench, connection, settings, pairs(settings, language, run), out);
      }
    }
    String size =
        " of "
            + settings.pairs()
            + " pairs over "
            + settings.pairConnections()
            + " connections, "
            + settings.runs()
            + " runs";
    return List.of(
        Figure.none("unlinked" + size, unlinked.get(), COMMAND),
        Figure.none("not in one story" + size, apart.get(), COMMAND),
        Figure.none("doubled rows" + size, duplicates, COMMAND),
        Figure.none("deadlocks" + size, deadlocks, COMMAND),
        Figure.none("reports never answered with 201" + size, refused.get(), COMMAND),
        Figure.none("reports left unfinished" + size, pending, COMMAND),
        Figure.shown("submissions that were repeated" + size, retried.toString(), COMMAND));
  }

  private static List<Pair> pairs(Settings settings, Language language, int run) {
    Corpus corpus = settings.corpus(language, 10_000L * run);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < settings.pairs(); i++) {
      Document one = corpus.next();
      while (one.text().split(" ", -1).length < FEWEST_WORDS) {
        one = corpus.next();
      }
      pairs.add(new Pair(one, corpus.nearCopy(one)));
    }
    return pairs;
  }

  private void run(
      Bench bench, Connection connection, Settings settings, List<Pair> pairs, Consumer<String> out)
      throws Exception {
    long deadlocksBefore = Tables.count(connection, DEADLOCKS);
    long start = System.nanoTime();
    submit(bench.port(), settings.pairConnections(), pairs);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.accept("    " + Math.round(2 * pairs.size() / seconds) + " reports/s");
    if (!Tables.awaitLinked(connection, LINKING_SECONDS)) {
      pending += Tables.count(connection, "SELECT count(*) FROM report WHERE link_pending");
    }
    check(bench.port(), pairs, out);
    duplicates += duplicates(connection, pairs);
    // The counters of a session reach the statistics within a second of its last transaction.
    TimeUnit.SECONDS.sleep(2);
    deadlocks += Tables.count(connection, DEADLOCKS) - deadlocksBefore;
  }

  /** Half as many workers as connections; each sends the two texts of its pair at once. */
  private void submit(int port, int connections, List<Pair> pairs) throws Exception {
    int workers = Math.max(1, connections / 2);
    ExecutorService executor = Executors.newFixedThreadPool(2 * workers);
    List<Future<?>> all = new ArrayList<>();
    try {
      for (int worker = 0; worker < workers; worker++) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Pair> own = new ArrayList<>();
        for (int i = worker; i < pairs.size(); i += workers) {
          own.add(pairs.get(i));
        }
        for (int side = 0; side < 2; side++) {
          int which = side;
          all.add(
              executor.submit(
                  () -> {
                    submit(port, own, which, together);
                    return null;
                  }));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private void submit(int port, List<Pair> pairs, int side, CyclicBarrier together)
      throws Exception {
    HttpConnection connection = HttpConnection.open(port, SingleClient.SILENCE);
    try {
      for (Pair pair : pairs) {
        byte[] report = Submission.of(pair.both().get(side));
        together.await(2, TimeUnit.MINUTES);
        boolean taken = false;
        for (int attempt = 1; !taken && attempt <= MOST_TRIES; attempt++) {
          if (attempt > 1) {
            retried.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100L * attempt);
          }
          try {
            int status = connection.post(SingleClient.PATH, report).status();
            // 200: an earlier try was stored although its answer was not good.
            taken = status == 201 || (status == 200 && attempt > 1);
          } catch (IOException broken) {
            connection.close();
            connection = HttpConnection.open(port, SingleClient.SILENCE);
          }
        }
        if (!taken) {
          refused.incrementAndGet();
        }
      }
    } finally {
      connection.close();
    }
  }

  private void check(int port, List<Pair> pairs, Consumer<String> out) throws Exception {
    AtomicInteger next = new AtomicInteger();
    SingleClient.onEach(
        8,
        () -> {
          try (HttpConnection connection = HttpConnection.open(port, SingleClient.SILENCE)) {
            for (int i = next.getAndIncrement(); i < pairs.size(); i = next.getAndIncrement()) {
              check(connection, pairs.get(i), out);
            }
          }
          return null;
        });
  }

  private void check(HttpConnection connection, Pair pair, Consumer<String> out)
      throws IOException {
    UUID one = ReportRows.reportId(pair.one());
    UUID other = ReportRows.reportId(pair.other());
    JsonNode first = read(connection, one);
    JsonNode second = read(connection, other);
    boolean isLinked = names(first, other) && names(second, one);
    String story = first.path("storyId").asText();
    boolean isTogether = !story.isEmpty() && story.equals(second.path("storyId").asText());
    unlinked.addAndGet(isLinked ? 0 : 1);
    apart.addAndGet(isTogether ? 0 : 1);
    if (!(isLinked && isTogether) && told.incrementAndGet() <= MOST_TOLD) {
      out.accept("    linked: " + isLinked + ", in one story: " + isTogether);
      out.accept("      " + withoutText(first));
      out.accept("      " + withoutText(second));
    }
  }

  private static JsonNode withoutText(JsonNode report) {
    return report instanceof ObjectNode object ? object.without("text") : report;
  }

  private static JsonNode read(HttpConnection connection, UUID reportId) throws IOException {
    HttpAnswer answer = connection.get(SingleClient.PATH + "/" + reportId);
    return Submission.read(answer.body());
  }

  private static boolean names(JsonNode report, UUID other) {
    for (JsonNode link : report.path("links")) {
      for (JsonNode reportId : link.path("reportIds")) {
        if (reportId.asText().equals(other.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Rows beyond, or short of, one for every text that was sent. */
  private static long duplicates(Connection connection, List<Pair> pairs) throws Exception {
    long sent = 2L * pairs.size();
    long doubled = 0;
    for (String table : List.of("report", "revision", "content", "fingerprint")) {
      doubled += Math.abs(Tables.count(connection, "SELECT count(*) FROM " + table) - sent);
    }
    return doubled;
  }
}
