package dev.credence.platform;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of bytes into lines. A line that is too long is skipped to its end and reported as
 * such, so that it sinks neither the memory nor the lines behind it.
 */
public final class LineSplitter implements BodySplitter {

  private static final int LONG_LINE_BYTES = 1_000_000;

  private final int maxLineBytes;
  private ByteArrayOutputStream open = new ByteArrayOutputStream();
  private boolean skipping;
  private int lines;

  /** A splitter into lines of at most {@code maxLineBytes} bytes. */
  public LineSplitter(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
  }

  @Override
  public List<BodyPiece> feed(byte[] chunk) {
    List<BodyPiece> complete = new ArrayList<>();
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

  @Override
  public List<BodyPiece> finish() {
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

  private BodyPiece close() {
    lines++;
    BodyPiece line = new BodyPiece(lines, open.toByteArray(), skipping);
    // A long line must not keep its buffer for the rest of the stream.
    if (line.bytes().length > LONG_LINE_BYTES) {
      open = new ByteArrayOutputStream();
    } else {
      open.reset();
    }
    skipping = false;
    return line;
  }
}
