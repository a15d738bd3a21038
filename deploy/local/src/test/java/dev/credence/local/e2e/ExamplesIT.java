package dev.credence.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.local.client.ServiceClient;
import dev.credence.local.sample.SampleFolder;
import dev.credence.local.sample.SampleLoader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pressing every example of the OpenAPI documents, unedited, on a fresh run with the sample. */
class ExamplesIT {

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Credence credence;

  @BeforeAll
  static void start() {
    credence = Credence.start();
    int refused =
        new SampleLoader(
                new ServiceClient(credence.stack.ingestUri()),
                new ServiceClient(credence.stack.scoringUri()),
                line -> {})
            .load(SampleFolder.open(Credence.root().resolve("deploy/local/sample")));
    assertEquals(0, refused, "files of the sample that were refused");
  }

  @AfterAll
  static void stop() {
    credence.close();
  }

  @Test
  void every_example_of_ingest_works_unedited() {
    pressAll(credence.stack.ingestUri(), 9);
  }

  @Test
  void every_example_of_scoring_works_unedited() {
    pressAll(credence.stack.scoringUri(), 18);
  }

  @Test
  void every_operation_is_described() {
    for (URI service : List.of(credence.stack.ingestUri(), credence.stack.scoringUri())) {
      JsonNode document = document(service);
      assertTrue(document.get("openapi").asText().startsWith("3.1"), service.toString());
      for (Operation operation : operations(document)) {
        assertTrue(operation.node().hasNonNull("summary"), operation.toString());
        assertTrue(operation.node().get("responses").has("503"), operation.toString());
      }
      for (JsonNode reference : document.findValues("$ref")) {
        String pointer = reference.asText().substring(1);
        assertTrue(!document.at(pointer).isMissingNode(), reference.asText());
      }
    }
  }

  private static void pressAll(URI service, int atLeast) {
    JsonNode document = document(service);
    List<Operation> operations = operations(document);
    assertTrue(operations.size() >= atLeast, operations.toString());
    List<String> failures = new ArrayList<>();
    for (Operation operation : operations) {
      Credence.Answer answer = press(service, operation);
      if (answer.status() / 100 != 2
          || !operation.node().get("responses").has(String.valueOf(answer.status()))) {
        failures.add(operation + " -> " + answer.status() + " " + answer.body());
      }
    }
    assertEquals(List.of(), failures);
  }

  private static JsonNode document(URI service) {
    return credence.send(service, "GET", "/q/openapi?format=json", "", null).ok();
  }

  /** What deletes comes last, so that every example finds the sample as it was loaded. */
  private static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(
              method ->
                  operations.add(
                      new Operation(
                          method.getKey().toUpperCase(java.util.Locale.ROOT),
                          path.getKey(),
                          method.getValue())));
    }
    operations.sort(Comparator.comparing(operation -> operation.method().equals("DELETE")));
    return operations;
  }

  private static Credence.Answer press(URI service, Operation operation) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    java.net.http.HttpRequest.Builder request = java.net.http.HttpRequest.newBuilder();
    for (JsonNode parameter : operation.node().path("parameters")) {
      String name = parameter.get("name").asText();
      JsonNode example = parameter.path("example");
      if (example.isMissingNode()) {
        assertTrue(!parameter.path("required").asBoolean(), operation + " " + name);
        continue;
      }
      switch (parameter.get("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", Credence.encode(example.asText()));
        case "query" ->
            query.append('&').append(name).append('=').append(Credence.encode(example.asText()));
        default -> request.header(name, example.asText());
      }
    }
    String address = path + (query.isEmpty() ? "" : "?" + query.substring(1));
    request.uri(service.resolve(address));
    JsonNode content = operation.node().path("requestBody").path("content");
    if (content.isMissingNode()) {
      return credence.send(
          request.method(operation.method(), java.net.http.HttpRequest.BodyPublishers.noBody()));
    }
    Map.Entry<String, JsonNode> body = content.properties().iterator().next();
    JsonNode example = body.getValue().get("examples").elements().next().get("value");
    String text = example.isTextual() ? example.asText() : example.toString();
    return credence.send(
        request
            .header("Content-Type", body.getKey())
            .method(operation.method(), java.net.http.HttpRequest.BodyPublishers.ofString(text)));
  }

  private record Operation(String method, String path, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
