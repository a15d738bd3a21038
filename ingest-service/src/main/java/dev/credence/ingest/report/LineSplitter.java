package dev.credence.ingest.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into lines. A line that is too long is skipped to its end and reported as
 * such, so that it sinks neither the memory nor the lines behind it.
 */
final class LineSplitter {

  private static final int LONG_LINE_BYTES = 1_000_000;

  private final int maxLineBytes;
  private ByteArrayOutputStream open = new ByteArrayOutputStream();
  private boolean skipping;
  private int lines;

  LineSplitter(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
  }

  /** The lines that a chunk completes. */
  List<Line> feed(byte[] chunk) {
    List<Line> complete = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < chunk.length; i++) {
      if (chunk[i] == '\n') {
        append(chunk, start, i);
        complete.add(close());
        start = i + 1;
      }
    }
    append(chunk, start, chunk.length);
    return complete;
  }

  /** The last line, where no line break ends it. */
  List<Line> finish() {
    return open.size() > 0 || skipping ? List.of(close()) : List.of();
  }

  private void append(byte[] chunk, int from, int to) {
    if (skipping) {
      return;
    }
    if (open.size() + to - from > maxLineBytes) {
      skipping = true;
      open = new ByteArrayOutputStream();
    } else {
      open.write(chunk, from, to - from);
    }
  }

  private Line close() {
    lines++;
    Line line = new Line(lines, open.toByteArray(), skipping);
    // A long line must not keep its buffer for the rest of the stream.
    if (line.bytes().length > LONG_LINE_BYTES) {
      open = new ByteArrayOutputStream();
    } else {
      open.reset();
    }
    skipping = false;
    return line;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param bytes it, without the line break
   * @param tooLong whether it was too long and has been skipped
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
  record Line(int number, byte[] bytes, boolean tooLong) {

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\r' && b != '\t') {
          return false;
        }
      }
      return !tooLong;
    }
  }
}
