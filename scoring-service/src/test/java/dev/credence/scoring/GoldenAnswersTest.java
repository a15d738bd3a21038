package dev.credence.scoring;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.GoldenJson;
import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The service takes the golden digest, and answers with fields of the golden files only. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class GoldenAnswersTest {

  @Test
  void the_golden_digest_is_taken_and_acknowledged_in_the_golden_form() throws Exception {
    ValidatableResponse answer =
        given()
            .contentType(ContentType.JSON)
            .body(GoldenJson.text("digest-batch"))
            .put("/v1/digests")
            .then()
            .statusCode(200);
    requireGolden("digest-receipt", answer);
    get("/v1/questions?key=varn/held").statusCode(200);
    get("/v1/sources/{source}", "speaker:harbour-board").statusCode(200);
  }

  @Test
  void the_answers_have_only_fields_of_the_golden_files() throws Exception {
    Digests.put(report("golden.example", "g").says("golden/1", Stance.AFFIRMS).build());
    ValidatableResponse fact = post("/v1/facts", fact("golden/1", "true", "2024-05-02T12:00:00Z"));
    requireGolden("fact", fact);
    String factId = fact.extract().path("factId");
    JsonNode assessments =
        new ObjectMapper().readTree(get("/v1/facts/{id}/assessments", factId).extract().asString());
    assertEquals(Set.of(), GoldenJson.unknownFields("assessment", assessments.at("/items/0")));
    requireGolden("score", get("/v1/sources/outlet:golden.example/score"));
    requireGolden("belief", get("/v1/beliefs?question=golden/1"));
    requireGolden("problem", get("/v1/facts/{id}", "x"));
  }

  private static void requireGolden(String name, ValidatableResponse answer) throws Exception {
    JsonNode json = new ObjectMapper().readTree(answer.extract().asString());
    assertEquals(Set.of(), GoldenJson.unknownFields(name, json), name);
  }
}
