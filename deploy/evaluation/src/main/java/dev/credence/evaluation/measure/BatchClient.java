package dev.credence.evaluation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.evaluation.stack.HttpConnection;
import dev.credence.evaluation.store.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;

/** Sends a batch over one connection and reads its answers meanwhile. */
final class BatchClient {

  static final String PATH = "/v1/reports/batch";
  static final String NDJSON = "application/x-ndjson";

  private static final Duration SILENCE = Duration.ofMinutes(2);

  /**
   * What came back.
   *
   * @param answers lines answered
   * @param created lines answered with 201
   * @param failed lines answered with 500 or more
   * @param inOrder whether each answer named the next line
   * @param firstProblem the first line that was not created, or how the stream ended too early;
   *     empty if there is neither
   */
  record Result(int answers, int created, int failed, boolean inOrder, String firstProblem) {

    boolean isWhole(int lines) {
      return answers == lines && created == lines && inOrder;
    }
  }

  /** Is told the number of answers after each one. */
  @FunctionalInterface
  interface Listener {
    void answered(int answers);
  }

  private BatchClient() {}

  static Result send(int port, Iterator<byte[]> lines, Listener listener) throws IOException {
    try (HttpConnection connection = HttpConnection.open(port, SILENCE)) {
      connection.startStream(PATH, NDJSON);
      Thread sender = sendAll(connection, lines);
      return read(connection, sender, listener);
    }
  }

  /** Sends on a thread of its own; where the connection breaks, the reader sees it too. */
  static Thread sendAll(HttpConnection connection, Iterator<byte[]> lines) {
    Thread sender =
        new Thread(
            () -> {
              try {
                while (lines.hasNext()) {
                  connection.sendChunk(lines.next());
                }
                connection.finishStream();
              } catch (IOException broken) {
                // The reader counts what is missing.
              }
            },
            "batch-sender");
    sender.setDaemon(true);
    sender.start();
    return sender;
  }

  /** Reads answers to their end, or to the end of the connection. */
  static Result read(HttpConnection connection, Thread sender, Listener listener) {
    int answers = 0;
    int created = 0;
    int failed = 0;
    boolean inOrder = true;
    String problem = "";
    try {
      connection.streamStatus();
      for (String line = connection.nextLine(); !line.isEmpty(); line = connection.nextLine()) {
        answers++;
        JsonNode answer = Submission.read(line);
        int status = answer.path("status").asInt();
        inOrder &= answer.path("line").asInt() == answers;
        created += status == 201 ? 1 : 0;
        failed += status >= 500 ? 1 : 0;
        problem = status != 201 && problem.isEmpty() ? line : problem;
        listener.answered(answers);
      }
      sender.join();
    } catch (IOException e) {
      problem = "the stream broke: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problem = "interrupted";
    }
    return new Result(answers, created, failed, inOrder, problem);
  }
}
