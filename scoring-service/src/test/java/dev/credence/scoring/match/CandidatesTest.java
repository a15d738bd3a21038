package dev.credence.scoring.match;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Facts find old claims and new claims find facts, however names are spelled, within the window.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CandidatesTest {

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  @Test
  void a_fact_finds_claims_that_share_no_word_with_it_but_a_name_spelled_otherwise() {
    Digests.put(
        report("spell-a.example", "1").writes("Qala-i-Naw was evacuated", Stance.AFFIRMS).build(),
        report("spell-b.example", "1").writes("Kalay-e-Nau: evacuated", Stance.AFFIRMS).build(),
        report("spell-c.example", "1").writes("Qala-e-Zal was evacuated", Stance.AFFIRMS).build());
    String factId = factId("Qala-e-Naw was evacuated on 28 April 2024", "2024-05-02T12:00:00Z");
    assessments(factId)
        .body("items.outlet", hasItems("spell-a.example", "spell-b.example"))
        .body("items.outlet", not(hasItem("spell-c.example")));
  }

  @Test
  void a_new_claim_finds_the_fact_whatever_spelling_it_uses() {
    String factId =
        factId("Rebels captured Sher Khan Tepe on 29 April 2024", "2024-05-03T12:00:00Z");
    assessments(factId).body("items", empty());
    Digests.put(
        report("spell-d.example", "1")
            .writes("Shirkhan Tepe has been overrun by rebels", Stance.AFFIRMS)
            .build());
    assessments(factId)
        .body("items", hasSize(1))
        .body("items[0].outlet", equalTo("spell-d.example"))
        .body("items[0].status", equalTo("AUTOMATIC"));
  }

  @Test
  void claims_of_a_time_far_from_the_window_are_no_candidates_in_either_direction() {
    Digests.put(
        report("long-ago.example", "1")
            .publishedAt("2019-05-01T08:00:00Z")
            .writes("the Orsova tunnel is open", Stance.AFFIRMS)
            .build(),
        report("just-before.example", "1")
            .publishedAt("2024-04-10T08:00:00Z")
            .writes("the Orsova tunnel is open", Stance.AFFIRMS)
            .build());
    String factId = factId("The Orsova tunnel was closed on 28 April 2024", "2024-05-02T12:00:00Z");
    assessments(factId)
        .body("items.outlet", equalTo(java.util.List.of("just-before.example")))
        .body("items[0].verdict", equalTo("SUPERSEDED"));
    Digests.put(
        report("long-ago-too.example", "1")
            .publishedAt("2019-06-01T08:00:00Z")
            .writes("the Orsova tunnel is open", Stance.AFFIRMS)
            .build());
    assessments(factId).body("items", hasSize(1));
  }

  @Test
  void a_statement_finds_the_question_of_another_spelling() {
    String first = question("Al-Noor hospital in Qandahar was bombed on 3 April 2024");
    String second = question("El-Nour hospital in Kandahar was bombed on 3 April 2024");
    org.junit.jupiter.api.Assertions.assertEquals(first, second);
  }

  @Test
  void questions_whose_facts_settle_the_same_claims_are_proposed_for_merging() {
    Digests.put(
        report("merge-a.example", "1")
            .writes("the Tervel dam has collapsed", Stance.AFFIRMS)
            .build(),
        report("merge-b.example", "1").writes("the Tervel dam collapsed", Stance.AFFIRMS).build(),
        report("merge-c.example", "1").writes("the Tervel dam gave way", Stance.DENIES).build());
    String collapsed = question("The Tervel dam collapsed on 27 April 2024");
    String gaveWay = question("The Tervel dam gave way on 27 April 2024");
    get("/v1/questions?key={key}", collapsed)
        .statusCode(200)
        .body("mergeProposals", hasSize(1))
        .body("mergeProposals[0].question", equalTo(gaveWay))
        .body("mergeProposals[0].sharedClaims", equalTo(3))
        .body("mergeProposals[0].alike", equalTo(3));
    get("/v1/questions?key={key}", question("The Tervel mill burned down on 27 April 2024"))
        .statusCode(200)
        .body("mergeProposals", empty());
  }

  private static ValidatableResponse assessments(String factId) {
    return get("/v1/facts/{id}/assessments", factId).statusCode(200);
  }

  private static String factId(String statement, String confirmedAt) {
    return submitted(statement, confirmedAt).extract().path("factId");
  }

  private static String question(String statement) {
    return submitted(statement, "2024-05-02T12:00:00Z").extract().path("question");
  }

  private static ValidatableResponse submitted(String statement, String confirmedAt) {
    ValidatableResponse answer =
        post(
            "/v1/facts",
            """
            {"statement": "%s", "confirmedAt": "%s", "evidence": ["https://evidence.example/1"]}
            """
                .formatted(statement, confirmedAt));
    int status = answer.extract().statusCode();
    return answer.statusCode(status == 200 ? 200 : 201);
  }
}
