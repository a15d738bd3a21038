package dev.credence.scoring.assessment;

import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DecisionsTest {

  @Inject Ledger ledger;

  private static ValidatableResponse decide(String id, String body) {
    return put("/v1/assessments/" + id, "*", body);
  }

  private static String action(String action) {
    return "{\"action\": \"" + action + "\", \"actor\": \"desk\"}";
  }

  private static int lastDecision(String id) {
    return get("/v1/assessments/" + id + "/decisions").extract().path("items[0].decisionId");
  }

  private static String undo(int decisionId) {
    return "{\"action\": \"UNDO\", \"decisionId\": %d, \"actor\": \"desk\"}".formatted(decisionId);
  }

  /** What an assessment says, but for its version. */
  private static Map<String, Object> told(String id) {
    Map<String, Object> told =
        get("/v1/assessments/" + id).statusCode(200).extract().jsonPath().getMap("$");
    told.remove("version");
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "Acpt, '\"action\": \"ACCEPT\"', HELD, 1, 0",
    "Chng, '\"action\": \"CHANGE\", \"verdict\": \"REFUTED\"', REFUTED, 0, 1",
    "Rejc, '\"action\": \"REJECT\"', UNDECIDED, 0, 0",
    "Verd, '\"verdict\": \"REFUTED\"', REFUTED, 0, 1",
  })
  void a_decision_counts_at_once_and_is_kept(
      String gate, String what, String verdict, float held, float refuted) {
    Waiting waiting = Waiting.on(gate, 1);
    String id = waiting.waitingIds().get(0);
    decide(id, "{" + what + ", \"actor\": \"desk\", \"reason\": \"read both\"}")
        .statusCode(200)
        .body("status", equalTo("DECIDED"))
        .body("verdict", equalTo(verdict))
        .body("suggested", equalTo("HELD"))
        .body("lowConfidenceReason", nullValue());
    score(waiting.source(1)).body("held", equalTo(held)).body("refuted", equalTo(refuted));
    get("/v1/assessments/" + id + "/decisions")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].actor", equalTo("desk"))
        .body("items[0].reason", equalTo("read both"))
        .body("items[0].before.status", equalTo("NEEDS_REVIEW"))
        .body("items[0].before.verdict", equalTo("HELD"))
        .body("items[0].after.status", equalTo("DECIDED"))
        .body("items[0].after.verdict", equalTo(verdict))
        .body("items[0].probability", greaterThan(0f));
    ledger.requireBalanced();
  }

  @Test
  void the_same_decision_again_changes_nothing() {
    String id = Waiting.on("Agin", 1).waitingIds().get(0);
    decide(id, action("ACCEPT")).statusCode(200);
    Map<String, Object> once = get("/v1/assessments/" + id).extract().jsonPath().getMap("$");
    decide(id, action("ACCEPT")).statusCode(200);
    assertEquals(once, get("/v1/assessments/" + id).extract().jsonPath().getMap("$"));
    get("/v1/assessments/" + id + "/decisions").body("items", hasSize(1));
  }

  @Test
  void undoing_restores_exactly_what_was_before_decision_by_decision() {
    Waiting waiting = Waiting.on("Undo", 1);
    String id = waiting.waitingIds().get(0);
    Map<String, Object> waits = told(id);
    String nothing = ledger.weights(waiting.sources());
    decide(id, action("ACCEPT")).statusCode(200);
    Map<String, Object> accepted = told(id);
    String held = ledger.weights(waiting.sources());
    int first = lastDecision(id);
    decide(id, "{\"action\": \"CHANGE\", \"verdict\": \"REFUTED\", \"actor\": \"chief\"}")
        .statusCode(200);
    score(waiting.source(1)).body("refuted", equalTo(1f));
    int second = lastDecision(id);

    decide(id, undo(first)).statusCode(409);
    decide(id, undo(second)).statusCode(200);
    assertEquals(accepted, told(id));
    assertEquals(held, ledger.weights(waiting.sources()));
    // Sent twice, it takes nothing more back.
    decide(id, undo(second)).statusCode(200);
    assertEquals(accepted, told(id));

    decide(id, undo(first)).statusCode(200);
    assertEquals(waits, told(id));
    assertEquals(nothing, ledger.weights(waiting.sources()));
    get("/v1/assessments/" + id + "/decisions?limit=500")
        .body("items.action", equalTo(List.of("UNDO", "UNDO", "CHANGE", "ACCEPT")))
        .body("items[3].undoneBy", equalTo(lastDecision(id)))
        .body("items[0].undoes", equalTo(first));
    ledger.requireBalanced();
  }

  @Test
  void undoing_on_an_automatic_verdict_makes_it_automatic_again() {
    String gate = "Auto";
    dev.credence.scoring.Digests.put(
        dev.credence.scoring.Digests.report("auto.example", "a")
            .writes("Rebels captured the Auto gate", dev.credence.contract.Stance.AFFIRMS)
            .build());
    String factId = Waiting.confirm(gate);
    String id =
        get("/v1/assessments?status=AUTOMATIC&fact=" + factId)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].assessmentId");
    Map<String, Object> automatic = told(id);
    String before = ledger.weights("outlet:auto.example");
    decide(id, action("REJECT")).statusCode(200);
    score("outlet:auto.example").body("settled", equalTo(0));
    decide(id, undo(lastDecision(id))).statusCode(200).body("status", equalTo("AUTOMATIC"));
    assertEquals(automatic, told(id));
    assertEquals(before, ledger.weights("outlet:auto.example"));
  }

  @Test
  void a_decision_given_back_can_be_had_again() {
    Waiting waiting = Waiting.on("Bakk", 1);
    String id = waiting.waitingIds().get(0);
    decide(id, action("ACCEPT")).statusCode(200);
    Map<String, Object> accepted = told(id);
    decide(id, action("RETURN")).statusCode(200).body("status", equalTo("NEEDS_REVIEW"));
    score(waiting.source(1)).body("settled", equalTo(0));
    decide(id, undo(lastDecision(id))).statusCode(200);
    assertEquals(accepted, told(id));
    score(waiting.source(1)).body("held", equalTo(1f));
  }

  @Test
  void a_decision_survives_a_correction_that_says_the_same_and_can_be_undone_there() {
    Waiting waiting = Waiting.on("Crry", 1);
    decide(waiting.waitingIds().get(0), action("ACCEPT")).statusCode(200);
    correct(waiting, "The Crry gate was under rebel control.");
    String id = Waiting.ids(waiting.with("DECIDED")).get(0);
    get("/v1/assessments/" + id + "/decisions")
        .body("items.action", equalTo(List.of("CARRY", "ACCEPT")))
        .body("items[0].actor", equalTo("desk"));
    score(waiting.source(1)).body("held", equalTo(1f));
    decide(id, undo(lastDecision(id))).statusCode(200).body("status", equalTo("NEEDS_REVIEW"));
    score(waiting.source(1)).body("held", equalTo(0f));
    ledger.requireBalanced();
  }

  @Test
  void what_was_decided_before_a_correction_waits_for_a_person_whatever_comes() {
    Waiting waiting = Waiting.on("Cngd", 1);
    decide(waiting.waitingIds().get(0), action("ACCEPT")).statusCode(200);
    correct(waiting, "Rebels captured the Cngd gate.");
    String id = waiting.waitingIds().get(0);
    get("/v1/assessments/" + id)
        .body("lowConfidenceReason", equalTo("it was decided before the fact was corrected"))
        .body("against", hasItem("decided before the fact was corrected; please look again"))
        .body("probability", nullValue());
    dev.credence.scoring.Digests.put(
        dev.credence.scoring.Digests.report(Waiting.outlet("Cngd", 1), "waiting")
            .version(2)
            .writes("The Cngd gate had been captured", dev.credence.contract.Stance.AFFIRMS)
            .build());
    assertEquals(List.of(id), waiting.waitingIds());
    decide(id, action("RETURN")).statusCode(200).body("suggested", equalTo("HELD"));
  }

  private static void correct(Waiting waiting, String statement) {
    put(
            "/v1/facts/" + waiting.factId(),
            "*",
            """
            {"statement": "%s", "confirmedAt": "2024-05-02T12:00:00Z",
             "evidence": ["https://evidence.example/2"]}
            """
                .formatted(statement))
        .statusCode(200);
  }

  @Test
  void what_waits_of_a_fact_is_decided_in_one_go() {
    Waiting waiting = Waiting.on("Bulk", 4);
    String body =
        """
        {"factId": "%s", "filter": {"verdict": "HELD", "minProbability": 0.1},
         "action": "ACCEPT", "actor": "desk", "reason": "read all"}
        """
            .formatted(waiting.factId());
    post("/v1/assessments/decisions", body)
        .statusCode(200)
        .body("decided", equalTo(4))
        .body("more", equalTo(false))
        .body("results.outcome", equalTo(List.of("DECIDED", "DECIDED", "DECIDED", "DECIDED")))
        .body("results[0].status", equalTo("DECIDED"))
        .body("results[0].decisionId", greaterThan(0));
    score(waiting.source(4)).body("held", equalTo(1f));
    int rows = ledger.rows();
    post("/v1/assessments/decisions", body)
        .statusCode(200)
        .body("decided", equalTo(0))
        .body("results", hasSize(0));
    assertEquals(rows, ledger.rows());
    ledger.requireBalanced();
  }

  @Test
  void a_bulk_decision_leaves_alone_what_is_not_as_it_was_seen() {
    Waiting waiting = Waiting.on("Seen", 3);
    List<Map<String, Object>> seen = waiting.with("NEEDS_REVIEW");
    String second = Waiting.ids(seen).get(1);
    decide(second, "{\"action\": \"REJECT\", \"actor\": \"night desk\"}").statusCode(200);
    String body = Waiting.bulk(seen, "\"action\": \"ACCEPT\"", "desk");
    post("/v1/assessments/decisions", body)
        .statusCode(200)
        .body("decided", equalTo(2))
        .body("results.outcome", equalTo(List.of("DECIDED", "CHANGED_MEANWHILE", "DECIDED")))
        .body("results[1].verdict", equalTo("UNDECIDED"));
    get("/v1/assessments/" + second).body("actor", equalTo("night desk"));
    post("/v1/assessments/decisions", body)
        .body("decided", equalTo(0))
        .body("results.outcome", equalTo(List.of("UNCHANGED", "CHANGED_MEANWHILE", "UNCHANGED")));
  }

  @Test
  void a_bulk_decision_is_undone_in_bulk() {
    Waiting waiting = Waiting.on("Unbk", 3);
    String before = ledger.weights(waiting.sources());
    post(
            "/v1/assessments/decisions",
            Waiting.bulk(waiting.with("NEEDS_REVIEW"), "\"action\": \"ACCEPT\"", "desk"))
        .body("decided", equalTo(3));
    String undo = Waiting.bulk(waiting.with("DECIDED"), "\"action\": \"UNDO\"", "desk");
    post("/v1/assessments/decisions", undo).statusCode(200).body("decided", equalTo(3));
    assertEquals(3, waiting.waitingIds().size());
    assertEquals(before, ledger.weights(waiting.sources()));
    post("/v1/assessments/decisions", undo).body("decided", equalTo(0));
  }

  @Test
  void of_two_editors_at_once_each_assessment_has_one() {
    Waiting waiting = Waiting.on("Race", 6);
    List<Map<String, Object>> seen = waiting.with("NEEDS_REVIEW");
    String accept = Waiting.bulk(seen, "\"action\": \"ACCEPT\"", "ann");
    String change = Waiting.bulk(seen, "\"action\": \"CHANGE\", \"verdict\": \"REFUTED\"", "bob");
    CompletableFuture<Integer> ann = CompletableFuture.supplyAsync(() -> decided(accept));
    CompletableFuture<Integer> bob = CompletableFuture.supplyAsync(() -> decided(change));
    assertEquals(6, ann.join() + bob.join());
    for (Map<String, Object> one : waiting.with("DECIDED")) {
      get("/v1/assessments/" + one.get("assessmentId") + "/decisions").body("items", hasSize(1));
    }
    ledger.requireBalanced();
  }

  private static int decided(String body) {
    return post("/v1/assessments/decisions", body).statusCode(200).extract().path("decided");
  }

  @Test
  void an_assessment_of_another_fact_and_one_that_is_not_there_are_said_so() {
    Waiting one = Waiting.on("Ones", 1);
    Waiting other = Waiting.on("Othr", 1);
    post(
            "/v1/assessments/decisions",
            """
            {"factId": "%s", "action": "ACCEPT", "actor": "desk", "assessments": [
              {"assessmentId": "%s", "version": 0},
              {"assessmentId": "11111111-1111-3111-8111-111111111111", "version": 0}]}
            """
                .formatted(one.factId(), other.waitingIds().get(0)))
        .statusCode(200)
        .body("decided", equalTo(0))
        .body("results.outcome", equalTo(List.of("OTHER_FACT", "NOT_FOUND")));
  }

  @Test
  void what_changed_after_the_list_was_read_is_not_decided_by_a_filter() {
    Waiting waiting = Waiting.on("Late", 1);
    post(
            "/v1/assessments/decisions",
            """
            {"factId": "%s", "filter": {"seenAt": "2024-01-01T00:00:00Z"},
             "action": "ACCEPT", "actor": "desk"}
            """
                .formatted(waiting.factId()))
        .body("decided", equalTo(0))
        .body("results.outcome", equalTo(List.of("CHANGED_MEANWHILE")));
  }

  @Test
  void an_edit_of_an_older_version_is_refused() {
    String id = Waiting.on("Vers", 1).waitingIds().get(0);
    decide(id, action("ACCEPT")).statusCode(200);
    put("/v1/assessments/" + id, "\"0\"", action("REJECT")).statusCode(412);
    get("/v1/assessments/" + id).body("verdict", equalTo("HELD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"action\": \"CHANGE\", \"actor\": \"desk\"} | /verdict",
        "{\"action\": \"ACCEPT\", \"verdict\": \"HELD\", \"actor\": \"desk\"} | /verdict",
        "{\"action\": \"UNDO\", \"actor\": \"desk\"} | /decisionId",
        "{\"action\": \"UNDO\", \"decisionId\": 999999999, \"actor\": \"desk\"} | /decisionId",
        "{\"action\": \"ACCEPT\", \"decisionId\": 1, \"actor\": \"desk\"} | /decisionId",
        "{\"action\": \"CARRY\", \"actor\": \"desk\"} | /action",
        "{\"action\": \"MAYBE\", \"actor\": \"desk\"} | /action",
        "{\"action\": \"ACCEPT\"} | /actor",
      })
  void a_bad_decision_is_a_problem_that_names_the_field(String body, String pointer) {
    String id = Waiting.on("Badd", 1).waitingIds().get(0);
    decide(id, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
    get("/v1/assessments/" + id).body("status", equalTo("NEEDS_REVIEW"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"action\": \"ACCEPT\", \"actor\": \"d\"} | /assessments",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"assessments\": []} | /assessments",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"assessments\": [{}]} | /assessments/0/assessmentId",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"filter\": {}} | /factId",
        "{\"action\": \"CHANGE\", \"actor\": \"d\", \"filter\": {}} | /verdict",
        "{\"action\": \"UNDO\", \"actor\": \"d\", \"filter\": {}} | /filter",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"filter\": {\"minProbability\": 2}} | /filter/minProbability",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"filter\": {\"colour\": 2}} | /filter/colour",
        "{\"actor\": \"d\"} | /action",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"assessments\": [null]} | /assessments/0",
        "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"assessments\": [{\"assessmentId\": \"11111111-1111-3111-8111-111111111111\", \"version\": 0}, {\"assessmentId\": \"11111111-1111-3111-8111-111111111111\", \"version\": 0}]} | /assessments/1/assessmentId",
      })
  void a_bad_bulk_decision_is_a_problem_that_names_the_field(String body, String pointer) {
    post("/v1/assessments/decisions", body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void more_than_fit_one_request_are_refused() {
    String many =
        "{\"assessmentId\": \"11111111-1111-3111-8111-111111111111\", \"version\": 0},".repeat(501);
    post(
            "/v1/assessments/decisions",
            "{\"action\": \"ACCEPT\", \"actor\": \"d\", \"assessments\": ["
                + many.substring(0, many.length() - 1)
                + "]}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/assessments"));
  }
}
