package dev.credence.scoring;

import static dev.credence.scoring.Http.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {

  private static final String REST =
      "\"confirmedAt\": \"2024-05-02T12:00:00Z\", \"evidence\": [\"https://e.example/1\"]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{REST} | /statement",
        "{\"question\": \"q\", \"confirmedAt\": \"2999-01-01T00:00:00Z\", \"evidence\": [\"https://e.example/1\"]} | /confirmedAt",
        "{\"question\": \"q\", \"confirmedAt\": 5, \"evidence\": [\"https://e.example/1\"]} | /confirmedAt",
        "{\"question\": \"q\", \"evidence\": [\"https://e.example/1\"]} | /confirmedAt",
        "{\"question\": \"q\", \"confirmedAt\": \"2024-05-02T12:00:00Z\"} | /evidence",
        "{\"question\": \"q\", \"confirmedAt\": \"2024-05-02T12:00:00Z\", \"evidence\": []} | /evidence",
        "{\"question\": \"q\", \"confirmedAt\": \"2024-05-02T12:00:00Z\", \"evidence\": [\"my desk\"]} | /evidence/0",
        "{\"question\": \"q\", \"holdsFrom\": \"2024-06-01T00:00:00Z\", REST} | /confirmedAt",
        "{\"statement\": \"The Arn gate was shut on 1 June 2024.\", REST} | /confirmedAt",
        "{\"question\": \"q\", \"holdsFrom\": \"2024-03-01T00:00:00Z\", \"holdsUntil\": \"2024-02-01T00:00:00Z\", REST} | /holdsUntil",
        "{\"question\": \"q\", \"answer\": \"yes\", \"value\": 3, REST} | /answer",
        "{\"question\": \"q\", \"unit\": \"km\", REST} | /unit",
        "{\"question\": \"q\", \"tolerance\": -1, \"value\": 3, REST} | /tolerance",
        "{\"question\": \"q\", \"value\": 1e999999, REST} | /value",
        "{\"question\": \" \", REST} | /statement",
        "{\"question\": \"q\", \"colour\": 1, REST} | /colour",
      })
  void a_bad_fact_is_a_problem_that_names_the_field(String body, String pointer) {
    post("/v1/facts", body.replace("REST", REST))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer))
        .body("detail", not(containsString("java")));
  }

  @Test
  void a_fact_must_answer_what_its_question_asks() {
    post("/v1/facts", Http.fact("bad/kind", "true", "2024-05-02T12:00:00Z")).statusCode(201);
    post("/v1/facts", "{\"question\": \"bad/kind\", \"value\": 3, " + REST + "}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/value"));
    post("/v1/facts", Http.fact("bad/kind", "red", "2024-05-02T12:00:00Z"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/answer"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/facts/not-a-uuid, 400, invalid-parameter, factId",
    "GET, /v1/facts/11111111-1111-1111-1111-111111111111, 404, not-found,",
    "DELETE, /v1/facts/11111111-1111-1111-1111-111111111111, 404, not-found,",
    "GET, /v1/facts/11111111-1111-1111-1111-111111111111/assessments, 404, not-found,",
    "GET, /v1/sources/outlet:nobody.example/score, 404, not-found,",
    "GET, /v1/sources/outlet:nobody.example/evidence, 404, not-found,",
    "GET, /v1/sources/outlet:nobody.example/history, 404, not-found,",
    "GET, /v1/sources?limit=many, 400, invalid-parameter, limit",
    "GET, /v1/sources?kind=PAPER, 400, invalid-parameter, kind",
    "GET, /v1/sources?cursor=bm90IG91cnM, 400, invalid-cursor,",
    "GET, /v1/assessments?status=LOST, 400, invalid-parameter, status",
    "GET, /v1/questions?key=nothing, 404, not-found,",
    "GET, /v1/questions, 400, invalid-parameter, key",
    "GET, /v1/questions?key=%00, 400, invalid-parameter,",
    "GET, /v1/beliefs?question=nothing, 404, not-found,",
    "GET, /v1/beliefs?question=q&asOf=soon, 400, invalid-parameter, asOf",
    "GET, /v1/nothing, 404, not-found,",
    "DELETE, /v1/sources, 405, method-not-allowed,",
  })
  void a_bad_request_line_is_a_problem(
      String method, String path, int status, String type, String parameter) {
    var answer =
        given()
            .urlEncodingEnabled(false)
            .request(method, path)
            .then()
            .statusCode(status)
            .contentType(containsString("application/problem+json"))
            .body("type", equalTo("urn:credence:problem:" + type));
    if (parameter != null) {
      answer.body("errors[0].pointer", equalTo(parameter));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /statement",
        "{\"statement\": \"x\", \"question\": \"y\"} | /statement",
        "{\"statement\": 5} | /statement",
        "{\"statement\": \"x\", \"asOf\": \"+1000000-01-01T00:00:00Z\"} | /asOf",
      })
  void a_bad_belief_request_is_a_problem(String body, String pointer) {
    post("/v1/beliefs", body).statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void a_decision_needs_an_actor() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"verdict\": \"HELD\", \"actor\": \" \"}")
        .put("/v1/assessments/11111111-1111-1111-1111-111111111111")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/actor"));
  }
}
