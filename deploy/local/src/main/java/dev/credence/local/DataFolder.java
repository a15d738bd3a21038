package dev.credence.local;

import dev.credence.postgres.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder for everything that a local run keeps, held exclusively. */
final class DataFolder implements AutoCloseable {
  /** The file that says that the folder is ours. */
  static final String MARKER = "credence-data";

  private static final String LOCK = "lock";
  private static final String PID = "run.pid";

  private final Path folder;
  private final FolderLock lock;

  private DataFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes possession of a folder; a missing or empty one becomes ours.
   *
   * @throws LocalException if it is somebody else's or in use
   */
  static DataFolder open(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new LocalException(folder + " is not a folder. Choose another with --data.");
      }
      Path real = Files.createDirectories(folder).toRealPath();
      if (!Files.exists(real.resolve(MARKER)) && !isEmpty(real)) {
        throw new LocalException(
            "The folder "
                + real
                + " is not empty and was not made by Credence. Choose another with --data.");
      }
      Files.writeString(
          real.resolve(MARKER), "Everything in this folder belongs to a local Credence.\n");
      FolderLock lock =
          FolderLock.tryAcquire(real, LOCK).orElseThrow(() -> new LocalException(inUse(real)));
      Files.createDirectories(real.resolve("logs"));
      Files.writeString(real.resolve(PID), ProcessHandle.current().pid() + "\n");
      return new DataFolder(real, lock);
    } catch (IOException e) {
      throw new LocalException("The folder " + folder + " cannot be used: " + e, e);
    }
  }

  private static String inUse(Path folder) {
    String process;
    try {
      process = " (process " + Files.readString(folder.resolve(PID)).strip() + ")";
    } catch (IOException e) {
      process = "";
    }
    return "Credence is running on the folder "
        + folder
        + " already"
        + process
        + ". Stop it with "
        + stopCommand(folder)
        + ", or choose another folder with --data.";
  }

  /** What to type to end what runs on this folder. */
  static String stopCommand(Path folder) {
    return "deploy/local/stop --data '" + folder + "'";
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  Path path() {
    return folder;
  }

  Path postgres() {
    return folder.resolve("postgres");
  }

  /** The log of a part. */
  Path log(String part) {
    return folder.resolve("logs").resolve(part + ".log");
  }

  /** Where the process number of a service is noted. */
  Path pidFile(String service) {
    return folder.resolve(service + ".pid");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(PID));
    } catch (IOException e) {
      // A stale number harms nobody: whoever reads it checks whose it is.
    }
    lock.close();
  }
}
