package dev.credence.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The main process of a PostgreSQL server, found through {@code postmaster.pid} in its data folder.
 *
 * @param process the process
 * @param dataFolder its data folder
 */
record Postmaster(ProcessHandle process, Path dataFolder) {
  private static final Duration POLL = Duration.ofMillis(50);

  /** The process that the folder's {@code postmaster.pid} names, even if it is a zombie. */
  static Optional<Postmaster> of(Path dataFolder) {
    return pid(dataFolder)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .map(process -> new Postmaster(process, dataFolder));
  }

  private static Optional<Long> pid(Path dataFolder) {
    try {
      List<String> lines = Files.readAllLines(dataFolder.resolve("postmaster.pid"));
      return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it is running; a zombie is not. */
  boolean isAlive() {
    return process.isAlive() && !isZombie();
  }

  /**
   * Whether it is dead and only waits for its parent to take note. PostgreSQL would take it for a
   * running server. Known on Linux only; elsewhere the system's first process takes note at once.
   */
  boolean isZombie() {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      // The name in parentheses may hold anything, so the state is sought behind the last one.
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is a PostgreSQL server that was started on this very folder. */
  boolean belongsToItsFolder() {
    boolean postgres =
        process
            .info()
            .command()
            .map(command -> Path.of(command).getFileName().toString())
            .filter("postgres"::equals)
            .isPresent();
    String[] arguments = process.info().arguments().orElse(new String[0]);
    for (int i = 0; postgres && i + 1 < arguments.length; i++) {
      if (arguments[i].equals("-D") && isSameFolder(arguments[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Removes the file that names it, where another program now has its number. */
  void removePidFile() {
    try {
      Files.deleteIfExists(dataFolder.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new PostgresException(
          "The file postmaster.pid in "
              + dataFolder
              + " names process "
              + process.pid()
              + ", which is another program, and cannot be removed",
          e);
    }
  }

  private boolean isSameFolder(String other) {
    try {
      return Files.isSameFile(dataFolder, Path.of(other));
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks it to disconnect its clients and to write everything down, and does not wait. */
  void requestFastShutdown() {
    try {
      // SIGINT is PostgreSQL's fast shutdown. Java itself can send only SIGTERM, which would wait
      // for all clients to leave. "kill" is built into every shell.
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new PostgresException("PostgreSQL cannot be told to stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills it without any chance to write down what it holds in memory. */
  void kill() {
    process.destroyForcibly();
  }

  /**
   * Waits until it has ended; a zombie has.
   *
   * @return whether it has
   */
  boolean awaitEnd(Duration limit) {
    return await(() -> !isAlive(), limit);
  }

  /**
   * Waits until it no longer blocks a new server on its folder: until it has cleared its {@code
   * postmaster.pid} away or nothing is left of it, not even a zombie.
   *
   * @return whether the way is free
   */
  boolean awaitCleared(Duration limit) {
    return await(() -> !process.isAlive() || pid(dataFolder).isEmpty(), limit);
  }

  private static boolean await(BooleanSupplier condition, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
