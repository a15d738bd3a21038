package dev.credence.local.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service with answers given beforehand; the last one to a request is repeated. */
public final class StubService implements AutoCloseable {
  private record Canned(int status, String body) {}

  private final Map<String, Deque<Canned>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final HttpServer server;

  /** Starts without answers. */
  public StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** One more answer to a request such as {@code "GET /v1/x?limit=1"}. */
  public StubService on(String request, int status, String body) {
    answers.computeIfAbsent(request, r -> new ArrayDeque<>()).add(new Canned(status, body));
    return this;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(request + "\n" + sent);
    Deque<Canned> canned = answers.getOrDefault(request, new ArrayDeque<>());
    Canned answer = canned.size() > 1 ? canned.poll() : canned.peek();
    if (answer == null) {
      answer = new Canned(404, "{\"detail\":\"nothing at " + request + "\"}");
    }
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Every request with its body, in order. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** A client of this service. */
  public ServiceClient client() {
    return new ServiceClient(uri());
  }

  /** Its address. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
