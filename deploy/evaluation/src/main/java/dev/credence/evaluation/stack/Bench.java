package dev.credence.evaluation.stack;

import dev.credence.evaluation.EvaluationException;
import dev.credence.postgres.DurablePostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL with an ingest service on it, both in a fresh folder and on free ports of
 * 127.0.0.1. There is no scoring service: the delivery finds nobody and backs off.
 *
 * <p>The service migrates a database once; all others are made after it, so that every measurement
 * finds the same schema.
 */
public final class Bench implements AutoCloseable {

  /** The database of the service. */
  public static final String SERVICE = "credence_ingest";

  private static final String TEMPLATE = "credence_template";

  private final Path folder;
  private final Path jar;
  private final String heap;
  private final Thread stopper = new Thread(this::stop, "evaluation-stop");
  private @Nullable DurablePostgres postgres;
  private @Nullable ProcessHandle postmaster;
  private @Nullable IngestProcess ingest;
  private int port;
  private boolean stopped;

  private Bench(Path root, String heap) {
    this.jar = root.resolve("ingest-service/target/quarkus-app/quarkus-run.jar");
    this.heap = heap;
    if (!Files.isRegularFile(jar)) {
      throw new EvaluationException(jar + " is missing. deploy/evaluation/speed builds it.");
    }
    try {
      this.folder = Files.createTempDirectory("credence-evaluation-");
    } catch (IOException e) {
      throw new EvaluationException("No temporary folder can be created", e);
    }
  }

  /**
   * Starts PostgreSQL and the service.
   *
   * @param root the folder of the whole project
   * @param heap the service's largest heap, as the JVM takes it: {@code 256m}
   */
  public static Bench start(Path root, String heap) {
    Bench bench = new Bench(root, heap);
    Runtime.getRuntime().addShutdownHook(bench.stopper);
    try {
      bench.startPostgres(root.resolve("deploy/evaluation/target/postgres-binaries"));
      bench.startService(TEMPLATE);
      bench.stopService();
      bench.createDatabase(SERVICE);
      bench.startService(SERVICE);
      return bench;
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  private synchronized void startPostgres(Path binaries) {
    try {
      Files.createDirectories(binaries);
      DurablePostgres started =
          DurablePostgres.start(
              folder.resolve("postgres"), 0, folder.resolve("postgres.log"), binaries);
      postgres = started;
      started.createDatabase(TEMPLATE);
      long pid =
          Long.parseLong(
              Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0).strip());
      postmaster = ProcessHandle.of(pid).orElse(null);
    } catch (IOException e) {
      throw new EvaluationException("PostgreSQL cannot be started: " + e, e);
    }
  }

  private synchronized void startService(String database) {
    DurablePostgres server = postgres();
    port = freePort();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("quarkus.http.port", Integer.toString(port));
    properties.put("quarkus.datasource.username", DurablePostgres.USER);
    properties.put("quarkus.datasource.password", DurablePostgres.PASSWORD);
    properties.put("quarkus.datasource.jdbc.url", server.jdbcUrl(database));
    properties.put("quarkus.datasource.reactive.url", server.reactiveUrl(database));
    properties.put("quarkus.rest-client.scoring.url", "http://127.0.0.1:" + freePort());
    ingest = IngestProcess.start(jar, heap, port, properties, folder.resolve("ingest.log"));
  }

  private synchronized void stopService() {
    if (ingest != null) {
      ingest.close();
      ingest = null;
    }
  }

  /** Creates an empty database with the schema that the service has made. */
  public void createDatabase(String name) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    } catch (SQLException e) {
      throw new EvaluationException("The database " + name + " cannot be created: " + e, e);
    }
  }

  /** A connection to a database, in autocommit. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres().jdbcUrl(database) + "?reWriteBatchedInserts=true",
        DurablePostgres.USER,
        DurablePostgres.PASSWORD);
  }

  /** The port of the service. */
  public int port() {
    return port;
  }

  /** Whether the service is running. */
  public synchronized boolean isServiceAlive() {
    return ingest != null && ingest.isAlive();
  }

  /** The last lines that the service has written. */
  public synchronized String endOfServiceLog() {
    return ingest == null ? "" : ingest.endOfLog();
  }

  /** How often the service's log has a word. */
  public long countInServiceLog(String word) {
    try (Stream<String> lines = Files.lines(folder.resolve("ingest.log"))) {
      return lines.filter(line -> line.contains(word)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The memory of the service in bytes; absent where the system does not tell. */
  public synchronized OptionalLong serviceResidentBytes() {
    return ingest == null
        ? OptionalLong.empty()
        : ProcessTimes.residentBytes(ingest.handle().pid());
  }

  /** The processor time used so far. */
  public synchronized CpuSeconds cpu() {
    OptionalDouble service =
        ingest == null ? OptionalDouble.empty() : ProcessTimes.own(ingest.handle().pid());
    OptionalDouble database =
        postmaster == null ? OptionalDouble.empty() : ProcessTimes.withChildren(postmaster);
    OptionalDouble client = ProcessTimes.own(ProcessHandle.current().pid());
    return new CpuSeconds(
        service.orElse(0),
        database.orElse(0),
        client.orElse(0),
        service.isPresent() && database.isPresent() && client.isPresent());
  }

  private synchronized DurablePostgres postgres() {
    if (postgres == null) {
      throw new IllegalStateException("PostgreSQL is not running");
    }
    return postgres;
  }

  private static int freePort() {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EvaluationException("There is no free port on 127.0.0.1: " + e, e);
    }
  }

  /** Stops what was started and deletes the folder. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException endingAlready) {
      // Then the hook has run or is waiting for the lock, and finds nothing to do.
    }
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      stopService();
      if (postgres != null) {
        postgres.close();
        postgres = null;
      }
    } finally {
      deleteFolder();
    }
  }

  private void deleteFolder() {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("The folder " + folder + " cannot be deleted: " + e);
    }
  }
}
