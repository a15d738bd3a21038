package dev.credence.ingest.delivery;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.ingest.ScoringStub;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class DeliveryTest {

  private static final String DAY = "2024-05-01T08:00:00Z";

  @AfterEach
  void recover() {
    ScoringStub.become(ScoringStub.Mood.ACCEPTS);
    ScoringStub.refuse("none");
  }

  @Test
  void a_report_reaches_scoring_with_its_claims() {
    String reportId =
        submit(report("delivery.example", "d-1", DAY, "The gate was shut on Monday."))
            .extract()
            .path("reportId");
    await(() -> !ScoringStub.digestsOf(reportId).isEmpty());
    JsonNode digest = last(reportId);
    assertEquals("delivery.example", digest.get("outlet").asText());
    assertEquals(1, digest.get("claims").size());
    assertEquals(DAY, digest.get("claims").get(0).get("publishedAt").asText());
  }

  @Test
  void what_scoring_could_not_take_is_delivered_when_it_is_back() {
    ScoringStub.become(ScoringStub.Mood.IS_DOWN);
    String reportId =
        submit(report("delivery.example", "d-2", DAY, text(sentences(200, 6))))
            .statusCode(201)
            .extract()
            .path("reportId");
    await(() -> backlog() > 0);
    assertTrue(ScoringStub.digestsOf(reportId).isEmpty());
    ScoringStub.become(ScoringStub.Mood.ACCEPTS);
    await(() -> !ScoringStub.digestsOf(reportId).isEmpty());
    await(() -> backlog() == 0);
  }

  @Test
  void a_digest_that_scoring_refuses_does_not_hold_up_the_others() {
    ScoringStub.become(ScoringStub.Mood.IS_DOWN);
    ScoringStub.refuse("poison");
    String poison =
        submit(
                """
                {"outlet": "delivery.example", "externalId": "poison", "title": "poison",
                 "publishedAt": "%s", "text": "The gate was shut on Monday."}
                """
                    .formatted(DAY))
            .extract()
            .path("reportId");
    String healthy =
        submit(report("delivery.example", "d-3", DAY, text(sentences(201, 6))))
            .extract()
            .path("reportId");
    ScoringStub.become(ScoringStub.Mood.ACCEPTS);
    await(() -> !ScoringStub.digestsOf(healthy).isEmpty());
    assertTrue(ScoringStub.digestsOf(poison).isEmpty());
    assertTrue(backlog() > 0, "the poison one is kept and counted");
    ScoringStub.refuse("none");
    await(() -> !ScoringStub.digestsOf(poison).isEmpty());
  }

  @Test
  void a_change_of_origin_raises_the_version_of_the_copy() {
    List<String> all = sentences(202, 10);
    String copy =
        submit(report("delivery.example", "d-4", "2024-05-01T12:00:00Z", text(all)))
            .extract()
            .path("reportId");
    await(() -> !ScoringStub.digestsOf(copy).isEmpty());
    long before = last(copy).get("version").asLong();
    assertFalse(last(copy).has("originReportId"));
    String original =
        submit(report("origin.example", "d-5", DAY, text(all))).extract().path("reportId");
    await(() -> last(copy).get("version").asLong() > before);
    assertEquals(original, last(copy).get("originReportId").asText());
    assertTrue(last(copy).get("claims").get(0).get("sharedWithOrigin").asBoolean());
  }

  private static JsonNode last(String reportId) {
    List<JsonNode> digests = ScoringStub.digestsOf(reportId);
    return digests.get(digests.size() - 1);
  }

  private static double backlog() {
    return get("/q/metrics")
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith("credence_delivery_backlog"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "waited in vain");
      Thread.onSpinWait();
    }
  }
}
