package dev.credence.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that PostgreSQL keeps its data in, and the rules for when it may be used. */
final class DataFolder {
  private final Path parent;
  private final Path folder;

  private DataFolder(Path parent, Path folder) {
    this.parent = parent;
    this.folder = folder;
  }

  /** Creates what is missing above the folder and names it without symbolic links. */
  static DataFolder at(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path above = absolute.getParent();
    Path name = absolute.getFileName();
    if (above == null || name == null) {
      throw new PostgresException("The folder " + folder + " cannot be used: it has no name");
    }
    try {
      Path inside = Files.createDirectories(above).toRealPath().resolve(name);
      Path real = Files.exists(inside) ? inside.toRealPath() : inside;
      return new DataFolder(Objects.requireNonNullElse(real.getParent(), above), real);
    } catch (IOException e) {
      throw new PostgresException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  Path parent() {
    return parent;
  }

  Path path() {
    return folder;
  }

  /** A file beside the folder: the folder itself must be empty when PostgreSQL first fills it. */
  Path beside(String suffix) {
    return parent.resolve(folder.getFileName() + suffix);
  }

  /**
   * Refuses a folder that PostgreSQL of this major version could not use, and clears away what an
   * interrupted first start has left.
   */
  void prepare(int majorVersion) {
    try {
      if (Files.exists(unfinished())) {
        delete(folder);
      }
      if (!Files.exists(folder) || (Files.isDirectory(folder) && isEmpty(folder))) {
        // Until the first start has succeeded, nobody can have stored anything: see above.
        Files.writeString(unfinished(), "The first start of " + folder + " has not finished.\n");
        return;
      }
      refuseForeign(majorVersion);
    } catch (IOException e) {
      throw new PostgresException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private void refuseForeign(int majorVersion) throws IOException {
    Path versionFile = folder.resolve("PG_VERSION");
    if (!Files.isRegularFile(versionFile)) {
      throw new PostgresException(
          "The folder "
              + folder
              + " is not empty and holds no PostgreSQL data. Choose an empty folder.");
    }
    String version = Files.readString(versionFile).strip();
    if (!version.equals(Integer.toString(majorVersion))) {
      throw new PostgresException(
          "The folder "
              + folder
              + " was written by PostgreSQL "
              + version
              + ", and this is PostgreSQL "
              + majorVersion
              + ", which cannot read it. Choose another folder, or carry the data over with"
              + " pg_dumpall or pg_upgrade.");
    }
  }

  /** Says that the first start has succeeded: from now on the folder is kept. */
  void finished() {
    try {
      Files.deleteIfExists(unfinished());
    } catch (IOException e) {
      throw new PostgresException("The file " + unfinished() + " cannot be deleted", e);
    }
  }

  private Path unfinished() {
    return beside(".unfinished");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
