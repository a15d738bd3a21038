package dev.credence.ingest;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.GoldenJson;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service answers has no field that the golden files do not show. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class GoldenAnswersTest {

  @Test
  void the_answers_have_only_fields_of_the_golden_files() throws Exception {
    List<String> all = sentences(900, 10);
    submit(report("golden-a.example", "g", "2024-05-01T08:00:00Z", text(all)));
    ValidatableResponse derived =
        submit(report("golden-b.example", "g", "2024-05-01T09:00:00Z", text(all.subList(0, 6))));
    requireGolden("ingest-receipt", derived);
    String reportId = derived.extract().path("reportId");
    String storyId = derived.extract().path("storyId");
    requireGolden("report", get("/v1/reports/{id}", reportId));
    requireGolden("story", get("/v1/stories/{id}", storyId));
    requireGolden("problem", get("/v1/reports/{id}", "x"));
    JsonNode claims =
        new ObjectMapper().readTree(get("/v1/reports/{id}/claims", reportId).extract().asString());
    assertEquals(Set.of(), GoldenJson.unknownFields("claim", claims.at("/items/0")));
  }

  private static void requireGolden(String name, ValidatableResponse answer) throws Exception {
    JsonNode json = new ObjectMapper().readTree(answer.extract().asString());
    assertEquals(Set.of(), GoldenJson.unknownFields(name, json), name);
  }
}
