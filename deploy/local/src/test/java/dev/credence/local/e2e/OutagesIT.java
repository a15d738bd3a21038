package dev.credence.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Either side may be down; nothing that was acknowledged is lost. */
class OutagesIT {

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Credence credence;

  @BeforeAll
  static void start() {
    credence = Credence.start();
  }

  @AfterAll
  static void stop() {
    credence.close();
  }

  private static Credence.Answer submit(String id) {
    return credence.ingest(
        "POST",
        "/v1/reports",
        """
        {"outlet": "outage.example", "externalId": "%s", "publishedAt": "2024-05-01T08:00:00Z",
         "text": "The gate of %s was shut on Monday.",
         "claims": [{"question": "gate/%s", "stance": "AFFIRMS"}]}
        """
            .formatted(id, id, id));
  }

  private static boolean scoringKnows(String id) {
    return credence.scoring("GET", "/v1/questions?key=gate/" + id, null).status() == 200;
  }

  @Test
  void reports_are_taken_while_scoring_is_dead_and_delivered_when_it_is_back() {
    credence.stack.killScoring();
    for (int i = 0; i < 20; i++) {
      assertEquals(201, submit("scoring-" + i).status());
    }
    credence.stack.startScoring();
    credence.awaitDelivery();
    for (int i = 0; i < 20; i++) {
      assertTrue(scoringKnows("scoring-" + i), "report " + i);
    }
  }

  @Test
  void what_ingest_acknowledged_before_it_was_killed_is_there_and_delivered() {
    credence.stack.killScoring();
    for (int i = 0; i < 20; i++) {
      assertEquals(201, submit("ingest-" + i).status());
    }
    credence.stack.killIngest();
    credence.stack.startScoring();
    credence.stack.startIngest();
    for (int i = 0; i < 20; i++) {
      assertEquals(200, submit("ingest-" + i).status(), "known already");
    }
    credence.awaitDelivery();
    for (int i = 0; i < 20; i++) {
      assertTrue(scoringKnows("ingest-" + i), "report " + i);
    }
  }

  @Test
  void without_its_database_a_service_says_so_and_recovers_by_itself() {
    credence.stack.killPostgres();
    Credence.Answer answer = submit("database");
    assertEquals(503, answer.status(), answer.body());
    assertTrue(answer.contentType().contains("application/problem+json"));
    assertEquals("urn:credence:problem:unavailable", answer.json().get("type").asText());
    assertEquals(503, credence.ingest("GET", "/q/health/ready", null).status());
    credence.stack.startPostgres();
    Credence.await("ingest", () -> submit("database").status() / 100 == 2);
    credence.awaitDelivery();
    assertTrue(scoringKnows("database"));
    assertEquals(
        List.of("gate/database"),
        List.of(
            credence
                .scoring("GET", "/v1/questions?key=gate/database", null)
                .ok()
                .get("question")
                .asText()));
  }
}
