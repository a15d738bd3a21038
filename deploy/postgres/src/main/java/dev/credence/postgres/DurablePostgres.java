package dev.credence.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server from packaged binaries that keeps every commit that it has acknowledged. It
 * listens on 127.0.0.1 only and trusts every user of this machine.
 */
public final class DurablePostgres implements AutoCloseable {
  /** The name of the superuser. */
  public static final String USER = "postgres";

  /** A password for clients that insist on one; the server asks for none. */
  public static final String PASSWORD = "postgres";

  /** The major version of the packaged binaries. */
  static final int MAJOR_VERSION = 17;

  private static final Pattern DATABASE_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  // A zombie stays until the system's first process takes note, which took 2 s where measured.
  private static final Duration ZOMBIE_LIMIT = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 5;

  private final DataFolder data;
  private final FolderLock lock;
  private final EmbeddedPostgres server;
  private final Postmaster postmaster;
  private final int port;
  private volatile @Nullable Path deleteAtClose;
  private boolean closed;

  private DurablePostgres(
      DataFolder data, FolderLock lock, EmbeddedPostgres server, Postmaster postmaster, int port) {
    this.data = data;
    this.lock = lock;
    this.server = server;
    this.postmaster = postmaster;
    this.port = port;
  }

  /**
   * Starts a server on a folder; its log goes into a file beside the folder.
   *
   * @param dataDirectory its data; created when missing
   * @param port the TCP port, or 0 for any free one
   * @return the running server
   * @throws PostgresException if the folder or the port cannot be used, or the server does not
   *     start
   */
  public static DurablePostgres start(Path dataDirectory, int port) {
    return start(dataDirectory, port, DataFolder.at(dataDirectory).beside(".log"), null);
  }

  /**
   * Starts a server on a folder. A server that a killed program has left running there is stopped
   * first.
   *
   * @param dataDirectory its data; created when missing
   * @param port the TCP port, or 0 for any free one
   * @param log the file that its output is appended to; its folder must exist
   * @param binaries where the packaged binaries are unpacked; the temporary folder if absent
   * @return the running server
   * @throws PostgresException if the folder or the port cannot be used, or the server does not
   *     start
   */
  public static DurablePostgres start(
      Path dataDirectory, int port, Path log, @Nullable Path binaries) {
    DataFolder data = DataFolder.at(dataDirectory);
    FolderLock lock = lock(data);
    DurablePostgres started = null;
    try {
      stopLeftBehind(data);
      data.prepare(MAJOR_VERSION);
      started = startOnPort(data, lock, port, log, binaries);
      data.finished();
      return started;
    } finally {
      if (started == null) {
        lock.close();
      }
    }
  }

