package dev.credence.scoring.provider;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.platform.provider.MisbehavingModel;
import dev.credence.platform.provider.MisbehavingModel.Mood;
import dev.credence.platform.provider.ModelResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ModelResource.class)
@Timeout(120)
class SecondReaderTest {

  private static final String MODEL = "llm:small/" + OpinionPrompt.VERSION;

  @Inject Ledger ledger;

  private static String answer(String relation, String stance) {
    return """
        {"relation": "%s", "stance": "%s", "words": "wrote of"}
        """
        .formatted(relation, stance);
  }

  /** A claim and a fact of which the rules are in doubt; the result is the fact's id. */
  private static String doubt(String outlet, String gate) {
    Digests.put(
        report(outlet, "r").writes("The " + gate + " had been captured", Stance.AFFIRMS).build());
    return confirm("The " + gate + " was under rebel control.");
  }

  private static String confirm(String statement) {
    return post(
            "/v1/facts",
            """
            {"statement": "%s", "confirmedAt": "2024-05-02T12:00:00Z",
             "evidence": ["https://evidence.example/1"]}
            """
                .formatted(statement))
        .statusCode(201)
        .extract()
        .path("factId");
  }

  private static JsonPath assessment(String factId) {
    return get("/v1/facts/" + factId + "/assessments").statusCode(200).extract().jsonPath();
  }

  private static String method(String factId) {
    return assessment(factId).getString("items[0].method");
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not come about");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Test
  void an_opinion_moves_the_suggestion_and_decides_nothing() {
    ModelResource.model().say(data -> answer("OPPOSITE", "AFFIRMS"));
    String factId = doubt("moved.example", "Marn gate");
    await(() -> method(factId).endsWith(" with " + MODEL));
    JsonPath moved = assessment(factId);
    assertEquals("REFUTED", moved.getString("items[0].verdict"));
    assertEquals("NEEDS_REVIEW", moved.getString("items[0].status"));
    assertTrue(moved.getString("items[0].reasons").contains(MODEL + " reads"));
    score("outlet:moved.example").body("settled", equalTo(0));

    put(
            "/v1/assessments/" + moved.getString("items[0].assessmentId"),
            "*",
            "{\"verdict\": \"HELD\", \"actor\": \"desk\"}")
        .statusCode(200);
    score("outlet:moved.example").body("held", equalTo(1f));
    ledger.requireBalanced();
  }

  @Test
  void an_opinion_survives_a_new_version_of_the_report_without_another_call() {
    MisbehavingModel model = ModelResource.model();
    model.say(data -> answer("SAME", "DENIES"));
    String factId = doubt("again.example", "Tolk gate");
    await(() -> method(factId).endsWith(" with " + MODEL));
    assertEquals("REFUTED", assessment(factId).getString("items[0].verdict"));
    long asked = model.requests().stream().filter(r -> r.contains("Tolk gate")).count();
    Digests.put(
        report("again.example", "r")
            .version(2)
            .writes("The Tolk gate had been captured", Stance.AFFIRMS)
            .build());
    assertEquals("REFUTED", assessment(factId).getString("items[0].verdict"));
    assertTrue(method(factId).endsWith(" with " + MODEL));
    assertEquals(asked, model.requests().stream().filter(r -> r.contains("Tolk gate")).count());
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, mode = Mode.EXCLUDE, names = "ANSWERS")
  void however_the_model_behaves_what_the_rules_suggest_stands(Mood mood) {
    MisbehavingModel model = ModelResource.model();
    model.become(mood);
    String gate = "Ostrel" + mood.ordinal() + " gate";
    String factId = doubt("mood" + mood.ordinal() + ".example", gate);
    await(() -> model.requests().stream().anyMatch(r -> r.contains(gate)));
    JsonPath assessment = assessment(factId);
    assertFalse(assessment.getString("items[0].method").contains("llm:"));
    assertEquals("NEEDS_REVIEW", assessment.getString("items[0].status"));
  }

  @Test
  void a_claim_that_only_a_model_found_waits_for_a_person_and_feeds_no_belief() {
    ModelResource.model().become(Mood.FAILS);
    Digests.put(
        report("found.example", "r")
            .foundBy(MODEL)
            .writes("Rebels captured the Orlen bridge", Stance.AFFIRMS)
            .build(),
        report("contested.example", "r")
            .foundBy("rules/1 against " + MODEL)
            .writes("Rebels captured the Orlen bridge", Stance.AFFIRMS)
            .build(),
        report("sure.example", "r")
            .foundBy("rules/1")
            .writes("Rebels captured the Orlen bridge", Stance.AFFIRMS)
            .build());
    post("/v1/beliefs", "{\"statement\": \"Rebels captured the Orlen bridge.\"}")
        .statusCode(200)
        .body("independentOrigins", equalTo(1));
    confirm("The Orlen bridge was under rebel control.");
    score("outlet:sure.example").body("held", equalTo(1f));
    score("outlet:found.example").body("settled", equalTo(0));
    score("outlet:contested.example").body("settled", equalTo(0));
    get("/v1/assessments?status=NEEDS_REVIEW&limit=500").statusCode(200);
  }
}
