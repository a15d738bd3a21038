package dev.credence.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Five real texts on one week of events, handed in as plain text with outlet and time only. */
final class Seeds {

  static final String FACT =
      """
      {
        "statement": "The Islam Qala border crossing with Iran was under Taliban control on 8 July 2021",
        "confirmedAt": "2021-07-09T12:00:00Z",
        "evidence": ["https://evidence.example/islam-qala"]
      }
      """;

  private static final Path FOLDER = Path.of(System.getProperty("credence.shared"), "seeds");

  private static final Map<String, String> PUBLISHED =
      Map.of(
          "000", "2021-07-09T08:00:00Z",
          "001", "2021-07-09T10:00:00Z",
          "002", "2021-07-09T14:00:00Z",
          "003", "2021-07-10T09:00:00Z",
          "004", "2021-06-22T18:00:00Z");

  private Seeds() {}

  static void assumePresent() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "skipped: the seed texts are not at " + FOLDER);
  }

  static String outlet(String number) {
    return "outlet-" + number + ".example";
  }

  private static String submission(String number) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      ObjectNode body = Credence.JSON.createObjectNode();
      body.put("outlet", outlet(number));
      body.put("publishedAt", PUBLISHED.get(number));
      body.put("text", Files.readString(file, StandardCharsets.UTF_8));
      return body.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands them in, in this order; the receipts by number. */
  static Map<String, JsonNode> submit(Credence credence, List<String> order) {
    Map<String, JsonNode> receipts =
        order.stream()
            .collect(
                Collectors.toMap(
                    number -> number,
                    number -> credence.ingest("POST", "/v1/reports", submission(number)).ok()));
    credence.awaitDelivery();
    return receipts;
  }
}
