package dev.credence.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to start the server.
 *
 * @param dataFolder where its data are
 * @param port the TCP port on 127.0.0.1
 * @param log the file that its output is appended to
 * @param binaries where the packaged binaries are unpacked; the temporary folder if absent
 */
record ServerStart(Path dataFolder, int port, Path log, @Nullable Path binaries) {
  // Recovery after a crash and the first unpacking on a slow disk take far longer than a second.
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GIVEN_UP = "pg_ctl: could not start server";
  private static final String STARTING = "waiting for server to start";
  private static final int SHOWN_LOG_LINES = 8;

  /** What makes an acknowledged commit survive a crash. */
  static final Map<String, String> DURABILITY =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /**
   * Starts the server.
   *
   * @throws PostgresException if it does not become ready
   */
  EmbeddedPostgres run() {
    long logStart = size(log);
    CompletableFuture<EmbeddedPostgres> started = new CompletableFuture<>();
    Thread starter = new Thread(() -> start(started), "postgres-start");
    starter.setDaemon(true);
    starter.start();
    while (true) {
      try {
        EmbeddedPostgres server = started.get(100, TimeUnit.MILLISECONDS);
        if (hasGivenUp(logStart)) {
          close(server);
          throw failed(logStart, null);
        }
        return server;
      } catch (TimeoutException e) {
        // The library keeps on waiting for a server that has given up already.
        if (hasGivenUp(logStart)) {
          starter.interrupt();
          closeWhatStarted(started);
          throw failed(logStart, null);
        }
      } catch (ExecutionException e) {
        throw failed(logStart, e.getCause());
      } catch (InterruptedException e) {
        starter.interrupt();
        closeWhatStarted(started);
        Thread.currentThread().interrupt();
        throw new PostgresException("The start of PostgreSQL was interrupted", e);
      }
    }
  }

  private void start(CompletableFuture<EmbeddedPostgres> started) {
    try {
      started.complete(builder().start());
    } catch (IOException | RuntimeException | LinkageError e) {
      started.completeExceptionally(e);
    }
  }

  private EmbeddedPostgres.Builder builder() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(dataFolder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(LIMIT)
            .setPort(port)
            .setConnectConfig("PGHOST", "127.0.0.1")
            .setServerConfig("listen_addresses", "127.0.0.1")
            // A socket file in a shared folder would collide with other servers on the same port.
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "128MB")
            // Messages are shown to people and searched for words: the same on every machine.
            .setServerConfig("lc_messages", "C")
            // Sorting by code point, the same on every machine. Full-text search folds case by the
            // character type of the system, and "C" would fold ASCII only.
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("lc-ctype", isMac() ? "en_US.UTF-8" : "C.UTF-8")
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    DURABILITY.forEach(builder::setServerConfig);
    if (binaries != null) {
      builder.setOverrideWorkingDirectory(binaries.toFile());
    }
    return builder;
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
  }

  private boolean hasGivenUp(long logStart) {
    return output(logStart).contains(GIVEN_UP);
  }

  private PostgresException failed(long logStart, @Nullable Throwable cause) {
    // What follows is the attempt to stop what has never started.
    String relevant = output(logStart).split(Pattern.quote(GIVEN_UP), 2)[0];
    relevant = relevant.substring(Math.max(0, relevant.lastIndexOf(STARTING)));
    List<String> lines = relevant.lines().filter(line -> !line.isBlank()).toList();
    String reason = cause == null ? "" : " (" + cause.getMessage() + ")";
    String end =
        String.join(
            "\n  ", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
    return new PostgresException(
        "PostgreSQL did not start"
            + reason
            + ". The end of its log "
            + log
            + ":\n  "
            + (end.isEmpty() ? "(nothing)" : end),
        cause);
  }

  private String output(long from) {
    try {
      byte[] all = Files.readAllBytes(log);
      int start = (int) Math.min(from, all.length);
      return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static void closeWhatStarted(CompletableFuture<EmbeddedPostgres> started) {
    started
        .thenAccept(ServerStart::close)
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(ignored -> null)
        .join();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new PostgresException("PostgreSQL could not be stopped", e);
    }
  }
}
