package dev.credence.scoring.belief;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BeliefsTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";

  @Test
  void the_sum_can_be_recomputed_from_the_answer() {
    for (int i = 0; i < 6; i++) {
      Digests.put(
          report("good.example", "b" + i).says("beliefs/past-" + i, Stance.AFFIRMS).build(),
          report("bad.example", "b" + i).says("beliefs/past-" + i, Stance.DENIES).build());
      post("/v1/facts", fact("beliefs/past-" + i, "true", CONFIRMED)).statusCode(201);
    }
    Digests.put(
        report("good.example", "now").says("beliefs/now", Stance.AFFIRMS).build(),
        report("bad.example", "now").says("beliefs/now", Stance.DENIES).build());
    JsonPath belief = get("/v1/beliefs?question=beliefs/now").statusCode(200).extract().jsonPath();
    List<Float> contributions = belief.getList("terms.contribution");
    assertEquals(2, contributions.size());
    double sum = belief.getDouble("priorLogOdds") + belief.getDouble("clampedLogOdds");
    for (int i = 0; i < contributions.size(); i++) {
      sum +=
          belief.getDouble("terms[" + i + "].weight")
              * belief.getDouble("terms[" + i + "].logLikelihoodRatio");
    }
    assertEquals(belief.getDouble("logOdds"), sum, 1e-6);
    assertTrue(belief.getDouble("answers[0].probability") > 0.5);
    assertEquals("true", belief.getString("answers[0].answer"));
    assertEquals(2, belief.getInt("independentOrigins"));
  }

  @Test
  void twelve_copies_of_one_origin_are_one_term() {
    for (int i = 0; i < 12; i++) {
      Digests.put(
          report("copy" + i + ".example", "c")
              .origin("wire:w@copies")
              .sharedWithOrigin()
              .says("beliefs/copies", Stance.AFFIRMS)
              .build());
    }
    get("/v1/beliefs?question=beliefs/copies")
        .body("terms", hasSize(1))
        .body("independentOrigins", equalTo(1));
  }

  @Test
  void the_question_s_own_outcome_never_enters_and_is_shown_once_settled() {
    Digests.put(report("own.example", "o").says("beliefs/own", Stance.AFFIRMS).build());
    float before = get("/v1/beliefs?question=beliefs/own").extract().path("logOdds");
    String factId =
        post("/v1/facts", fact("beliefs/own", "true", CONFIRMED)).extract().path("factId");
    JsonPath after = get("/v1/beliefs?question=beliefs/own").extract().jsonPath();
    assertEquals(before, after.getFloat("logOdds"), 1e-6f);
    assertEquals(factId, after.getString("settled.factId"));
    get("/v1/beliefs?question=beliefs/own&asOf=2024-05-01T20:00:00Z")
        .body("settled", nullValue())
        .body("terms", hasSize(1));
  }

  @Test
  void whoever_affirms_false_denies() {
    Digests.put(report("false.example", "f").names("beliefs/f", "false", Stance.AFFIRMS).build());
    get("/v1/beliefs?question=beliefs/f").body("terms.stance", hasItem("DENIES"));
  }

  @Test
  void a_number_has_an_estimate_in_the_unit_of_the_question() {
    Digests.put(
        report("km.example", "n").counts("beliefs/n", "3", "km").build(),
        report("m.example", "n").counts("beliefs/n", "3000", "m").build(),
        report("far.example", "n").counts("beliefs/n", "9", "km").build());
    get("/v1/beliefs?question=beliefs/n")
        .body("estimate.value", equalTo(3))
        .body("estimate.unit", equalTo("km"))
        .body("answers", hasSize(2));
  }

  @Test
  void a_statement_that_nobody_speaks_of_has_the_prior() {
    post("/v1/beliefs", "{\"statement\": \"The Quill tunnel was closed on 3 June 2023.\"}")
        .statusCode(200)
        .body("question", nullValue())
        .body("terms", hasSize(0))
        .body("independentOrigins", equalTo(0));
  }

  @Test
  void what_was_withdrawn_is_no_longer_said() {
    Digests.put(
        report("w.example", "w")
            .withdrawnAt("2024-05-01T10:00:00Z")
            .says("beliefs/w", Stance.AFFIRMS)
            .build());
    get("/v1/beliefs?question=beliefs/w&asOf=2024-05-01T09:00:00Z").body("terms", hasSize(1));
    get("/v1/beliefs?question=beliefs/w").body("terms", hasSize(0));
  }
}
