package dev.credence.evaluation.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What processes have used, as Linux tells it under /proc; absent on other systems. */
final class ProcessTimes {

  /** Linux counts in hundredths of a second for programs, whatever its own clock. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;

  private ProcessTimes() {}

  /** User and system time in seconds of a process alone. */
  static OptionalDouble own(long pid) {
    return sum(pid, USER, USER + 1);
  }

  /** User and system time in seconds of a process, its children, and children that have ended. */
  static OptionalDouble withChildren(ProcessHandle process) {
    OptionalDouble parent = sum(process.pid(), USER, CHILDREN_SYSTEM);
    if (parent.isEmpty()) {
      return parent;
    }
    double children = process.children().mapToDouble(child -> own(child.pid()).orElse(0)).sum();
    return OptionalDouble.of(parent.getAsDouble() + children);
  }

  private static OptionalDouble sum(long pid, int first, int last) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name of the program, in brackets, may contain spaces.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int field = first; field <= last; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return OptionalDouble.of(ticks / TICKS_PER_SECOND);
    } catch (IOException absent) {
      return OptionalDouble.empty();
    }
  }

  /** The memory of a process that is not swapped out, in bytes. */
  static OptionalLong residentBytes(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "status"))
          .lines()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException absent) {
      return OptionalLong.empty();
    }
  }
}
