package dev.credence.scoring.assessment;

import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk with few decisions: what they change, what they leave alone. One test, one history. */
@QuarkusTest
@TestProfile(CalibrationServedTest.SmallDesk.class)
@WithTestResource(PostgresResource.class)
class CalibrationServedTest {

  /** Five decisions are enough, and every automatic verdict is sampled. */
  public static class SmallDesk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "credence.review.target", "0.6",
          "credence.review.confidence", "0.8",
          "credence.review.least-decisions", "5",
          "credence.review.lowest-threshold", "0.3",
          "credence.review.sample-share", "1.0");
    }
  }

  private static final String TEXT = "methods.find { it.method.startsWith('text/') }";

  @Inject Ledger ledger;

  @Test
  void decisions_lead_to_a_threshold_that_frees_what_is_as_likely() {
    Waiting first = Waiting.on("Rhum", 7);
    get("/v1/assessments/calibration")
        .statusCode(200)
        .body("leastDecisions", equalTo(5))
        .body(TEXT + ".ruling", equalTo("RULES"))
        .body(TEXT + ".decisions", equalTo(0))
        .body(TEXT + ".evidence", nullValue())
        .body("methods.find { it.method == 'key/1' }.ruling", equalTo("EXACT"));

    // Four decisions: nothing changes.
    List<Map<String, Object>> seen = first.with("NEEDS_REVIEW");
    accept(seen.subList(0, 4));
    get("/v1/assessments/calibration")
        .body(TEXT + ".ruling", equalTo("RULES"))
        .body(TEXT + ".decisions", equalTo(4))
        .body(TEXT + ".counted", equalTo(0));
    assertEquals(3, first.waitingIds().size());

    // The fifth proves it: what is as likely no longer waits, and scores include it.
    accept(seen.subList(4, 5));
    // All of five right: .2^(1/5) = .7248.
    get("/v1/assessments/calibration")
        .body(TEXT + ".ruling", equalTo("CALIBRATED"))
        .body(TEXT + ".threshold", greaterThan(0.3f))
        .body(TEXT + ".evidence.decided", equalTo(5))
        .body(TEXT + ".evidence.right", equalTo(5))
        .body(TEXT + ".evidence.lowerBound", equalTo((float) Math.pow(0.2, 0.2)))
        .body(TEXT + ".bins.decided.sum()", equalTo(5))
        .body(TEXT + ".changes", hasSize(1));
    assertEquals(List.of(), first.waitingIds());
    assertEquals(2, first.with("AUTOMATIC").size());
    int held = 0;
    for (int i = 1; i <= 7; i++) {
      held += score(first.source(i)).extract().<Float>path("held").intValue();
    }
    assertEquals(7, held);

    // New ones are automatic right away.
    Waiting second = Waiting.on("Skye", 2);
    assertEquals(2, second.with("AUTOMATIC").size());

    // They are listed for checking; four found wrong and one right count as evidence.
    List<Map<String, Object>> sample =
        get("/v1/assessments?sample=true&limit=500").extract().path("items");
    assertEquals(4, sample.size());
    post("/v1/assessments/decisions", Waiting.bulk(sample, "\"action\": \"REJECT\"", "desk"))
        .body("decided", equalTo(4));
    get("/v1/assessments?sample=true").body("items", hasSize(0));
    get("/v1/assessments/calibration")
        .body(TEXT + ".decisions", equalTo(9))
        .body(TEXT + ".ruling", equalTo("CALIBRATED"));
    Waiting third = Waiting.on("Muck", 3);
    assertEquals(3, third.with("AUTOMATIC").size());
    List<Map<String, Object>> more = third.with("AUTOMATIC");
    post(
            "/v1/assessments/decisions",
            Waiting.bulk(more.subList(0, 1), "\"action\": \"REJECT\"", "desk"))
        .body("decided", equalTo(1));
    // Five of ten right: the threshold is withdrawn. What is automatic stays, what is new waits.
    get("/v1/assessments/calibration")
        .body(TEXT + ".decisions", equalTo(10))
        .body(TEXT + ".right", equalTo(5))
        .body(TEXT + ".ruling", equalTo("RULES"))
        .body(TEXT + ".changes", hasSize(2));
    assertEquals(2, third.with("AUTOMATIC").size());
    Digests.put(
        Digests.report(Waiting.outlet("Muck", 2), "waiting")
            .version(2)
            .writes("The Muck gate had been captured", Stance.AFFIRMS)
            .build());
    assertEquals(2, third.with("AUTOMATIC").size());
    Waiting fourth = Waiting.on("Eigg", 1);
    assertEquals(1, fourth.waitingIds().size());

    // The last decision is taken back: nine are left, of which the first five count.
    String id = Waiting.ids(more).get(0);
    int decision =
        get("/v1/assessments/" + id + "/decisions").extract().path("items[0].decisionId");
    put(
            "/v1/assessments/" + id,
            "*",
            "{\"action\": \"UNDO\", \"decisionId\": %d, \"actor\": \"desk\"}".formatted(decision))
        .statusCode(200)
        .body("status", equalTo("AUTOMATIC"));
    get("/v1/assessments/calibration")
        .body(TEXT + ".decisions", equalTo(9))
        .body(TEXT + ".ruling", equalTo("CALIBRATED"));
    assertEquals(1, fourth.with("AUTOMATIC").size());
    ledger.requireBalanced();
  }

  private static void accept(List<Map<String, Object>> seen) {
    post("/v1/assessments/decisions", Waiting.bulk(seen, "\"action\": \"ACCEPT\"", "desk"))
        .statusCode(200)
        .body("decided", equalTo(seen.size()));
  }
}
