package dev.credence.platform;

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
 * The pieces of a request body, in portions that are asked for. A portion is what has arrived by
 * then, up to a limit; where more waits than one portion holds, the connection is not read on, so
 * that memory stays flat whatever the length of the body.
 */
public final class BodyPieces {

  private static final Logger LOG = Logger.getLogger(BodyPieces.class);

  private final HttpServerRequest request;
  private final BodySplitter splitter;
  private final int mostPieces;
  private final int mostBytes;
  private final Queue<BodyPiece> pieces = new ArrayDeque<>();
  private long bytes;
  private boolean ended;
  private boolean paused;
  private @Nullable UniEmitter<? super List<BodyPiece>> asking;

  /**
   * The pieces of a body.
   *
   * @param mostPieces how many make a portion
   * @param mostBytes how long a portion is; one piece alone may be longer
   */
  public BodyPieces(
      HttpServerRequest request, BodySplitter splitter, int mostPieces, int mostBytes) {
    this.request = request;
    this.splitter = splitter;
    this.mostPieces = mostPieces;
    this.mostBytes = mostBytes;
  }

  /** Begins to read. */
  public void start() {
    request.exceptionHandler(this::breakOff);
    request.endHandler(end -> end());
    request.handler(chunk -> add(splitter.feed(chunk.getBytes())));
    request.resume();
  }

  /** The next pieces, as soon as there is one; an empty portion at the end of the body. */
  public Uni<List<BodyPiece>> next() {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              synchronized (this) {
                asking = emitter;
              }
              answer();
            });
  }

  /** Reads the rest of the body to nowhere, so that an answer given early can be received. */
  public void discard() {
    if (request.isEnded()) {
      return;
    }
    synchronized (this) {
      ended = true;
      pieces.clear();
      bytes = 0;
    }
    request.handler(chunk -> {});
    request.endHandler(end -> {});
    request.resume();
  }

  private void add(List<BodyPiece> more) {
    synchronized (this) {
      for (BodyPiece piece : more) {
        if (!piece.isBlank()) {
          pieces.add(piece);
          bytes += piece.bytes().length;
        }
      }
      if (!paused && (pieces.size() >= mostPieces || bytes >= mostBytes)) {
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
    UniEmitter<? super List<BodyPiece>> emitter;
    List<BodyPiece> portion;
    synchronized (this) {
      if (asking == null || (pieces.isEmpty() && !ended)) {
        return;
      }
      emitter = asking;
      asking = null;
      portion = take();
    }
    emitter.complete(portion);
  }

  private List<BodyPiece> take() {
    List<BodyPiece> portion = new ArrayList<>();
    long taken = 0;
    while (!pieces.isEmpty() && portion.size() < mostPieces) {
      taken += pieces.element().bytes().length;
      if (!portion.isEmpty() && taken > mostBytes) {
        break;
      }
      BodyPiece piece = pieces.remove();
      bytes -= piece.bytes().length;
      portion.add(piece);
    }
    if (paused && pieces.size() < mostPieces && bytes < mostBytes) {
      paused = false;
      request.resume();
    }
    return portion;
  }
}
