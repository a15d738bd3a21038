package dev.credence.evaluation.stack;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One keep-alive HTTP/1.1 connection to a service on 127.0.0.1. Plain sockets, so that the client
 * takes little of the machine that it measures, and so that what is read and sent when can be
 * chosen.
 */
public final class HttpConnection implements AutoCloseable {

  private static final int CONNECT_MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private int chunkLeft;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  /**
   * Connects.
   *
   * @param silence how long an answer may be waited for
   */
  public static HttpConnection open(int port, Duration silence) throws IOException {
    return open(port, silence, 0);
  }

  /**
   * Connects.
   *
   * @param receiveBuffer the size of the socket's buffer for what comes in; 0 for the system's
   */
  public static HttpConnection open(int port, Duration silence, int receiveBuffer)
      throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout((int) silence.toMillis());
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    socket.connect(new InetSocketAddress(loopback, port), CONNECT_MILLIS);
    return new HttpConnection(socket);
  }

  /** Sends a request and reads the whole answer. */
  public HttpAnswer post(String path, byte[] json) throws IOException {
    head("POST " + path, "Content-Type: application/json\r\nContent-Length: " + json.length);
    out.write(json);
    out.flush();
    return answer();
  }

  /** Asks for something and reads the whole answer. */
  public HttpAnswer get(String path) throws IOException {
    head("GET " + path, "Accept: application/json");
    out.flush();
    return answer();
  }

  /** Begins a request whose body is sent in pieces. */
  public void startStream(String path, String mediaType) throws IOException {
    head("POST " + path, "Content-Type: " + mediaType + "\r\nTransfer-Encoding: chunked");
    out.flush();
  }

  /** Sends a piece of the body; flushed when the buffer is full or {@link #flush()} is called. */
  public void sendChunk(byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write('\r');
    out.write('\n');
  }

  /** Sends what is still in the buffer. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the body. */
  public void finishStream() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Reads the head of the answer to a stream; what follows is read by {@link #nextLine()}. */
  public int streamStatus() throws IOException {
    HttpHead head = HttpHead.read(in);
    if (head.length() != HttpHead.CHUNKED) {
      throw new IOException("status " + head.status() + " and no stream");
    }
    chunkLeft = 0;
    return head.status();
  }

  /** The next line of the answer to a stream; empty at its end. */
  public String nextLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      if (chunkLeft == 0) {
        chunkLeft = Integer.parseInt(HttpHead.line(in).strip(), 16);
        if (chunkLeft == 0) {
          HttpHead.line(in);
          return line.toString(StandardCharsets.UTF_8);
        }
      }
      int c = read();
      if (--chunkLeft == 0) {
        HttpHead.line(in);
      }
      if (c == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      line.write(c);
    }
  }

  private int read() throws IOException {
    int c = in.read();
    if (c < 0) {
      throw new EOFException("the service closed the connection");
    }
    return c;
  }

  private void head(String request, String fields) throws IOException {
    out.write(
        (request
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + socket.getPort()
                + "\r\n"
                + fields
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  private HttpAnswer answer() throws IOException {
    HttpHead head = HttpHead.read(in);
    byte[] body;
    if (head.length() == HttpHead.CHUNKED) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int size = -1; size != 0; ) {
        size = Integer.parseInt(HttpHead.line(in).strip(), 16);
        all.write(in.readNBytes(size));
        HttpHead.line(in);
      }
      body = all.toByteArray();
    } else {
      body = in.readNBytes(head.length());
      if (body.length < head.length()) {
        throw new EOFException("the service closed the connection");
      }
    }
    return new HttpAnswer(head.status(), new String(body, StandardCharsets.UTF_8));
  }

  /** Ends the connection without a good-bye. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
