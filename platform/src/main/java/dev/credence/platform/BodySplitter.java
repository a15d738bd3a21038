package dev.credence.platform;

import java.util.List;

/** Cuts a stream of bytes into pieces that can be read one by one. Not thread-safe. */
public interface BodySplitter {

  /** The pieces that a chunk completes, in order. */
  List<BodyPiece> feed(byte[] chunk);

  /** What is left when the stream ends. */
  List<BodyPiece> finish();
}
