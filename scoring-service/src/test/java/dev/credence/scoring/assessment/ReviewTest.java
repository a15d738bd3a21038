package dev.credence.scoring.assessment;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReviewTest {

  @Inject Ledger ledger;

  private static String fact(String statement, String evidence) {
    return """
        {"statement": "%s", "confirmedAt": "2024-05-02T12:00:00Z", "evidence": ["%s"]}
        """
        .formatted(statement, evidence);
  }

  @Test
  void free_text_that_surely_agrees_is_settled_and_another_place_is_not_touched() {
    Digests.put(
        report("sure.example", "r1")
            .writes("Rebels captured the Orlen bridge", Stance.AFFIRMS)
            .build(),
        report("other.example", "r1")
            .writes("Rebels captured the Ostrel bridge", Stance.AFFIRMS)
            .build());
    post(
            "/v1/facts",
            fact("The Orlen bridge was under rebel control.", "https://evidence.example/1"))
        .statusCode(201);
    score("outlet:sure.example").body("held", equalTo(1f));
    score("outlet:other.example").body("settled", equalTo(0)).body("funnel.settled", equalTo(0));
  }

  @Test
  void what_is_doubtful_waits_and_counts_once_a_person_has_decided() {
    Digests.put(
        report("doubt.example", "r2")
            .writes("The Marn gate had been captured", Stance.AFFIRMS)
            .build());
    String factId =
        post(
                "/v1/facts",
                fact("The Marn gate was under rebel control.", "https://evidence.example/1"))
            .statusCode(201)
            .body("needsReview", equalTo(1))
            .extract()
            .path("factId");
    String assessmentId =
        get("/v1/facts/" + factId + "/assessments")
            .body("items[0].status", equalTo("NEEDS_REVIEW"))
            .extract()
            .path("items[0].assessmentId");
    get("/v1/assessments?status=NEEDS_REVIEW&limit=500")
        .body("items.assessmentId", hasItem(assessmentId));
    score("outlet:doubt.example").body("settled", equalTo(0));

    put(
            "/v1/assessments/" + assessmentId,
            "*",
            "{\"verdict\": \"HELD\", \"actor\": \"desk\", \"reason\": \"same gate\"}")
        .statusCode(200)
        .body("status", equalTo("DECIDED"))
        .body("actor", equalTo("desk"));
    score("outlet:doubt.example").body("held", equalTo(1f));
    get("/v1/assessments?status=NEEDS_REVIEW&limit=500")
        .body("items.assessmentId", not(hasItem(assessmentId)));

    // New evidence corrects the fact; what was decided stays decided.
    put(
            "/v1/facts/" + factId,
            "*",
            fact("The Marn gate was under rebel control.", "https://evidence.example/2"))
        .statusCode(200);
    score("outlet:doubt.example").body("held", equalTo(1f));

    String carried =
        get("/v1/facts/" + factId + "/assessments").extract().path("items[0].assessmentId");
    put("/v1/assessments/" + carried, "*", "{\"actor\": \"desk\"}")
        .statusCode(200)
        .body("status", equalTo("NEEDS_REVIEW"));
    score("outlet:doubt.example").body("settled", equalTo(0));
    ledger.requireBalanced();
  }

  @Test
  void a_new_version_of_the_report_keeps_the_decision() {
    Digests.put(
        report("kept.example", "r3")
            .writes("The Tolk gate had been captured", Stance.AFFIRMS)
            .build());
    String factId =
        post(
                "/v1/facts",
                fact("The Tolk gate was under rebel control.", "https://evidence.example/1"))
            .extract()
            .path("factId");
    String assessmentId =
        get("/v1/facts/" + factId + "/assessments").extract().path("items[0].assessmentId");
    put("/v1/assessments/" + assessmentId, "*", "{\"verdict\": \"REFUTED\", \"actor\": \"desk\"}")
        .statusCode(200);
    Digests.put(
        report("kept.example", "r3")
            .version(2)
            .writes("The Tolk gate had been captured", Stance.AFFIRMS)
            .build());
    score("outlet:kept.example").body("refuted", equalTo(1f));
  }
}
