package dev.credence.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The exclusive right to use a folder, held through a lock file and lost with the process. */
public final class FolderLock implements AutoCloseable {
  // POSIX drops a process's lock when it closes any descriptor of the file. A second attempt within
  // this process must therefore be refused before it opens the file.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock if nobody has it.
   *
   * @param folder an existing folder
   * @param fileName the file in it that stands for the right
   * @return the lock, or nothing while somebody else has it
   * @throws IOException if the file cannot be opened
   */
  public static Optional<FolderLock> tryAcquire(Path folder, String fileName) throws IOException {
    Path file = folder.toRealPath().resolve(fileName);
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    boolean acquired = false;
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        acquired = lock != null;
      } finally {
        if (!acquired) {
          channel.close();
        }
      }
      return acquired ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
    } finally {
      if (!acquired) {
        HELD_HERE.remove(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
