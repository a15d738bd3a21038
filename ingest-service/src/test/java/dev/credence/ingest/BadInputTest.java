package dev.credence.ingest;

import static dev.credence.ingest.Http.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class BadInputTest {

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("malformed JSON", "{\"outlet\": ", "malformed-body", null),
        Arguments.of("nothing", "", "invalid-field", null),
        Arguments.of("null", "null", "invalid-field", null),
        Arguments.of("an array", "[]", "invalid-field", null),
        Arguments.of(
            "an unknown field",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"colour\": 1}",
            "invalid-field",
            "/colour"),
        Arguments.of(
            "an unknown field inside",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"claims\": [{\"stanze\": 1}]}",
            "invalid-field",
            "/claims/0/stanze"),
        Arguments.of(
            "a duplicate key",
            "{\"outlet\": \"a.example\", \"outlet\": \"b.example\", \"text\": \"x\"}",
            "malformed-body",
            null),
        Arguments.of(
            "a wrong type", "{\"outlet\": \"a.example\", \"text\": 17}", "invalid-field", "/text"),
        Arguments.of(
            "a wrong enum",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"claims\": [{\"stance\": \"MAYBE\"}]}",
            "invalid-field",
            "/claims/0/stance"),
        Arguments.of("no outlet", "{\"text\": \"x\"}", "invalid-field", "/outlet"),
        Arguments.of(
            "an outlet that is no key",
            "{\"outlet\": \"a b\", \"text\": \"x\"}",
            "invalid-field",
            "/outlet"),
        Arguments.of("no text", "{\"outlet\": \"a.example\"}", "invalid-field", "/text"),
        Arguments.of(
            "a blank text",
            "{\"outlet\": \"a.example\", \"text\": \" \"}",
            "invalid-field",
            "/text"),
        Arguments.of(
            "text and html",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"html\": \"x\"}",
            "invalid-field",
            "/text"),
        Arguments.of(
            "U+0000",
            "{\"outlet\": \"a.example\", \"text\": \"a\\u0000b\"}",
            "invalid-field",
            "/text"),
        Arguments.of(
            "a lone surrogate",
            "{\"outlet\": \"a.example\", \"text\": \"a\\ud800b\"}",
            "invalid-field",
            "/text"),
        Arguments.of(
            "a date in the future",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}",
            "invalid-field",
            "/publishedAt"),
        Arguments.of(
            "a number for a date",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"publishedAt\": 5}",
            "invalid-field",
            "/publishedAt"),
        Arguments.of(
            "a number that fills the memory",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"claims\": [{\"stance\": \"AFFIRMS\","
                + " \"question\": \"q\", \"value\": 1e999999}]}",
            "invalid-field",
            "/claims/0/value"),
        Arguments.of(
            "no date at all",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"publishedAt\": \"yesterday\"}",
            "invalid-field",
            "/publishedAt"),
        Arguments.of(
            "an address that is none",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"url\": \"javascript:alert(1)\"}",
            "invalid-field",
            "/url"),
        Arguments.of(
            "a quote that is not in the text",
            "{\"outlet\": \"a.example\", \"text\": \"x\", \"claims\": [{\"stance\": \"AFFIRMS\","
                + " \"statement\": \"y\", \"quote\": \"z\"}]}",
            "invalid-field",
            "/claims/0/quote"),
        Arguments.of(
            "a text over the limit",
            "{\"outlet\": \"a.example\", \"text\": \"" + "x".repeat(5_000_001) + "\"}",
            "invalid-field",
            "/text"),
        Arguments.of(
            "deep nesting",
            "{\"outlet\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            null,
            null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_bad_body_is_a_problem_that_names_the_field(
      String what, String body, String type, String pointer) {
    var answer =
        given()
            .contentType(ContentType.JSON)
            .body(body)
            .post("/v1/reports")
            .then()
            .statusCode(400)
            .contentType(containsString("application/problem+json"))
            .body("title", notNullValue())
            .body("status", equalTo(400))
            .body("detail", not(containsString("java")))
            .body("detail", not(containsString("dev.credence")))
            .body("instance", equalTo("/v1/reports"));
    if (type != null) {
      answer.body("type", equalTo("urn:credence:problem:" + type));
    }
    if (pointer != null) {
      answer.body("errors.pointer", hasItem(pointer));
    }
  }

  @Test
  void overlong_utf8_is_refused() {
    byte[] body =
        "{\"outlet\": \"a.example\", \"text\": \"??\"}".getBytes(StandardCharsets.ISO_8859_1);
    int at = body.length - 4;
    body[at] = (byte) 0xC0;
    body[at + 1] = (byte) 0xAF;
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/reports")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:credence:problem:malformed-body"));
  }

  @Test
  void a_text_of_five_megabytes_is_taken() {
    given()
        .contentType(ContentType.JSON)
        .body(
            "{\"outlet\": \"big.example\", \"externalId\": \"big\", \"text\": \""
                + "The gate was shut. ".repeat(260_000)
                + "\"}")
        .post("/v1/reports")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"/v1/reports, application/json", "/v1/reports/batch, application/x-ndjson"})
  void a_compressed_body_is_refused_and_the_header_named(String path, String type) {
    given()
        .header("Content-Encoding", "gzip")
        .contentType(type)
        .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
        .post(path)
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .header("Accept-Encoding", "identity")
        .body("detail", containsString("Content-Encoding"));
  }

  @Test
  void a_body_over_the_limit_is_too_large() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"outlet\": \"a.example\", \"text\": \"" + "x".repeat(33_000_000) + "\"}")
        .post("/v1/reports")
        .then()
        .statusCode(413)
        .contentType(containsString("application/problem+json"))
        .body("type", equalTo("urn:credence:problem:too-large"));
  }

  @Test
  void a_body_that_does_not_say_how_long_it_is_is_bounded_all_the_same() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/reports"))
            .header("Content-Type", "application/json")
            .version(HttpClient.Version.HTTP_1_1)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[60_000_000])))
            .build();
    int status;
    try {
      status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
    } catch (IOException cutOff) {
      status = 413;
    }
    assertEquals(413, status);
    get("/q/health/live").statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/reports/not-a-uuid, 400, invalid-parameter",
    "GET, /v1/reports/11111111-1111-1111-1111-111111111111, 404, not-found",
    "DELETE, /v1/reports/11111111-1111-1111-1111-111111111111, 404, not-found",
    "GET, /v1/reports/11111111-1111-1111-1111-111111111111/claims, 404, not-found",
    "GET, /v1/stories/11111111-1111-1111-1111-111111111111, 404, not-found",
    "GET, /v1/outlets/nobody.example, 404, not-found",
    "GET, /v1/reports?limit=0, 400, invalid-parameter",
    "GET, /v1/reports?limit=501, 400, invalid-parameter",
    "GET, /v1/reports?limit=many, 400, invalid-parameter",
    "GET, /v1/reports?publishedFrom=then, 400, invalid-parameter",
    "GET, /v1/reports?cursor=bm90IG91cnM, 400, invalid-cursor",
    "GET, /v1/nothing, 404, not-found",
    "PUT, /v1/reports, 405, method-not-allowed",
  })
  void a_bad_request_line_is_a_problem(String method, String path, int status, String type) {
    given()
        .urlEncodingEnabled(false)
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType(containsString("application/problem+json"))
        .body("type", equalTo("urn:credence:problem:" + type))
        .body("status", equalTo(status));
  }

  @Test
  void another_media_type_is_not_supported() {
    given()
        .contentType("text/plain")
        .body("hello")
        .post("/v1/reports")
        .then()
        .statusCode(415)
        .contentType(containsString("application/problem+json"));
  }

  @Test
  void nothing_of_a_refused_submission_is_stored() {
    get("/v1/outlets/a.example").statusCode(404);
  }
}
