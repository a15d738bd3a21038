package dev.credence.scoring.fact;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.delete;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static dev.credence.scoring.Http.scoreAsOf;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FactsTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  @Test
  void a_fact_settles_the_claims_on_its_question_before_it_is_answered() {
    Digests.put(
        report("yes.example", "f1").says("facts/1", Stance.AFFIRMS).build(),
        report("no.example", "f1").says("facts/1", Stance.DENIES).build());
    post("/v1/facts", fact("facts/1", "true", CONFIRMED))
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("assessments", equalTo(2))
        .body("assessmentsPending", equalTo(0));
    score("outlet:yes.example").body("held", equalTo(1f)).body("refuted", equalTo(0f));
    score("outlet:no.example").body("held", equalTo(0f)).body("refuted", equalTo(1f));
  }

  @Test
  void a_claim_that_arrives_after_the_fact_was_recorded_is_assessed_and_weighs_nothing() {
    post("/v1/facts", fact("facts/2", "true", CONFIRMED)).statusCode(201);
    Digests.put(
        report("late.example", "f2")
            .firstSeenAt(Instant.now().plusSeconds(5))
            .says("facts/2", Stance.AFFIRMS)
            .build());
    score("outlet:late.example")
        .body("settled", equalTo(0))
        .body("backfilled", equalTo(1))
        .body("funnel.held", equalTo(1));
  }

  @Test
  void the_same_fact_again_changes_nothing() {
    String body = fact("facts/3", "true", CONFIRMED);
    String factId = post("/v1/facts", body).statusCode(201).extract().path("factId");
    post("/v1/facts", body)
        .statusCode(200)
        .body("factId", equalTo(factId))
        .body("revision", equalTo(1));
  }

  @Test
  void another_answer_for_the_same_time_is_a_conflict_that_names_the_fact_in_force() {
    String factId = post("/v1/facts", fact("facts/4", "true", CONFIRMED)).extract().path("factId");
    post("/v1/facts", fact("facts/4", "false", "2024-05-03T12:00:00Z"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:credence:problem:conflict"))
        .body("conflictsWith", hasItem(factId));
  }

  @Test
  void another_answer_for_another_time_is_another_fact() {
    String first =
        """
        {"question": "facts/5", "answer": "open", "holdsFrom": "2024-01-01T00:00:00Z",
         "holdsUntil": "2024-02-01T00:00:00Z", "confirmedAt": "2024-02-02T00:00:00Z",
         "evidence": ["https://evidence.example/1"]}
        """;
    post("/v1/facts", first).statusCode(201);
    post(
            "/v1/facts",
            first
                .replace("open", "shut")
                .replace("-02-01", "-04-01")
                .replace("\"2024-01-01", "\"2024-03-01")
                .replace("2024-02-02", "2024-04-02"))
        .statusCode(201);
    get("/v1/questions?key=facts/5").body("answers", equalTo(List.of("open", "shut")));
  }

  @Test
  void a_correction_takes_over_from_its_confirmation_and_the_past_stays() {
    Digests.put(report("corrected.example", "f6").says("facts/6", Stance.AFFIRMS).build());
    String factId = post("/v1/facts", fact("facts/6", "true", CONFIRMED)).extract().path("factId");
    String correction = fact("facts/6", "false", "2024-06-01T00:00:00Z");
    put("/v1/facts/" + factId, "\"7\"", correction).statusCode(412);
    put("/v1/facts/" + factId, "\"1\"", correction)
        .statusCode(200)
        .body("status", equalTo("CORRECTED"))
        .body("revision", equalTo(2));
    score("outlet:corrected.example").body("held", equalTo(0f)).body("refuted", equalTo(1f));
    scoreAsOf("outlet:corrected.example", "2024-05-20T00:00:00Z")
        .body("held", equalTo(1f))
        .body("refuted", equalTo(0f))
        .body("funnel.held", equalTo(1));
    scoreAsOf("outlet:corrected.example", "2024-05-01T00:00:00Z").body("settled", equalTo(0));
  }

  @Test
  void a_retraction_takes_everything_back_and_twice_is_once() {
    Digests.put(report("retracted.example", "f7").says("facts/7", Stance.AFFIRMS).build());
    String factId = post("/v1/facts", fact("facts/7", "true", CONFIRMED)).extract().path("factId");
    String before = Instant.now().toString();
    delete("/v1/facts/" + factId)
        .statusCode(200)
        .body("status", equalTo("RETRACTED"))
        .body("revision", equalTo(2));
    int rows = ledger.rows();
    delete("/v1/facts/" + factId).statusCode(200).body("revision", equalTo(2));
    assertEquals(rows, ledger.rows());
    score("outlet:retracted.example")
        .body("settled", equalTo(0))
        .body("funnel.settled", equalTo(0));
    scoreAsOf("outlet:retracted.example", "2024-05-20T00:00:00Z").body("settled", equalTo(0));
    given()
        .queryParam("knownAt", before)
        .get("/v1/sources/outlet:retracted.example/score")
        .then()
        .body("settled", equalTo(1));
  }

  @Test
  void a_retracted_fact_can_be_confirmed_again() {
    Digests.put(report("again.example", "f8").says("facts/8", Stance.AFFIRMS).build());
    String body = fact("facts/8", "true", CONFIRMED);
    String factId = post("/v1/facts", body).extract().path("factId");
    delete("/v1/facts/" + factId).statusCode(200);
    post("/v1/facts", body)
        .statusCode(201)
        .body("factId", equalTo(factId))
        .body("status", equalTo("CONFIRMED"))
        .body("revision", equalTo(3));
    score("outlet:again.example").body("held", equalTo(1f));
  }

  @Test
  void a_late_retry_does_not_undo_a_correction() {
    String body = fact("facts/14", "true", CONFIRMED);
    String factId = post("/v1/facts", body).extract().path("factId");
    put("/v1/facts/" + factId, "*", fact("facts/14", "false", CONFIRMED)).statusCode(200);
    post("/v1/facts", body)
        .statusCode(200)
        .body("factId", equalTo(factId))
        .body("status", equalTo("CORRECTED"))
        .body("answer", equalTo("false"))
        .body("revision", equalTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Ganno hall was closed on 3 March 2025.",
        "The Ganno dam was closed by rebels on 3 March 2025.",
        "The Ganno dam was closed to ships on 3 March 2025.",
        "The Ganno dam was nearly closed on 3 March 2025.",
      })
  void a_fact_is_never_taken_for_another_one(String other) {
    String first = statement("The Ganno dam was closed on 3 March 2025.");
    String factId = post("/v1/facts", first).extract().path("factId");
    post("/v1/facts", statement(other)).statusCode(201).body("factId", not(equalTo(factId)));
    post("/v1/facts", statement("On 3 March 2025 the Ganno dam was closed."))
        .statusCode(200)
        .body("factId", equalTo(factId));
  }

  private static String statement(String text) {
    return """
        {"statement": "%s", "confirmedAt": "2025-04-01T00:00:00Z",
         "evidence": ["https://evidence.example/1"]}
        """
        .formatted(text);
  }

  @Test
  void readers_are_served_while_writers_wait() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(40);
    try {
      List<Future<Integer>> written = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String body = fact("facts/crowd-" + i, "true", CONFIRMED);
        written.add(pool.submit(() -> post("/v1/facts", body).extract().statusCode()));
      }
      for (int i = 0; i < 20; i++) {
        get("/v1/sources?limit=1").statusCode(200);
      }
      for (Future<Integer> status : written) {
        assertEquals(201, status.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void a_number_near_the_fact_holds_in_part() {
    Digests.put(
        report("exact.example", "f9").counts("facts/9", "100", "person").build(),
        report("near.example", "f9").counts("facts/9", "115", "person").build(),
        report("far.example", "f9").counts("facts/9", "300", "person").build());
    post(
            "/v1/facts",
            """
            {"question": "facts/9", "value": 100, "unit": "person", "tolerance": 5,
             "confirmedAt": "2024-05-02T12:00:00Z", "evidence": ["https://evidence.example/1"]}
            """)
        .statusCode(201);
    score("outlet:exact.example").body("held", equalTo(1f));
    score("outlet:near.example").body("held", equalTo(0.5f)).body("refuted", equalTo(0.5f));
    score("outlet:far.example").body("refuted", equalTo(1f));
  }

  @Test
  void a_category_is_right_or_wrong() {
    Digests.put(
        report("red.example", "f10").names("facts/10", "red", Stance.AFFIRMS).build(),
        report("blue.example", "f10").names("facts/10", "blue", Stance.AFFIRMS).build(),
        report("notblue.example", "f10").names("facts/10", "blue", Stance.DENIES).build());
    post("/v1/facts", fact("facts/10", "red", CONFIRMED)).statusCode(201);
    score("outlet:red.example").body("held", equalTo(1f));
    score("outlet:blue.example").body("refuted", equalTo(1f));
    score("outlet:notblue.example").body("held", equalTo(1f));
  }

  @Test
  void a_topic_given_late_moves_the_trials_that_are_settled() {
    Digests.put(report("topic.example", "f11").says("facts/11", Stance.AFFIRMS).build());
    post("/v1/facts", fact("facts/11", "true", CONFIRMED)).statusCode(201);
    given()
        .queryParam("topic", "harbour")
        .get("/v1/sources/outlet:topic.example/score")
        .then()
        .body("settled", equalTo(0));
    put("/v1/questions?key=facts/11", "*", "{\"topic\": \"harbour\"}").statusCode(200);
    given()
        .queryParam("topic", "harbour")
        .get("/v1/sources/outlet:topic.example/score")
        .then()
        .body("settled", equalTo(1))
        .body("funnel.settled", equalTo(1));
    score("outlet:topic.example").body("settled", equalTo(1));
  }

  @Test
  void a_statement_gets_a_question_of_its_own_and_the_same_statement_finds_it() {
    String body =
        """
        {"statement": "The Varn lock was flooded on 3 April 2024.",
         "confirmedAt": "2024-04-10T00:00:00Z", "evidence": ["https://evidence.example/1"]}
        """;
    String question =
        post("/v1/facts", body)
            .statusCode(201)
            .body("question", startsWith("statement/"))
            .body("holdsFrom", equalTo("2024-04-03T00:00:00Z"))
            .extract()
            .path("question");
    post("/v1/beliefs", "{\"statement\": \"the varn lock was flooded on 3 April 2024.\"}")
        .statusCode(200)
        .body("question", equalTo(question))
        .body("settled.factId", notNullValue());
  }

  @Test
  void evidence_opens_down_to_the_sentence() {
    Digests.put(report("evidence.example", "f12").says("facts/12", Stance.DENIES).build());
    String factId =
        post("/v1/facts", fact("facts/12", "false", CONFIRMED)).extract().path("factId");
    get("/v1/sources/outlet:evidence.example/evidence")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].factId", equalTo(factId))
        .body("items[0].verdict", equalTo("HELD"))
        .body("items[0].weight", equalTo(1f))
        .body("items[0].quote", equalTo("evidence.example wrote of facts/12"));
    get("/v1/sources/outlet:evidence.example/history")
        .body("items", hasSize(1))
        .body("items[0].asOf", equalTo(CONFIRMED))
        .body("items[0].factIds", hasItem(factId));
  }

  @Test
  void a_fact_whose_evidence_is_one_story_scores_none_of_its_sources() {
    Digests.put(report("self.example", "f13").says("facts/13", Stance.AFFIRMS).build());
    // The digest has no address; a report with one is put in its place.
    var digest = report("self.example", "f13").version(2).says("facts/13", Stance.AFFIRMS).build();
    Digests.put(
        new dev.credence.contract.ReportDigest(
            digest.reportId(),
            2,
            false,
            digest.outlet(),
            digest.title(),
            "https://self.example/story",
            digest.publishedAt(),
            digest.firstSeenAt(),
            digest.storyId(),
            digest.rootReportId(),
            null,
            digest.origin(),
            null,
            digest.claims(),
            null));
    post(
            "/v1/facts",
            fact("facts/13", "true", CONFIRMED)
                .replace("https://evidence.example/1", "https://self.example/story"))
        .statusCode(201);
    score("outlet:self.example").body("settled", equalTo(0));
  }
}
