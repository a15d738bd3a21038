package dev.credence.ingest;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.submit;
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
@WithTestResource(ScoringStub.class)
class OperationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void health_is_told(String kind) {
    get("/q/health/" + kind).statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void the_domain_is_measured() {
    submit(report("metrics.example", "m-1", "2024-05-01T08:00:00Z", "The gate was shut."));
    get("/q/metrics")
        .statusCode(200)
        .body(containsString("credence_reports_total{disposition=\"NEW\"}"))
        .body(containsString("credence_delivery_backlog"));
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
