package dev.credence.evaluation.stack;

import dev.credence.evaluation.EvaluationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged ingest service as a child process. */
final class IngestProcess implements AutoCloseable {

  private static final Duration READY_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final int SHOWN_LOG_LINES = 20;

  private final Process process;
  private final Path log;
  private final int port;

  private IngestProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it and waits until it is ready. */
  static IngestProcess start(
      Path jar, String heap, int port, Map<String, String> properties, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    // A service without memory would otherwise linger on and look merely slow.
    command.add("-XX:+ExitOnOutOfMemoryError");
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      IngestProcess started = new IngestProcess(process, log, port);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new EvaluationException("The ingest service cannot be started: " + e, e);
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!isReady()) {
      boolean late = System.nanoTime() - deadline > 0;
      if (late || !process.isAlive()) {
        String end = endOfLog();
        close();
        throw new EvaluationException("The ingest service does not become ready. " + end);
      }
      pause();
    }
  }

  private boolean isReady() {
    try (HttpConnection connection = HttpConnection.open(port, Duration.ofSeconds(5))) {
      return connection.get("/q/health/ready").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new EvaluationException("interrupted", e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The last lines that it has written. */
  String endOfLog() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return "The end of its log:\n  "
          + String.join(
              "\n  ", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "Its log cannot be read: " + e;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
