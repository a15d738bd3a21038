package dev.credence.local;

import dev.credence.postgres.DurablePostgres;
import dev.credence.postgres.PostgresException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and both services on this machine. The parts can be stopped, killed and started again
 * one by one; addresses stay the same.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);

  private final Path root;
  private final DataFolder data;
  private final int postgresPort;
  private final Consumer<String> out;
  private final ServiceProcess ingest;
  private final ServiceProcess scoring;
  private @Nullable DurablePostgres postgres;
  private volatile boolean closing;

  private LocalStack(Builder builder) {
    this.root = builder.root.toAbsolutePath().normalize();
    this.out = builder.out;
    this.postgresPort = builder.postgresPort == 0 ? Ports.free() : builder.postgresPort;
    URI ingestUri = address(builder.ingestPort);
    URI scoringUri = address(builder.scoringPort);
    this.data = DataFolder.open(builder.data);
    Map<String, String> ingestProperties = properties("credence_ingest", ingestUri);
    ingestProperties.put("quarkus.rest-client.scoring.url", scoringUri.toString());
    ingestProperties.putAll(builder.ingestProperties);
    Map<String, String> scoringProperties = properties("credence_scoring", scoringUri);
    scoringProperties.putAll(builder.scoringProperties);
    this.ingest =
        new ServiceProcess("ingest", jar("ingest-service"), data, ingestUri, ingestProperties);
    this.scoring =
        new ServiceProcess("scoring", jar("scoring-service"), data, scoringUri, scoringProperties);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + (port == 0 ? Ports.free() : port));
  }

  private Path jar(String module) {
    return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private Map<String, String> properties(String database, URI address) {
    String server = "postgresql://127.0.0.1:" + postgresPort + "/" + database;
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("quarkus.http.port", Integer.toString(address.getPort()));
    properties.put("quarkus.datasource.username", DurablePostgres.USER);
    properties.put("quarkus.datasource.password", DurablePostgres.PASSWORD);
    properties.put("quarkus.datasource.jdbc.url", "jdbc:" + server);
    properties.put("quarkus.datasource.reactive.url", server);
    return properties;
  }

  /**
   * Describes a stack.
   *
   * @param root the folder of the whole project, with both services packaged
   * @param data the folder for everything that is kept; missing, empty, or from an earlier run
   */
  public static Builder builder(Path root, Path data) {
    return new Builder(root, data);
  }

  /**
   * Starts everything and waits until both services are ready.
   *
   * @throws LocalException if something is missing, taken or does not start
   */
  public void start() {
    ingest.requireBuilt();
    scoring.requireBuilt();
    ingest.stopLeftBehind();
    scoring.stopLeftBehind();
    Ports.requireFree(ingest.address().getPort(), "the ingest service", Options.INGEST_PORT);
    Ports.requireFree(scoring.address().getPort(), "the scoring service", Options.SCORING_PORT);
    startPostgres();
    startProcess(scoring);
    startProcess(ingest);
    awaitReady(scoring);
    awaitReady(ingest);
  }

  /** Starts PostgreSQL unless it runs. */
  public synchronized void startPostgres() {
    requireOpen();
    if (postgres != null && postgres.isAlive()) {
      return;
    }
    stopPostgres();
    out.accept("Starting PostgreSQL on 127.0.0.1:" + postgresPort + " ...");
    try {
      postgres =
          DurablePostgres.start(
              data.postgres(),
              postgresPort,
              data.log("postgres"),
              root.resolve("deploy/local/target/postgres-binaries"));
      postgres.createDatabase("credence_ingest");
      postgres.createDatabase("credence_scoring");
    } catch (PostgresException e) {
      String hint =
          postgres == null && Ports.isTaken(postgresPort)
              ? "\nThe option " + Options.POSTGRES_PORT + " chooses the port."
              : "";
      throw new LocalException(e.getMessage() + hint, e);
    }
  }

  /** Starts the ingest service unless it runs, and waits until it is ready. */
  public void startIngest() {
    startProcess(ingest);
    awaitReady(ingest);
  }

  /** Starts the scoring service unless it runs, and waits until it is ready. */
  public void startScoring() {
    startProcess(scoring);
    awaitReady(scoring);
  }

  private synchronized void startProcess(ServiceProcess service) {
    requireOpen();
    out.accept("Starting the " + service.name() + " service on " + service.address() + " ...");
    service.start();
  }

  private void awaitReady(ServiceProcess service) {
    service.awaitReady(READY_LIMIT);
    out.accept("The " + service.name() + " service is ready.");
  }

  private void requireOpen() {
    if (closing) {
      throw new LocalException("Credence is being stopped.");
    }
  }

  /** The address of the ingest service. */
  public URI ingestUri() {
    return ingest.address();
  }

  /** The address of the scoring service. */
  public URI scoringUri() {
    return scoring.address();
  }

  /** The server, for a test that looks into its tables. */
  public synchronized DurablePostgres postgres() {
    if (postgres == null) {
      throw new IllegalStateException("PostgreSQL is not running");
    }
    return postgres;
  }

  /** The folder of this run. */
  public Path dataFolder() {
    return data.path();
  }

  /** Kills the ingest service. */
  public void killIngest() {
    ingest.kill();
  }

  /** Kills the scoring service. */
  public void killScoring() {
    scoring.kill();
  }

  /** Kills PostgreSQL, as a crash would. */
  public synchronized void killPostgres() {
    postgres().kill();
  }

  /** Stops the scoring service cleanly. */
  public void stopScoring() {
    scoring.stop();
  }

  /** Stops PostgreSQL cleanly, under services that may still run. */
  public synchronized void stopPostgres() {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }

  /** What has ended without being told to, with the end of its log. */
  public synchronized Optional<String> death() {
    List<String> dead = new ArrayList<>();
    for (ServiceProcess service : List.of(ingest, scoring)) {
      if (service.isDead()) {
        dead.add("The " + service.name() + " service has ended. " + service.endOfLog());
      }
    }
    if (postgres != null && !postgres.isAlive()) {
      dead.add("PostgreSQL has ended. Its log is " + data.log("postgres") + ".");
    }
    return dead.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", dead));
  }

  /** Whether {@link #close()} has begun. */
  public boolean isClosing() {
    return closing;
  }

  /** Stops the services, then PostgreSQL, and gives the folder back. */
  @Override
  public void close() {
    closing = true;
    closeParts();
  }

  private synchronized void closeParts() {
    try {
      ingest.requestStop();
      scoring.requestStop();
      ingest.stop();
      scoring.stop();
      stopPostgres();
    } finally {
      data.close();
    }
  }

  /** The choices for a stack. */
  public static final class Builder {
    private final Path root;
    private final Path data;
    private final Map<String, String> ingestProperties = new LinkedHashMap<>();
    private final Map<String, String> scoringProperties = new LinkedHashMap<>();
    private int ingestPort;
    private int scoringPort;
    private int postgresPort;
    private Consumer<String> out = line -> {};

    private Builder(Path root, Path data) {
      this.root = root;
      this.data = data;
    }

    /** The port of the ingest service; 0, the default, for any free one. */
    public Builder ingestPort(int port) {
      ingestPort = port;
      return this;
    }

    /** The port of the scoring service; 0, the default, for any free one. */
    public Builder scoringPort(int port) {
      scoringPort = port;
      return this;
    }

    /** The port of PostgreSQL; 0, the default, for any free one. */
    public Builder postgresPort(int port) {
      postgresPort = port;
      return this;
    }

    /** A setting of the scoring service. */
    public Builder scoringProperty(String key, String value) {
      scoringProperties.put(key, value);
      return this;
    }

    /** Takes the lines that tell what happens; nobody by default. */
    public Builder out(Consumer<String> lines) {
      out = lines;
      return this;
    }

    /**
     * Takes possession of the data folder.
     *
     * @throws LocalException if it is somebody else's or in use
     */
    public LocalStack build() {
      return new LocalStack(this);
    }
  }
}
