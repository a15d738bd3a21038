package dev.credence.ingest.report;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a request body, in portions that are asked for. A portion is what has arrived by
 * then, up to a limit; where more waits than one portion holds, the connection is not read on, so
 * that memory stays flat whatever the length of the body.
 */
final class LinePortions {

  private static final Logger LOG = Logger.getLogger(LinePortions.class);

  private final HttpServerRequest request;
  private final LineSplitter splitter;
  private final int mostLines;
  private final int mostBytes;
  private final Queue<LineSplitter.Line> lines = new ArrayDeque<>();
  private long bytes;
  private boolean ended;
  private boolean paused;
  private @Nullable UniEmitter<? super List<LineSplitter.Line>> asking;

  LinePortions(HttpServerRequest request, LineSplitter splitter, int mostLines, int mostBytes) {
    this.request = request;
    this.splitter = splitter;
    this.mostLines = mostLines;
    this.mostBytes = mostBytes;
  }

  /** Begins to read. */
  void start() {
    request.exceptionHandler(this::breakOff);
    request.endHandler(end -> end());
    request.handler(chunk -> add(splitter.feed(chunk.getBytes())));
    request.resume();
  }

  /** The next lines, as soon as there is one; an empty portion at the end of the body. */
  Uni<List<LineSplitter.Line>> next() {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              synchronized (this) {
                asking = emitter;
              }
              answer();
            });
  }

  private void add(List<LineSplitter.Line> more) {
    synchronized (this) {
      for (LineSplitter.Line line : more) {
        if (!line.isBlank()) {
          lines.add(line);
          bytes += line.bytes().length;
        }
      }
      if (!paused && (lines.size() >= mostLines || bytes >= mostBytes)) {
        paused = true;
        request.pause();
      }
    }
    answer();
  }

  private void end() {
    add(splitter.finish());
    synchronized (this) {
      ended = true;
    }
    answer();
  }

  /** Nobody is left to be answered; what has come whole is stored, what is cut off is not. */
  private void breakOff(Throwable cause) {
    LOG.debugf("A batch was broken off: %s", cause.getMessage());
    synchronized (this) {
      ended = true;
    }
    answer();
  }

  private void answer() {
    UniEmitter<? super List<LineSplitter.Line>> emitter;
    List<LineSplitter.Line> portion;
    synchronized (this) {
      if (asking == null || (lines.isEmpty() && !ended)) {
        return;
      }
      emitter = asking;
      asking = null;
      portion = take();
    }
    emitter.complete(portion);
  }

  private List<LineSplitter.Line> take() {
    List<LineSplitter.Line> portion = new ArrayList<>();
    long taken = 0;
    while (!lines.isEmpty() && portion.size() < mostLines) {
      taken += lines.element().bytes().length;
      if (!portion.isEmpty() && taken > mostBytes) {
        break;
      }
      LineSplitter.Line line = lines.remove();
      bytes -= line.bytes().length;
      portion.add(line);
    }
    if (paused && lines.size() < mostLines && bytes < mostBytes) {
      paused = false;
      request.resume();
    }
    return portion;
  }
}
