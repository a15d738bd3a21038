package dev.credence.evaluation.measure;

import dev.credence.evaluation.stack.HttpAnswer;
import dev.credence.evaluation.stack.HttpConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Submits reports one by one over several keep-alive connections at once. */
final class SingleClient {

  static final String PATH = "/v1/reports";
  static final Duration SILENCE = Duration.ofSeconds(60);

  private SingleClient() {}

  /** The number of reports that were not answered with 201. */
  static int send(int port, int connections, List<byte[]> reports)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger others = new AtomicInteger();
    onEach(
        connections,
        () -> {
          try (HttpConnection connection = HttpConnection.open(port, SILENCE)) {
            for (int i = next.getAndIncrement(); i < reports.size(); i = next.getAndIncrement()) {
              HttpAnswer answer = connection.post(PATH, reports.get(i));
              if (answer.status() != 201) {
                others.incrementAndGet();
              }
            }
          }
          return null;
        });
    return others.get();
  }

  /** Runs the same on several threads and waits for all. */
  static void onEach(int threads, Callable<Void> work)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> all =
          IntStream.range(0, threads).mapToObj(i -> executor.submit(work)).toList();
      for (Future<Void> one : all) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
