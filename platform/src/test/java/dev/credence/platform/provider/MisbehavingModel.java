package dev.credence.platform.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Stands where a language model would, on this machine, and behaves as badly as it is told to. */
public final class MisbehavingModel implements Closeable {

  /** What it does with a request. */
  public enum Mood {
    /** Answers as asked, with {@link #say} for its words. */
    ANSWERS,
    /** Sends a byte of an endless head now and then. */
    DRIPS_ITS_HEAD,
    /** Sends a head, then a byte of its body now and then. */
    DRIPS_ITS_BODY,
    HANGS,
    BREAKS_OFF_HALF_WAY,
    RESETS,
    THROTTLES,
    FAILS,
    REFUSES_THE_KEY,
    SENDS_A_PAGE,
    SENDS_ANOTHER_SHAPE,
    SENDS_NO_WORDS,
    IS_CUT_OFF_BY_ITS_LIMIT,
    NEVER_STOPS,
    SAYS_IT_IS_LONGER,
    SAYS_IT_IS_SHORTER,
    SENDS_NO_UTF8,
    SENDS_DEEP_JSON,
    REDIRECTS,
    SPEAKS_NO_HTTP
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final byte[] NO_BODY = {};

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mood mood = Mood.ANSWERS;
  private volatile String retryAfter = "0";
  private volatile Function<String, String> words = text -> "{}";

  public MisbehavingModel() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/v1/chat/completions";
  }

  public void become(Mood next) {
    mood = next;
  }

  /** Asks to be left alone for so many seconds, from now on. */
  public void throttle(String seconds) {
    retryAfter = seconds;
    mood = Mood.THROTTLES;
  }

  /** What it says to the data of a prompt, from now on, behaving well. */
  public void say(Function<String, String> next) {
    words = next;
    mood = Mood.ANSWERS;
  }

  /** The requests so far, head and body, one string each. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "misbehaving-model");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException end) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String request = read(socket.getInputStream());
      requests.add(request);
      answer(socket, request);
    } catch (IOException | InterruptedException goneAway) {
      // The other side has given up, as it should.
    } finally {
      open.remove(socket);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.UTF_8);
    int length =
        text.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .sum();
    return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private void answer(Socket socket, String request) throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    byte[] good = completion(words.apply(dataOf(request)), "stop");
    switch (mood) {
      case ANSWERS -> send(out, "200 OK", "", good.length, good);
      case DRIPS_ITS_HEAD -> drip(out, "HTTP/1.1 200 OK\r\nX-Filler: ");
      case DRIPS_ITS_BODY ->
          drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n{\"choices\": ");
      case HANGS -> closed.await();
      case BREAKS_OFF_HALF_WAY ->
          send(out, "200 OK", "", good.length, java.util.Arrays.copyOf(good, good.length / 2));
      case RESETS -> socket.setSoLinger(true, 0);
      case THROTTLES ->
          send(out, "429 Too Many Requests", "Retry-After: " + retryAfter + "\r\n", 0, NO_BODY);
      case FAILS -> send(out, "500 Internal Server Error", "", 2, bytes("no"));
      case REFUSES_THE_KEY -> send(out, "401 Unauthorized", "", 2, bytes("no"));
      case SENDS_A_PAGE -> sendText(out, "<html><body>Welcome to the proxy.</body></html>");
      case SENDS_ANOTHER_SHAPE -> sendText(out, "{\"completion\": [1, 2], \"choices\": {}}");
      case SENDS_NO_WORDS ->
          sendText(out, "{\"choices\": [{\"message\": {\"content\": null, \"refusal\": \"no\"}}]}");
      case IS_CUT_OFF_BY_ITS_LIMIT -> {
        byte[] cut = completion("{\"claims\": [", "length");
        send(out, "200 OK", "", cut.length, cut);
      }
      case NEVER_STOPS -> {
        out.write(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"choices\": \""));
        byte[] filler = "a".repeat(8_000).getBytes(StandardCharsets.US_ASCII);
        while (closed.getCount() > 0) {
          out.write(filler);
        }
      }
      case SAYS_IT_IS_LONGER -> send(out, "200 OK", "", good.length + 50, good);
      case SAYS_IT_IS_SHORTER -> send(out, "200 OK", "", good.length - 20, good);
      case SENDS_NO_UTF8 -> {
        byte[] broken = good.clone();
        broken[broken.length / 2] = (byte) 0xC0;
        send(out, "200 OK", "", broken.length, broken);
      }
      case SENDS_DEEP_JSON -> sendText(out, "[".repeat(9_000));
      case REDIRECTS -> send(out, "307 Temporary Redirect", "Location: " + url() + "\r\n", 0, good);
      case SPEAKS_NO_HTTP -> {
        out.write(bytes("SSH-2.0-OpenSSH\r\n\r\n"));
        out.flush();
      }
    }
  }

  private void drip(OutputStream out, String beginning) throws IOException, InterruptedException {
    out.write(bytes(beginning));
    out.flush();
    while (!closed.await(20, TimeUnit.MILLISECONDS)) {
      out.write('a');
      out.flush();
    }
  }

  private static void sendText(OutputStream out, String text) throws IOException {
    send(out, "200 OK", "", bytes(text).length, bytes(text));
  }

  private static void send(OutputStream out, String status, String headers, int length, byte[] body)
      throws IOException {
    out.write(
        bytes(
            "HTTP/1.1 "
                + status
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + headers
                + "Content-Length: "
                + length
                + "\r\n\r\n"));
    out.write(body);
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String dataOf(String request) throws IOException {
    JsonNode body = JSON.readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
    return body.path("messages").path(1).path("content").asText();
  }

  private static byte[] completion(String words, String finish) throws IOException {
    ObjectNode completion = JSON.createObjectNode().put("id", "1").put("object", "chat.completion");
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", words);
    return JSON.writeValueAsBytes(completion);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
