package dev.credence.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client of one service. */
public final class ServiceClient {
  // The longest request is a batch of reports; on a slow machine each takes some 100 ms.
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * A client of the service at an address.
   *
   * @param service scheme, host and port
   */
  public ServiceClient(URI service) {
    this.service = service;
  }

  /** The address of the service. */
  public URI service() {
    return service;
  }

  /**
   * Asks for what is at a path.
   *
   * @param path path and query, from the first slash
   * @throws ServiceException if the service does not answer
   */
  public Answer get(String path) {
    return answer(request(path).GET());
  }

  /** Posts one JSON value. */
  public Answer post(String path, JsonNode body) {
    return post(path, "application/json", body.toString());
  }

  /** Posts JSON values, one on each line; the answer is text of the same kind. */
  public Answer postLines(String path, List<? extends JsonNode> values) {
    StringBuilder lines = new StringBuilder();
    values.forEach(value -> lines.append(value).append('\n'));
    return post(path, "application/x-ndjson", lines.toString());
  }

  private Answer post(String path, String contentType, String body) {
    return answer(
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  /**
   * The items of a list, over all its pages.
   *
   * @param path path and query of the first page, with at least one parameter
   * @param most stop after the page that reaches this many
   * @throws ServiceException if a page is refused
   */
  public List<JsonNode> list(String path, int most) {
    List<JsonNode> items = new ArrayList<>();
    String page = path;
    while (true) {
      Answer answer = get(page);
      if (!answer.isOk()) {
        throw new ServiceException(
            "GET " + service.resolve(page) + ": " + String.join("; ", answer.complaint()));
      }
      answer.body().path("items").forEach(items::add);
      String next = answer.body().path("next").asText("");
      if (next.isEmpty() || items.size() >= most) {
        return items;
      }
      page = path + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(LIMIT);
  }

  private Answer answer(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> response =
          http.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), parse(response.body()), response.body());
    } catch (IOException e) {
      throw new ServiceException(built.method() + " " + built.uri() + " was not answered: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException(built.method() + " " + built.uri() + " was interrupted", e);
    }
  }

  /** The text as JSON; missing when it is not JSON. */
  public static JsonNode parse(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