  /**
   * Starts a server on a free port with a new folder, for a test. It is stopped and the folder
   * deleted at {@link #close()}, or when the program ends.
   */
  public static DurablePostgres startTemporary() {
    DurablePostgres started = start(temporaryFolder().resolve("data"), 0);
    started.deleteAtClose = started.data.parent();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(started::close, "postgres-" + started.port + "-stop"));
    return started;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("credence-postgres-");
    } catch (IOException e) {
      throw new PostgresException("No temporary folder can be created", e);
    }
  }

  private static FolderLock lock(DataFolder data) {
    try {
      return FolderLock.tryAcquire(data.parent(), data.path().getFileName() + ".lock")
          .orElseThrow(
              () ->
                  new PostgresException(
                      "The folder " + data.path() + " is in use by another running program."));
    } catch (IOException e) {
      throw new PostgresException("The folder " + data.path() + " cannot be locked", e);
    }
  }

  private static void stopLeftBehind(DataFolder data) {
    Postmaster left = Postmaster.of(data.path()).orElse(null);
    if (left == null) {
      return;
    }
    String process = " (process " + left.process().pid() + ")";
    if (left.isAlive()) {
      if (!left.belongsToItsFolder()) {
        // The number now belongs to a stranger. PostgreSQL would refuse to start, and pg_ctl, which
        // is called to clean up then, would interrupt the stranger.
        left.removePidFile();
        return;
      }
      left.requestFastShutdown();
      if (!left.awaitEnd(STOP_LIMIT)) {
        throw new PostgresException(
            "A PostgreSQL left behind on "
                + data.path()
                + process
                + " does not stop. Stop it and try again.");
      }
    }
    if (!left.awaitCleared(ZOMBIE_LIMIT)) {
      throw new PostgresException(
          "A dead PostgreSQL"
              + process
              + " still stands in the list of processes, because the first process of this system"
              + " or container does not clear it. Restart the container, with an init process"
              + " (docker run --init).");
    }
  }

  private static DurablePostgres startOnPort(
      DataFolder data, FolderLock lock, int port, Path log, @Nullable Path binaries) {
    for (int attempt = 1; ; attempt++) {
      int chosen = port == 0 ? freePort() : port;
      refuseTakenPort(chosen);
      try {
        return verified(data, lock, chosen, new ServerStart(data.path(), chosen, log, binaries));
      } catch (PostgresException e) {
        if (attempt == ATTEMPTS || !passesByItself(e, port == 0)) {
          throw e;
        }
      }
    }
  }

  private static boolean passesByItself(PostgresException failure, boolean anyPort) {
    String message = String.valueOf(failure.getMessage());
    // The connections of a killed server end a moment after it.
    return message.contains("pre-existing shared memory block")
        || (anyPort && message.contains("could not bind"));
  }

  private static DurablePostgres verified(
      DataFolder data, FolderLock lock, int port, ServerStart start) {
    EmbeddedPostgres server = start.run();
    boolean good = false;
    try {
      // Whoever took the port in between also answers "ready".
      String served = show(port, "data_directory");
      if (!Files.isSameFile(Path.of(served), data.path())) {
        throw new PostgresException(taken(port) + " It is a PostgreSQL with its data in " + served);
      }
      for (Map.Entry<String, String> setting : ServerStart.DURABILITY.entrySet()) {
        String value = show(port, setting.getKey());
        if (!value.equals(setting.getValue())) {
          throw new PostgresException(
              "PostgreSQL runs with "
                  + setting.getKey()
                  + " = "
                  + value
                  + " and could lose data in a crash.");
        }
      }
      Postmaster postmaster =
          Postmaster.of(data.path())
              .orElseThrow(() -> new PostgresException("PostgreSQL ended right after its start."));
      good = true;
      return new DurablePostgres(data, lock, server, postmaster, port);
    } catch (IOException | SQLException e) {
      throw new PostgresException(
          taken(port) + " It does not answer like our PostgreSQL: " + e.getMessage(), e);
    } finally {
      if (!good) {
        closeQuietly(server);
      }
    }
  }

  private static void closeQuietly(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      // The reason for giving up is on its way to the caller and says more.
    }
  }

  private static String show(int port, String setting) throws SQLException {
    try (Connection connection = connect(port, "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(int port, String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(port, database), USER, PASSWORD);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PostgresException("There is no free port on 127.0.0.1", e);
    }
  }

  private static InetAddress loopback() throws UnknownHostException {
    // Java's own loopback address may be the one of IPv6.
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static void refuseTakenPort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As PostgreSQL does it: connections of a former server that linger on are no obstacle.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
    } catch (IOException e) {
      throw new PostgresException(taken(port) + " Choose another port.", e);
    }
  }

  private static String taken(int port) {
    return "Port " + port + " on 127.0.0.1 is taken by another program.";
  }

  /**
   * Creates a database unless it is there.
   *
   * @param name lower-case letters, digits and underscores, not starting with a digit
   */
  public void createDatabase(String name) {
    if (!DATABASE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a database: " + name);
    }
    try (Connection connection = connect(port, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
        throw new PostgresException("The database " + name + " cannot be created", e);
      }
    }
  }

  /** The JDBC address of a database, without user and password. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  /** The address of a database for the reactive client, without user and password. */
  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The TCP port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Whether the server process is running. The program is not told when it dies: ask. */
  public boolean isAlive() {
    return postmaster.isAlive();
  }

  /**
   * Kills the server without a chance to write anything down, as a crash would. {@link #close()} is
   * still needed before the folder can be used again.
   */
  public void kill() {
    postmaster.kill();
    postmaster.awaitEnd(STOP_LIMIT);
  }

  /** Disconnects all clients, writes everything down and stops. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (postmaster.isAlive()) {
        postmaster.requestFastShutdown();
      }
      if (!postmaster.awaitEnd(STOP_LIMIT)) {
        throw new PostgresException(
            "PostgreSQL on "
                + data.path()
                + " (process "
                + postmaster.process().pid()
                + ") has not stopped within "
                + STOP_LIMIT.toSeconds()
                + " s.");
      }
    } finally {
      closeQuietly(server);
      lock.close();
      deleteTemporary();
    }
  }

  private void deleteTemporary() {
    Path folder = deleteAtClose;
    if (folder != null) {
      try {
        DataFolder.delete(folder);
      } catch (IOException e) {
        throw new PostgresException("The temporary folder " + folder + " cannot be deleted", e);
      }
    }
  }
}
