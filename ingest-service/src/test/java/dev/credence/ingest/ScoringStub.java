package dev.credence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands where scoring would, and speaks the contract of its digests over real HTTP. */
public class ScoringStub implements QuarkusTestResourceLifecycleManager {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What it does with a batch. */
  public enum Mood {
    ACCEPTS,
    IS_DOWN
  }

  private static volatile Mood mood = Mood.ACCEPTS;
  private static volatile String poison = "none";
  private static final List<JsonNode> RECEIVED = new CopyOnWriteArrayList<>();
  private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

  private @Nullable HttpServer server;

  public static void become(Mood next) {
    mood = next;
  }

  /** Refuses batches with a report of this title. */
  public static void refuse(String title) {
    poison = title;
  }

  /** The digests of a report that were accepted, in order. */
  public static List<JsonNode> digestsOf(String reportId) {
    return RECEIVED.stream()
        .filter(digest -> digest.get("reportId").asText().equals(reportId))
        .toList();
  }

  @Override
  public Map<String, String> start() {
    try {
      HttpServer created =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server = created;
      created.createContext("/v1/digests", ScoringStub::answer);
      created.start();
      return Map.of(
          "quarkus.rest-client.scoring.url", "http://127.0.0.1:" + created.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    JsonNode batch = JSON.readTree(exchange.getRequestBody());
    int status = status(batch);
    byte[] body = (status == 200 ? receipt(batch) : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static int status(JsonNode batch) {
    if (mood == Mood.IS_DOWN) {
      return 503;
    }
    for (JsonNode digest : batch.get("digests")) {
      if (digest.path("title").asText().equals(poison)) {
        return 400;
      }
    }
    return 200;
  }

  private static String receipt(JsonNode batch) {
    ObjectNode receipt = JSON.createObjectNode();
    receipt.put("receivedAt", Instant.now().toString());
    receipt.put("fieldOfANewerVersion", true);
    var acknowledged = receipt.putArray("acknowledged");
    for (JsonNode digest : batch.get("digests")) {
      RECEIVED.add(digest);
      VERSIONS.merge(digest.get("reportId").asText(), digest.get("version").asLong(), Math::max);
      acknowledged
          .addObject()
          .put("reportId", digest.get("reportId").asText())
          .put("version", digest.get("version").asLong());
    }
    return receipt.toString();
  }

  @Override
  public void stop() {
    Objects.requireNonNull(server).stop(0);
  }
}
