package dev.credence.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One of the services as a child process. */
final class ServiceProcess {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(12);
  private static final int SHOWN_LOG_LINES = 20;

  // A child in the foreground would get the terminal's Ctrl-C and hang-up too and end before its
  // turn. The JVM leaves signals alone that it finds ignored.
  private static final List<String> DEAF_TO_THE_TERMINAL =
      List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private final String name;
  private final Path jar;
  private final Path log;
  private final Path pidFile;
  private final String marker;
  private final URI address;
  private final Map<String, String> properties;
  private @Nullable Process process;

  /**
   * A service that is not running yet.
   *
   * @param name {@code ingest} or {@code scoring}
   * @param jar its packaged form
   * @param data the folder of this run
   * @param address where it will answer
   * @param properties its configuration
   */
  ServiceProcess(
      String name, Path jar, DataFolder data, URI address, Map<String, String> properties) {
    this.name = name;
    this.jar = jar;
    this.log = data.log(name);
    this.pidFile = data.pidFile(name);
    this.marker = "-Dcredence.local=" + name + "@" + data.path();
    this.address = address;
    this.properties = properties;
  }

  String name() {
    return name;
  }

  URI address() {
    return address;
  }

  /** Refuses to go on without the packaged form. */
  void requireBuilt() {
    if (!Files.isRegularFile(jar)) {
      throw new LocalException(
          jar + " is missing. Build it with: mvn -DskipTests package (deploy/local/run does).");
    }
  }

  /** Stops the process of an earlier run that was killed before it could stop it itself. */
  void stopLeftBehind() {
    try {
      if (Files.exists(pidFile)) {
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid).filter(this::isOurs).ifPresent(ServiceProcess::end);
        Files.deleteIfExists(pidFile);
      }
    } catch (IOException | NumberFormatException e) {
      throw new LocalException("The file " + pidFile + " cannot be read: " + e, e);
    }
  }

  private boolean isOurs(ProcessHandle candidate) {
    return List.of(candidate.info().arguments().orElse(new String[0])).contains(marker);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it and does not wait. */
  synchronized void start() {
    if (isAlive()) {
      return;
    }
    try {
      process =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      Files.writeString(pidFile, process.pid() + "\n");
    } catch (IOException e) {
      throw new LocalException("The " + name + " service cannot be started: " + e, e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(marker);
    command.add("-Xmx512m");
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  /** Waits until it says that it is ready. */
  void awaitReady(Duration limit) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isReady(http)) {
      if (!isAlive()) {
        throw new LocalException("The " + name + " service has ended. " + endOfLog());
      }
      if (System.nanoTime() - deadline > 0) {
        throw new LocalException(
            "The "
                + name
                + " service is not ready after "
                + limit.toSeconds()
                + " s. "
                + endOfLog());
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LocalException("The wait for the " + name + " service was interrupted", e);
      }
    }
  }

  private boolean isReady(HttpClient http) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last lines that it has written. */
  String endOfLog() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      int from = Math.max(0, lines.size() - SHOWN_LOG_LINES);
      return "The end of its log "
          + log
          + ":\n  "
          + String.join("\n  ", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "Its log " + log + " cannot be read: " + e;
    }
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Whether it was started and has ended without being told to. */
  synchronized boolean isDead() {
    return process != null && !process.isAlive();
  }

  /** Asks it to stop and does not wait. */
  synchronized void requestStop() {
    if (process != null) {
      process.destroy();
    }
  }

  /** Stops it, by force if it takes too long. */
  synchronized void stop() {
    if (process != null) {
      end(process.toHandle());
      forget();
    }
  }

  /** Kills it without a chance to finish anything. */
  synchronized void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
      forget();
    }
  }

  private void forget() {
    process = null;
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      // The number is checked before it is used.
    }
  }
}
