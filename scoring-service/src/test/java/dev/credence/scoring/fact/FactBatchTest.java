package dev.credence.scoring.fact;

import static dev.credence.scoring.Http.delete;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.postUnlogged;
import static dev.credence.scoring.claimreview.Reviews.quoted;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Ledger;
import dev.credence.scoring.claimreview.Reviews;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FactBatchTest {

  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String JSON_LD = "application/ld+json";

  private static final String LINE =
      "{\"question\": \"%s\", \"answer\": \"%s\", \"confirmedAt\": \"2024-05-02T12:00:00Z\","
          + " \"evidence\": [\"https://evidence.example/1\"]}\n";

  @Inject Ledger ledger;

  @Test
  void lines_are_answered_in_order_and_a_bad_one_does_not_sink_the_rest() {
    String file =
        LINE.formatted("batch/1", "true")
            + "\n"
            + "{\"question\": \"batch/2\"}\n"
            + "{\n"
            + LINE.formatted("batch/1", "false")
            + LINE.formatted("batch/3", "red").strip();
    List<JsonPath> answers = batch(NDJSON, file);
    assertEquals(List.of(201, 400, 400, 409, 201), statuses(answers));
    assertEquals(List.of(1, 2, 3, 4, 5), answers.stream().map(a -> a.getInt("item")).toList());
    assertEquals(List.of(1, 3, 4, 5, 6), answers.stream().map(a -> a.getInt("line")).toList());
    assertEquals("/confirmedAt", answers.get(1).getString("problem.errors[0].pointer"));
    get("/v1/facts/{id}", answers.get(4).getString("factId")).body("answer", equalTo("red"));
  }

  @Test
  void the_same_file_again_changes_nothing() {
    String file = LINE.formatted("batch/4", "true") + LINE.formatted("batch/5", "blue");
    List<JsonPath> first = batch(NDJSON, file);
    int rows = ledger.rows();
    List<JsonPath> again = batch(NDJSON, file);
    assertEquals(List.of(200, 200), statuses(again));
    assertEquals(first.get(1).getString("factId"), again.get(1).getString("factId"));
    assertEquals(rows, ledger.rows());
  }

  @Test
  void a_batch_does_not_bring_back_what_was_retracted() {
    String file = LINE.formatted("batch/6", "true");
    String factId = batch(NDJSON, file).get(0).getString("factId");
    delete("/v1/facts/" + factId).statusCode(200);
    JsonPath answer = batch(NDJSON, file).get(0);
    assertEquals(409, answer.getInt("status"));
    assertEquals(factId, answer.getString("problem.conflictsWith[0]"));
    get("/v1/facts/{id}", factId).body("status", equalTo("RETRACTED"));
  }

  @Test
  void a_table_is_read_by_its_header() {
    List<JsonPath> answers =
        batch(
            CSV,
            "\uFEFFconfirmedAt,evidence,statement,question,value,unit,answer,topic\r\n"
                + "2024-05-02T12:00:00Z,https://e.example/1 | https://e.example/2,\"The \"\"Arl\"\""
                + " gate, the old one, was shut on 1 May 2024.\",,,,false,gates\r\n"
                + "\r\n"
                + "2024-05-02T12:00:00Z,https://e.example/1,,batch/7,12.5,km,,\r\n");
    assertEquals(List.of(201, 201), statuses(answers));
    assertEquals(List.of(2, 4), answers.stream().map(a -> a.getInt("line")).toList());
    get("/v1/facts/{id}", answers.get(0).getString("factId"))
        .body("statement", equalTo("The \"Arl\" gate, the old one, was shut on 1 May 2024."))
        .body("answer", equalTo("false"))
        .body("topic", equalTo("gates"))
        .body("evidence", equalTo(List.of("https://e.example/1", "https://e.example/2")));
    get("/v1/facts/{id}", answers.get(1).getString("factId")).body("value", equalTo(12.5f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "statement,confirmedAt,evidence,colour; /colour; known: answer",
        "statement,confirmedAt,evidence,statement; /statement; twice",
        "statement,evidence; /confirmedAt; must be a column",
        "confirmedAt,evidence,answer; /statement; /question",
        "'\"statement,confirmedAt,evidence'; ; not closed",
        "Statement,confirmedAt,evidence; /Statement; is not a column",
      })
  void a_header_that_cannot_be_used_refuses_the_file(String header, String pointer, String reason) {
    ValidatableResponse answer =
        send(CSV, header + "\nx,2024-05-02T12:00:00Z,https://e.example/1\n")
            .statusCode(400)
            .contentType("application/problem+json");
    if (pointer == null) {
      answer.body("detail", containsString(reason));
    } else {
      answer
          .body("errors.pointer", hasItem(pointer))
          .body("errors[0].reason", containsString(reason));
    }
  }

  @Test
  void bad_rows_are_named_and_the_rest_is_taken() {
    List<JsonPath> answers =
        batch(
            CSV,
            "question,value,confirmedAt,evidence\n"
                + "batch/8,=1+1,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "batch/8,twelve,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "batch/8,1e999999,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "batch/8,12,2 May 2024,https://e.example/1\n"
                + "batch/8,12,2024-05-02T12:00:00Z,\n"
                + "batch/8,12,2024-05-02T12:00:00Z,notes\n"
                + "batch/8,12,2024-05-02T12:00:00Z\n"
                + "\"batch/8\"x,12,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "=cmd|' /C calc'!A0,12,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "batch/8,12,2024-05-02T12:00:00Z,https://e.example/1\n"
                + "\"batch/9,12,2024-05-02T12:00:00Z,https://e.example/1\n");
    assertEquals(List.of(400, 400, 400, 400, 400, 400, 400, 400, 400, 201, 400), statuses(answers));
    assertEquals(
        List.of("/value", "/value", "/value", "/confirmedAt", "/evidence", "/evidence/0"),
        answers.subList(0, 6).stream().map(a -> a.getString("problem.errors[0].pointer")).toList());
    assertTrue(answers.get(10).getString("problem.detail").contains("quote"));
  }

  @Test
  void bytes_that_are_no_utf8_are_refused_row_by_row() {
    byte[] file =
        ("statement,confirmedAt,evidence\nThe caf\u00e9 closed,2024-05-02T12:00:00Z,https://e.example/1\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    JsonPath answer = new JsonPath(raw(CSV).body(file).post("/v1/facts/batch").asString());
    assertEquals(400, answer.getInt("status"));
    send("text/csv; charset=iso-8859-1", "x").statusCode(415);
    send("application/json", "[]").statusCode(415);
  }

  @Test
  void a_feed_is_answered_review_by_review() {
    String second =
        Reviews.FULL
            .replace("varn-lock", "feed-2")
            .replace("The Varn lock was shut", "The Osk lock was shut")
            .replace("\"False\"", "\"Misleading\"");
    String feed =
        "{\"@context\": \"https://schema.org\", \"@type\": \"DataFeed\", \"dataFeedElement\": ["
            + "{\"@type\": \"DataFeedItem\", \"item\": ["
            + one("feed-1", "The Osk weir was shut on 3 April 2024.", "2024-04-05")
            + ","
            + one("feed-1", "The Osk hall was shut on 3 April 2024.", "2024-04-06")
            + "]},"
            + "{\"item\": "
            + second
            + "}, {\"@type\": \"DataFeedItem\"}, {\"a\": 1, \"a\": 2}, "
            + one("feed-3", "The Osk dam was shut on 3 April 2024.", "2024-04-05")
            + "]}";
    List<JsonPath> answers = batch(JSON_LD, feed);
    assertEquals(List.of(201, 201, 422, 400, 400, 201), statuses(answers));
    List<JsonPath> again = batch(JSON_LD, feed);
    assertEquals(List.of(200, 200, 422, 400, 400, 200), statuses(again));
    assertEquals(
        answers.stream().map(a -> a.getString("factId")).toList(),
        again.stream().map(a -> a.getString("factId")).toList());
  }

  @Test
  void an_array_and_documents_one_after_the_other_are_feeds_too() {
    String one = one("row-1", "The Elm weir was shut on 3 April 2024.", "2024-04-05");
    String two = one("row-2", "The Elm dam was shut on 3 April 2024.", "2024-04-05");
    assertEquals(List.of(201, 201), statuses(batch(JSON_LD, "[" + one + "," + two + "]")));
    assertEquals(List.of(200, 200), statuses(batch(JSON_LD, one + "\n" + two)));
    assertEquals(List.of(200, 400), statuses(batch(JSON_LD, "[" + one + ", {\"@type\":")));
    assertEquals(List.of(), batch(JSON_LD, "[]"));
  }

  @Test
  void a_later_version_in_a_feed_corrects_and_an_earlier_one_does_not_undo_it() {
    String first = one("ver-1", "The Ash weir was shut on 3 April 2024.", "2024-04-05");
    String later = first.replace("2024-04-05", "2024-04-08").replace("\"False\"", "\"True\"");
    String factId = batch(JSON_LD, first).get(0).getString("factId");
    JsonPath corrected = batch(JSON_LD, "[" + later + "," + first + "]").get(0);
    assertEquals(201, corrected.getInt("status"));
    assertEquals(factId, corrected.getString("factId"));
    get("/v1/facts/{id}", factId).body("answer", equalTo("true")).body("revision", equalTo(2));
  }

  @Test
  void a_hundred_thousand_items_of_no_use_are_refused_one_by_one() {
    String body = "[" + "{},".repeat(99_998) + "[" + "[".repeat(500) + "]".repeat(500) + "],7]";
    AtomicInteger items = new AtomicInteger();
    postUnlogged("/v1/facts/batch", JSON_LD, body)
        .body()
        .forEach(
            answer -> {
              String start = "{\"item\":" + items.incrementAndGet() + ",\"status\":400,";
              assertTrue(answer.startsWith(start), answer);
            });
    assertEquals(100_000, items.get());
  }

  @Test
  void the_examples_of_the_document_run() throws Exception {
    JsonNode document =
        new ObjectMapper()
            .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    for (String path : List.of("/v1/facts", "/v1/facts/batch")) {
      JsonNode content =
          document.path("paths").path(path).path("post").path("requestBody").path("content");
      assertTrue(content.has(JSON_LD), path);
      content
          .properties()
          .forEach(
              body -> {
                JsonNode example = body.getValue().path("examples").elements().next().path("value");
                String text = example.isTextual() ? example.textValue() : example.toString();
                raw(body.getKey())
                    .body(text.getBytes(StandardCharsets.UTF_8))
                    .post(path)
                    .then()
                    .statusCode(anyOf(equalTo(200), equalTo(201)))
                    .body(containsString("\"factId\""));
              });
    }
  }

  private static String one(String page, String statement, String published) {
    return quoted(
        """
        {'@type': 'ClaimReview', 'url': 'https://fact-desk.example/%s', 'claimReviewed': '%s',
         'datePublished': '%s', 'reviewRating': {'alternateName': 'False'}}
        """
            .formatted(page, statement, published));
  }

  private static List<Integer> statuses(List<JsonPath> answers) {
    return answers.stream().map(answer -> answer.getInt("status")).toList();
  }

  private static List<JsonPath> batch(String type, String body) {
    return send(type, body)
        .statusCode(200)
        .contentType(containsString(NDJSON))
        .extract()
        .asString()
        .lines()
        .map(JsonPath::new)
        .toList();
  }

  private static ValidatableResponse send(String type, String body) {
    return raw(type).body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/facts/batch").then();
  }

  /** Without the charset that the client would add of its own. */
  private static RequestSpecification raw(String type) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Content-Type", type);
  }
}
