package dev.credence.evaluation.stack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The head of an answer.
 *
 * @param status the HTTP status
 * @param length the length of the body in bytes, or {@link #CHUNKED}
 */
record HttpHead(int status, int length) {

  /** The body comes in pieces that say how long they are. */
  static final int CHUNKED = -1;

  private static final int LONGEST_LINE = 8_192;

  static HttpHead read(InputStream in) throws IOException {
    String[] first = line(in).split(" ", 3);
    if (first.length < 2) {
      throw new IOException("not an HTTP answer");
    }
    int length = 0;
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      String folded = field.toLowerCase(Locale.ROOT);
      if (folded.startsWith("content-length:")) {
        length = Integer.parseInt(folded.substring("content-length:".length()).strip());
      } else if (folded.startsWith("transfer-encoding:") && folded.contains("chunked")) {
        length = CHUNKED;
      }
    }
    return new HttpHead(Integer.parseInt(first[1]), length);
  }

  /** A line without its end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the service closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line of the head is too long");
      }
    }
    return line.toString();
  }
}
