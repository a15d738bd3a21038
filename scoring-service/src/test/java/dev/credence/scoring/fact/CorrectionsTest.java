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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a correction or a retraction changes, everything that the fact touched follows. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CorrectionsTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";
  private static final String LATER = "2024-06-01T00:00:00Z";

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  @Test
  void a_correction_moves_the_fact_to_another_question() {
    Digests.put(
        report("moved-from.example", "co1").says("co/1a", Stance.AFFIRMS).build(),
        report("moved-to.example", "co1").says("co/1b", Stance.AFFIRMS).build());
    String factId = confirm(fact("co/1a", "true", CONFIRMED));
    score("outlet:moved-from.example").body("held", equalTo(1f));
    String before = Instant.now().toString();
    put("/v1/facts/" + factId, "\"1\"", fact("co/1b", "false", LATER))
        .statusCode(200)
        .body("question", equalTo("co/1b"))
        .body("revision", equalTo(2));
    score("outlet:moved-from.example")
        .body("settled", equalTo(0))
        .body("funnel.settled", equalTo(0));
    scoreAsOf("outlet:moved-from.example", "2024-05-20T00:00:00Z").body("settled", equalTo(0));
    score("outlet:moved-to.example").body("refuted", equalTo(1f));
    get("/v1/beliefs?question=co/1a").body("settled", nullValue());
    get("/v1/beliefs?question=co/1b").body("settled.answer", equalTo("false"));
    get("/v1/sources/outlet:moved-from.example/evidence").body("items", hasSize(0));
    given()
        .queryParam("knownAt", before)
        .get("/v1/sources/outlet:moved-from.example/score")
        .then()
        .body("settled", equalTo(1));
    given()
        .queryParam("question", "co/1a")
        .queryParam("knownAt", before)
        .get("/v1/beliefs")
        .then()
        .body("settled.answer", equalTo("true"));
    given()
        .queryParam("question", "co/1b")
        .queryParam("knownAt", before)
        .get("/v1/beliefs")
        .then()
        .body("settled", nullValue());
    post("/v1/facts", fact("co/1a", "false", CONFIRMED)).statusCode(201);
    score("outlet:moved-from.example").body("refuted", equalTo(1f));
  }

  @Test
  void a_fact_is_not_moved_to_a_question_that_is_settled() {
    String standing = confirm(fact("co/2a", "true", CONFIRMED));
    String factId = confirm(fact("co/2b", "true", CONFIRMED));
    put("/v1/facts/" + factId, "*", fact("co/2a", "false", LATER))
        .statusCode(409)
        .body("conflictsWith", hasItem(standing));
    get("/v1/facts/{id}", factId).body("question", equalTo("co/2b")).body("revision", equalTo(1));
  }

  @Test
  void a_claim_first_seen_before_the_fact_came_to_its_question_is_not_backfilled() {
    String factId = confirm(fact("co/3a", "true", CONFIRMED));
    Digests.put(
        report("between.example", "co3")
            .firstSeenAt(Instant.now())
            .says("co/3b", Stance.AFFIRMS)
            .build());
    put("/v1/facts/" + factId, "*", fact("co/3b", "true", CONFIRMED)).statusCode(200);
    score("outlet:between.example").body("held", equalTo(1f)).body("backfilled", equalTo(0));
  }

  @Test
  void another_window_leaves_out_what_was_claimed_before_it() {
    Digests.put(report("window.example", "co4").says("co/4", Stance.AFFIRMS).build());
    String factId = confirm(fact("co/4", "true", CONFIRMED));
    score("outlet:window.example").body("held", equalTo(1f));
    put(
            "/v1/facts/" + factId,
            "*",
            fact("co/4", "true", CONFIRMED)
                .replace("\"evidence\"", "\"holdsFrom\": \"2024-05-02T00:00:00Z\", \"evidence\""))
        .statusCode(200);
    score("outlet:window.example").body("settled", equalTo(0));
    get("/v1/facts/{id}/assessments", factId).body("items[0].verdict", equalTo("SUPERSEDED"));
  }

  @Test
  void another_answer_turns_the_verdicts_and_what_other_beliefs_make_of_the_source() {
    Digests.put(
        report("answer.example", "co5").says("co/5", Stance.AFFIRMS).build(),
        report("answer.example", "co5-open").says("co/5-open", Stance.AFFIRMS).build());
    float unknown = openBelief();
    String factId = confirm(fact("co/5", "true", CONFIRMED));
    float held = openBelief();
    put("/v1/facts/" + factId, "*", fact("co/5", "false", CONFIRMED)).statusCode(200);
    score("outlet:answer.example").body("held", equalTo(0f)).body("refuted", equalTo(1f));
    float refuted = openBelief();
    assertNotEquals(held, refuted);
    delete("/v1/facts/" + factId).statusCode(200);
    assertEquals(unknown, openBelief());
  }

  private static float openBelief() {
    return get("/v1/beliefs?question=co/5-open")
        .statusCode(200)
        .extract()
        .jsonPath()
        .getFloat("answers.find { it.answer == 'true' }.probability");
  }

  @Test
  void a_statement_of_the_other_polarity_turns_free_text_claims_too() {
    Digests.put(
        report("polar.example", "co6")
            .publishedAt("2024-04-03T20:00:00Z")
            .writes("The Sarn lock was closed on 3 April 2024.", Stance.AFFIRMS)
            .build());
    String factId = confirm(statement("The Sarn lock was closed on 3 April 2024."));
    score("outlet:polar.example").body("held", equalTo(1f));
    put("/v1/facts/" + factId, "*", statement("The Sarn lock was not closed on 3 April 2024."))
        .statusCode(200);
    score("outlet:polar.example").body("held", equalTo(0f)).body("refuted", equalTo(1f));
  }

  @Test
  void a_retraction_and_a_correction_leave_no_trace_in_the_weights() {
    String before = ledger.weights("%");
    Digests.put(
        report("trace.example", "co7").says("co/7", Stance.AFFIRMS).build(),
        report("trace2.example", "co7").quotes("co7-speaker", "co/7", Stance.DENIES).build());
    String factId = confirm(fact("co/7", "true", CONFIRMED));
    put("/v1/facts/" + factId, "*", fact("co/7", "false", LATER)).statusCode(200);
    put("/v1/facts/" + factId, "*", fact("co/7b", "false", LATER)).statusCode(200);
    delete("/v1/facts/" + factId).statusCode(200).body("factId", notNullValue());
    assertEquals(before, ledger.weights("%"));
  }

  private static String statement(String text) {
    return """
        {"statement": "%s", "confirmedAt": "2024-05-02T12:00:00Z",
         "evidence": ["https://evidence.example/1"]}
        """
        .formatted(text);
  }

  private static String confirm(String fact) {
    return post("/v1/facts", fact).statusCode(201).extract().path("factId");
  }
}
