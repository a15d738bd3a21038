package dev.credence.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the run tells what happens: the terminal, a log file, or both. */
final class Console {
  private @Nullable PrintStream terminal;
  private @Nullable PrintStream log;

  Console(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** The terminal in UTF-8, whatever the locale: reports are quoted in their own script. */
  static Console onTerminal() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  /** From now on lines go to this file as well. */
  synchronized void alsoTo(Path file) {
    try {
      log =
          new PrintStream(
              Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
              true,
              StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LocalException("The file " + file + " cannot be written: " + e, e);
    }
  }

  /** From now on nothing goes to the terminal. */
  synchronized void leaveTerminal() {
    terminal = null;
  }

  synchronized void say(String line) {
    if (terminal != null) {
      terminal.println(line);
    }
    if (log != null) {
      log.println(line);
    }
  }
}
