package dev.credence.scoring;

import static dev.credence.scoring.Http.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.credence.platform.OpenApiSnapshot;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OperationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void health_is_told(String kind) {
    get("/q/health/" + kind).statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void the_domain_is_measured() {
    get("/q/metrics")
        .statusCode(200)
        .body(containsString("credence_assessments{verdict=\"HELD\"}"))
        .body(containsString("credence_review_queue"));
  }

  @Test
  void the_swagger_ui_is_there() {
    get("/swagger-ui/").statusCode(200).body(containsString("swagger-ui"));
  }

  @Test
  void the_open_api_document_is_the_committed_one() {
    OpenApiSnapshot.requireUnchanged(get("/q/openapi").statusCode(200).extract().asString());
  }
}
