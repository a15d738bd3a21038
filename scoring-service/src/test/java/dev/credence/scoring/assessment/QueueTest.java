package dev.credence.scoring.assessment;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class QueueTest {

  @Test
  void what_waits_carries_all_that_is_needed_to_decide_it() {
    Waiting waiting = Waiting.on("Sorn", 1);
    String id = waiting.waitingIds().get(0);
    get("/v1/assessments/" + id)
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("status", equalTo("NEEDS_REVIEW"))
        .body("suggested", equalTo("HELD"))
        .body("probability", greaterThan(0f))
        .body("cues", hasItem("stance:affirmed"))
        .body("forIt.size()", greaterThan(0))
        .body("against.size()", greaterThan(0))
        .body("lowConfidenceReason", notNullValue())
        .body("context.before", equalTo("Guns were heard at dawn."))
        .body("context.after", equalTo("The market stayed open."))
        .body("fact.statement", equalTo("The Sorn gate was under rebel control."))
        .body("fact.answer", equalTo("true"))
        .body("fact.evidence", hasSize(1))
        .body("report.title", equalTo("A report"))
        .body("eventDate.to", notNullValue())
        .body("weight", equalTo(1f))
        .body("actor", nullValue());
    score(waiting.source(1))
        .body("funnel.sentences", equalTo(3))
        .body("funnel.seen", equalTo(1))
        .body("funnel.matched", equalTo(1))
        .body("funnel.inReview", equalTo(1))
        .body("funnel.settled", equalTo(0));
  }

  @Test
  void filters_narrow_the_queue() {
    Waiting waiting = Waiting.on("Ulm", 3);
    String base = "/v1/assessments?status=NEEDS_REVIEW&fact=" + waiting.factId();
    get(base).body("items", hasSize(3));
    get(base + "&source=" + waiting.source(2))
        .body("items", hasSize(1))
        .body("items[0].holder.source", equalTo(waiting.source(2)));
    get(base + "&outlet=" + Waiting.outlet("ULM", 3)).body("items", hasSize(1));
    get(base + "&verdict=HELD").body("items", hasSize(3));
    get(base + "&verdict=REFUTED").body("items", hasSize(0));
    float probability = get(base).extract().path("items[0].probability");
    get(base + "&minProbability=" + (probability - 0.01f)).body("items", hasSize(3));
    get(base + "&maxProbability=" + (probability - 0.01f)).body("items", hasSize(0));
    get("/v1/assessments?status=AUTOMATIC&fact=" + waiting.factId()).body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OLDEST", "MOST_UNCERTAIN", "MOST_WEIGHT"})
  void every_order_pages_through_all_of_them_once(String order) {
    Waiting waiting = Waiting.on("Pag" + order.substring(5, 6).toLowerCase(Locale.ROOT), 5);
    String base =
        "/v1/assessments?status=NEEDS_REVIEW&limit=2&order=" + order + "&fact=" + waiting.factId();
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      var answer = get(base + cursor).statusCode(200).extract();
      List<Map<String, Object>> items = answer.path("items");
      seen.addAll(Waiting.ids(items));
      cursor = "&cursor=" + answer.path("next");
    }
    assertEquals(5, seen.size());
    assertEquals(new HashSet<>(waiting.waitingIds()), new HashSet<>(seen));
    assertEquals("&cursor=null", cursor);
  }

  @Test
  void what_weighs_most_comes_first_if_that_is_asked_for() {
    Digests.put(
        report("light.example", "w")
            .sharedWithOrigin()
            .writes("The Wagt gate had been captured", Stance.AFFIRMS)
            .build(),
        report("heavy.example", "w")
            .writes("The Wagt gate had been captured", Stance.AFFIRMS)
            .build());
    String factId = Waiting.confirm("Wagt");
    get("/v1/assessments?status=NEEDS_REVIEW&order=MOST_WEIGHT&fact=" + factId)
        .body("items.weight", equalTo(List.of(1f, 0.25f)));
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    Waiting waiting = Waiting.on("Curs", 2);
    String base = "/v1/assessments?status=NEEDS_REVIEW&limit=1&fact=" + waiting.factId();
    String next = get(base).extract().path("next");
    get(base + "&order=MOST_WEIGHT&cursor=" + next)
        .statusCode(400)
        .body("type", equalTo("urn:credence:problem:invalid-cursor"));
  }

  @Test
  void the_queue_is_summed_up_by_fact() {
    Waiting waiting = Waiting.on("Summ", 3);
    String found = "items.find { it.factId == '" + waiting.factId() + "' }";
    get("/v1/assessments/queue?limit=500")
        .statusCode(200)
        .body(found + ".waiting", equalTo(3))
        .body(found + ".suggested[0].verdict", equalTo("HELD"))
        .body(found + ".suggested[0].waiting", equalTo(3))
        .body(found + ".fact.statement", equalTo("The Summ gate was under rebel control."))
        .body(found + ".oldest", notNullValue());
    Waiting.on("Sumn", 1);
    String next = get("/v1/assessments/queue?limit=1").extract().path("next");
    get("/v1/assessments/queue?limit=500&cursor=" + next).body("items.size()", greaterThan(0));
  }

  @Test
  void a_deleted_report_takes_its_context_with_it() {
    Waiting waiting = Waiting.on("Eras", 1);
    String id = waiting.waitingIds().get(0);
    put("/v1/assessments/" + id, "*", "{\"verdict\": \"HELD\", \"actor\": \"desk\"}")
        .statusCode(200);
    Digests.put(report(Waiting.outlet("Eras", 1), "waiting").version(2).deleted().build());
    get("/v1/assessments/" + id)
        .body("status", equalTo("DECIDED"))
        .body("quote", equalTo(""))
        .body("context", nullValue())
        .body("cue", nullValue())
        .body("cues", hasSize(0))
        .body("forIt", equalTo(List.of("the report has been deleted")));
    score(waiting.source(1)).body("held", equalTo(1f)).body("funnel.sentences", nullValue());
  }

  @Test
  void the_order_of_uncertainty_begins_with_what_is_as_likely_wrong_as_right() {
    List<Float> probabilities =
        get("/v1/assessments?status=NEEDS_REVIEW&order=MOST_UNCERTAIN&limit=500")
            .extract()
            .path("items.probability");
    double before = -1;
    for (Float probability : probabilities) {
      double distance = probability == null ? 0 : Math.abs(probability - 0.5);
      assertTrue(distance >= before - 1e-6, probabilities::toString);
      before = distance;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "minProbability=2, minProbability",
    "maxProbability=-0.1, maxProbability",
    "maxProbability=NaN, maxProbability",
    "minProbability=high, minProbability",
    "minProbability=0.9&maxProbability=0.1, minProbability",
    "fact=none, fact",
    "order=RANDOM, order",
    "verdict=MAYBE, verdict",
    "sample=perhaps, sample",
    "limit=501, limit",
  })
  void a_bad_filter_is_a_problem_that_names_it(String query, String parameter) {
    get("/v1/assessments?" + query)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(parameter));
  }

  @Test
  void what_is_not_there_is_not_found() {
    String none = "/v1/assessments/11111111-1111-3111-8111-111111111111";
    get(none).statusCode(404);
    get(none + "/decisions").statusCode(404);
    put(none, "*", "{\"verdict\": \"HELD\", \"actor\": \"desk\"}").statusCode(404);
  }
}
