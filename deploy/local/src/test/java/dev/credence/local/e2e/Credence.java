package dev.credence.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running Credence of its own, with an empty database, and the words to talk to it. */
final class Credence implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path ROOT = Path.of(System.getProperty("credence.root"));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final LocalStack stack;
  private final Path data;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Credence(Path data) {
    this.data = data;
    this.stack =
        LocalStack.builder(ROOT, data).ingestPort(0).scoringPort(0).postgresPort(0).build();
  }

  static Credence start() {
    try {
      Credence credence = new Credence(Files.createTempDirectory("credence-it"));
      credence.stack.start();
      return credence;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path root() {
    return ROOT;
  }

  Answer ingest(String method, String path, @Nullable String body) {
    return send(stack.ingestUri(), method, path, "application/json", body);
  }

  Answer scoring(String method, String path, @Nullable String body) {
    return send(stack.scoringUri(), method, path, "application/json", body);
  }

  Answer send(URI service, String method, String path, String contentType, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", contentType)
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return send(request);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until scoring has acknowledged everything. */
  void awaitDelivery() {
    await(
        "the delivery",
        () ->
            ingest("GET", "/q/metrics", null)
                .body()
                .lines()
                .anyMatch(line -> line.matches("credence_delivery_backlog\\S* 0\\.0")));
  }

  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Waited in vain for " + what);
      }
      Thread.onSpinWait();
    }
  }

  /** All rows of a list. */
  List<JsonNode> list(URI service, String path) {
    List<JsonNode> rows = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    String cursor = "";
    while (true) {
      JsonNode page = send(service, "GET", path + separator + "limit=500" + cursor, "", null).ok();
      page.get("items").forEach(rows::add);
      if (!page.hasNonNull("next")) {
        return rows;
      }
      cursor = "&cursor=" + encode(page.get("next").asText());
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    stack.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer. */
  record Answer(int status, String body, String contentType) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    JsonNode ok() {
      if (status / 100 != 2) {
        throw new AssertionError(status + " " + body);
      }
      return json();
    }
  }
}
