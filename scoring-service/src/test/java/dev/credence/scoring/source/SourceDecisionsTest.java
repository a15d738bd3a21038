package dev.credence.scoring.source;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.score;
import static dev.credence.scoring.source.Decide.decide;
import static dev.credence.scoring.source.Decide.decideAny;
import static dev.credence.scoring.source.Decide.merge;
import static dev.credence.scoring.source.Decide.undo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.GoldenJson;
import dev.credence.contract.HolderKind;
import dev.credence.contract.ReportDigest;
import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Merges and splits of sources, over HTTP and through the database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SourceDecisionsTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  /** Two outlets of different origins quote a body, so that it is scored. */
  private static void quoted(String id, String speaker, String question, Stance stance) {
    Digests.put(
        report("one-" + id + ".example", id).quotes(speaker, question, stance).build(),
        report("two-" + id + ".example", id).quotes(speaker, question, stance).build());
  }

  private static void settled(String question) {
    post("/v1/facts", fact(question, "true", CONFIRMED)).statusCode(201);
  }

  @Test
  void a_merged_key_is_charged_to_the_survivor_and_answers_with_it() {
    quoted("m1", "m1-ministry", "m1/a", Stance.AFFIRMS);
    quoted("m1b", "m1-interior-ministry", "m1/b", Stance.DENIES);
    settled("m1/a");
    settled("m1/b");
    String before = ledger.allWeights();

    String decisionId = merge("speaker:m1-interior-ministry", "speaker:m1-ministry");

    score("speaker:m1-interior-ministry")
        .body("source", equalTo("speaker:m1-interior-ministry"))
        .body("settled", equalTo(2))
        .body("held", equalTo(1f))
        .body("refuted", equalTo(1f))
        .body("funnel.seen", equalTo(4));
    score("speaker:m1-ministry")
        .body("source", equalTo("speaker:m1-interior-ministry"))
        .body("settled", equalTo(2));
    get("/v1/sources/speaker:m1-ministry")
        .statusCode(200)
        .header("Content-Location", containsString("m1-interior-ministry"))
        .body("source", equalTo("speaker:m1-interior-ministry"))
        .body("aliases.source", hasItem("speaker:m1-ministry"));
    get("/v1/sources/speaker:m1-ministry/history").statusCode(200).body("items", hasSize(1));
    get("/v1/sources/speaker:m1-ministry/evidence").statusCode(200).body("items", hasSize(4));
    given()
        .queryParam("limit", 500)
        .get("/v1/sources")
        .then()
        .body("items.source", hasItem("speaker:m1-interior-ministry"))
        .body("items.source", not(hasItem("speaker:m1-ministry")));

    undo("speaker:m1-ministry", decisionId)
        .statusCode(200)
        .body("undoneAt", notNullValue())
        .body("undoneBy", equalTo("e.ditor"))
        .body("claims", equalTo(0));
    assertEquals(before, ledger.allWeights());
    score("speaker:m1-ministry").body("source", equalTo("speaker:m1-ministry"));
    undo("speaker:m1-ministry", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());
  }

  @Test
  void claims_of_two_merged_keys_on_one_question_are_one_trial() {
    quoted("m2", "m2-a", "m2/q", Stance.AFFIRMS);
    quoted("m2b", "m2-b", "m2/q", Stance.AFFIRMS);
    settled("m2/q");
    merge("speaker:m2-a", "speaker:m2-b");
    score("speaker:m2-a").body("settled", equalTo(1)).body("held", equalTo(1f));
  }

  @Test
  void two_quotations_under_different_keys_of_one_source_bear_each_other_out() {
    Digests.put(
        report("m3-one.example", "m3").quotes("m3-a", "m3/q", Stance.DENIES).build(),
        report("m3-two.example", "m3").quotes("m3-b", "m3/q", Stance.DENIES).build());
    settled("m3/q");
    score("speaker:m3-a").body("settled", equalTo(0)).body("attributed.settled", equalTo(1));
    merge("speaker:m3-a", "speaker:m3-b");
    score("speaker:m3-a").body("refuted", equalTo(1f)).body("attributed.settled", equalTo(0));
  }

  @Test
  void a_decision_holds_for_what_comes_later_and_its_undoing_is_as_if_it_had_never_been() {
    List<String> weights = new ArrayList<>();
    for (String run : List.of("with", "less")) {
      String body = "u1-" + run;
      quoted(body, body + "-a", body + "/1", Stance.AFFIRMS);
      quoted(body + "b", body + "-b", body + "/1", Stance.DENIES);
      settled(body + "/1");
      String decision =
          run.equals("with") ? merge("speaker:" + body + "-a", "speaker:" + body + "-b") : "";
      quoted(body + "c", body + "-b", body + "/2", Stance.AFFIRMS);
      quoted(body + "d", body + "-a", body + "/2", Stance.AFFIRMS);
      settled(body + "/2");
      quoted(body + "e", body + "-b", body + "/1", Stance.DENIES);
      if (run.equals("with")) {
        score("speaker:" + body + "-b").body("source", equalTo("speaker:" + body + "-a"));
        assertEquals("", ledger.weights("speaker:" + body + "-b"));
        undo("speaker:" + body + "-a", decision).statusCode(200);
      }
      weights.add(ledger.weights("%" + body + "%").replace(body, "u1"));
    }
    assertEquals(weights.get(1), weights.get(0));
    assertNotEquals("", weights.get(0));
  }

  @Test
  void any_order_of_decisions_digests_and_facts_gives_the_same_weights() {
    String expected = "";
    for (int round = 0; round < 5; round++) {
      String key = "o" + round;
      Digests.put(
          report(key + "-known.example", key)
              .quotes(key + "-a", key + "/known", Stance.AFFIRMS)
              .quotes(key + "-b", key + "/known", Stance.AFFIRMS)
              .quotes(
                  "speaker:" + key + "-a", "Ann Orl", HolderKind.BODY, key + "/n", Stance.DENIES)
              .build());
      List<Runnable> steps = new ArrayList<>();
      for (String outlet : List.of("x", "y", "z")) {
        ReportDigest digest =
            report(key + outlet + ".example", key)
                .quotes(key + "-a", key + "/q", Stance.AFFIRMS)
                .quotes(key + "-b", key + "/q", Stance.DENIES)
                .quotes(
                    "speaker:" + key + "-a", "Ann Orl", HolderKind.BODY, key + "/q", Stance.DENIES)
                .build();
        steps.add(() -> Digests.put(digest));
      }
      steps.add(() -> settled(key + "/q"));
      steps.add(() -> settled(key + "/known"));
      steps.add(
          () ->
              decide(
                      "speaker:" + key + "-a",
                      "\"kind\": \"SPLIT\", \"names\": [\"Ann Orl\"], \"otherSource\": \"speaker:"
                          + key
                          + "-ann\"")
                  .statusCode(201));
      steps.add(() -> merge("speaker:" + key + "-c", "speaker:" + key + "-b"));
      Digests.put(
          report(key + "-c.example", key).quotes(key + "-c", key + "/q", Stance.DENIES).build());
      Collections.shuffle(steps, new Random(round));
      steps.forEach(Runnable::run);
      String weights = ledger.weights("%" + key + "%").replace(key, "o");
      expected = round == 0 ? weights : expected;
      assertEquals(expected, weights, "round " + round);
    }
    assertNotEquals("", expected);
  }

  @Test
  void a_split_by_name_makes_a_source_and_undoing_it_unmakes_it() {
    Digests.put(
        report("s1-one.example", "s1")
            .quotes("speaker:s1-board", "Orla Venn", HolderKind.BODY, "s1/q", Stance.DENIES)
            .quotes("speaker:s1-board", "the board", HolderKind.BODY, "s1/r", Stance.AFFIRMS)
            .build(),
        report("s1-two.example", "s1")
            .quotes("speaker:s1-board", "orla  venn", HolderKind.BODY, "s1/q", Stance.DENIES)
            .quotes("speaker:s1-board", "the board", HolderKind.BODY, "s1/r", Stance.AFFIRMS)
            .build());
    settled("s1/q");
    settled("s1/r");
    String before = ledger.allWeights();
    String decisionId =
        decide(
                "speaker:s1-board",
                "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:orla-venn\","
                    + " \"otherName\": \"Orla Venn\", \"names\": [\"Orla Venn\"]")
            .statusCode(201)
            .body("claims", equalTo(2))
            .extract()
            .path("decisionId");
    score("speaker:s1-board").body("held", equalTo(1f)).body("refuted", equalTo(0f));
    score("speaker:orla-venn").body("refuted", equalTo(1f)).body("held", equalTo(0f));
    get("/v1/sources/speaker:orla-venn")
        .body("name", equalTo("Orla Venn"))
        .body("aliases.find { it.by == 'EDITOR' }.name", equalTo("Orla Venn"))
        .body("aliases.findAll { it.by == 'RULES' }.name", hasItems("Orla Venn", "orla  venn"));
    given()
        .queryParam("limit", 500)
        .get("/v1/sources")
        .then()
        .body("items.source", hasItem("speaker:orla-venn"));
    undo("speaker:s1-board", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());
    get("/v1/sources/speaker:orla-venn").statusCode(404);
    get("/v1/sources/speaker:orla-venn/score").statusCode(404);
  }

  @Test
  void a_split_by_alias_or_by_claims_takes_just_those() {
    quoted("s2", "s2-a", "s2/q", Stance.AFFIRMS);
    quoted("s2b", "s2-b", "s2/r", Stance.DENIES);
    settled("s2/q");
    settled("s2/r");
    String merged = merge("speaker:s2-a", "speaker:s2-b");
    List<String> claimIds =
        get("/v1/sources/speaker:s2-a/evidence")
            .extract()
            .path("items.findAll { it.question == 's2/r' }.claimId");
    String split =
        decide(
                "speaker:s2-a",
                "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:s2-c\","
                    + " \"aliases\": [\"speaker:s2-b\"]")
            .statusCode(201)
            .body("claims", equalTo(2))
            .extract()
            .path("decisionId");
    score("speaker:s2-c").body("refuted", equalTo(1f));
    undo("speaker:s2-a", merged).statusCode(409).body("conflictsWith", contains(split));
    undo("speaker:s2-a", split).statusCode(200);
    decide(
            "speaker:s2-a",
            "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:s2-d\", \"claimIds\": [\"%s\"]"
                .formatted(claimIds.get(0)))
        .statusCode(201)
        .body("claims", equalTo(1));
    score("speaker:s2-d").body("attributed.settled", equalTo(1));
    undo("speaker:s2-a", merged).statusCode(409);
  }

  @Test
  void two_outlets_that_are_one_speak_and_relay_as_one() {
    Digests.put(
        report("s3-old.example", "s3")
            .says("s3/q", Stance.AFFIRMS)
            .quotes("s3-board", "s3/q", Stance.DENIES)
            .build(),
        report("s3-new.example", "s3")
            .says("s3/q", Stance.AFFIRMS)
            .quotes("s3-board", "s3/q", Stance.DENIES)
            .build());
    settled("s3/q");
    score("speaker:s3-board").body("refuted", equalTo(1f));
    String before = ledger.allWeights();
    String decisionId = merge("outlet:s3-new.example", "outlet:s3-old.example");
    score("outlet:s3-old.example")
        .body("source", equalTo("outlet:s3-new.example"))
        .body("held", equalTo(1f))
        .body("settled", equalTo(1))
        .body("attributed.settled", equalTo(0))
        .body("relayed.refuted", equalTo(1f));
    score("speaker:s3-board").body("settled", equalTo(0)).body("attributed.refuted", equalTo(1f));
    undo("outlet:s3-new.example", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());
  }

  @Test
  void sentences_are_counted_under_all_keys_of_a_source_and_not_where_it_is_split() {
    ReportDigest one =
        report("w1-one.example", "w1").says("w1/q", Stance.AFFIRMS).sentences(3).build();
    Digests.put(
        one, report("w1-two.example", "w1").says("w1/q", Stance.AFFIRMS).sentences(4).build());
    Digests.put(report("w1-three.example", "w1").says("w1/q", Stance.AFFIRMS).sentences(5).build());
    merge("outlet:w1-two.example", "outlet:w1-one.example");
    merge("outlet:w1-three.example", "outlet:w1-two.example");
    score("outlet:w1-one.example").body("funnel.sentences", equalTo(12));
    decide(
            "outlet:w1-three.example",
            "\"kind\": \"SPLIT\", \"otherSource\": \"outlet:w1-four.example\","
                + " \"reportIds\": [\"%s\"]".formatted(one.reportId()))
        .statusCode(201);
    score("outlet:w1-three.example").body("funnel.sentences", nullValue());
    score("outlet:w1-four.example").body("funnel.sentences", nullValue());
  }

  @Test
  void an_outlet_is_split_by_reports() {
    ReportDigest guest =
        report("s4-host.example", "guest")
            .says("s4/q", Stance.DENIES)
            .quotes("s4-board", "s4/q", Stance.AFFIRMS)
            .build();
    Digests.put(guest, report("s4-host.example", "own").says("s4/q", Stance.AFFIRMS).build());
    settled("s4/q");
    String before = ledger.allWeights();
    String decisionId =
        decide(
                "outlet:s4-host.example",
                "\"kind\": \"SPLIT\", \"otherSource\": \"outlet:s4-guest.example\","
                    + " \"reportIds\": [\"%s\"]".formatted(guest.reportId()))
            .statusCode(201)
            .extract()
            .path("decisionId");
    score("outlet:s4-host.example")
        .body("held", equalTo(1f))
        .body("refuted", equalTo(0f))
        .body("relayed.settled", equalTo(0));
    score("outlet:s4-guest.example").body("refuted", equalTo(1f)).body("relayed.held", equalTo(1f));
    undo("outlet:s4-host.example", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());
  }

  @Test
  void known_at_shows_the_state_before_a_decision() {
    quoted("k1", "k1-a", "k1/q", Stance.AFFIRMS);
    quoted("k1b", "k1-b", "k1/r", Stance.DENIES);
    settled("k1/q");
    settled("k1/r");
    Digests.put(report("k1-x.example", "k1").quotes("k1-b", "k1/s", Stance.AFFIRMS).build());
    Instant before = Instant.now();
    merge("speaker:k1-a", "speaker:k1-b");
    scoreKnownAt("speaker:k1-b", before)
        .body("source", equalTo("speaker:k1-b"))
        .body("refuted", equalTo(1f))
        .body("held", equalTo(0f));
    scoreKnownAt("speaker:k1-a", before).body("refuted", equalTo(0f)).body("held", equalTo(1f));
    scoreKnownAt("speaker:k1-b", Instant.now()).body("source", equalTo("speaker:k1-a"));
    given()
        .queryParam("question", "k1/s")
        .queryParam("knownAt", before.toString())
        .get("/v1/beliefs")
        .then()
        .statusCode(200)
        .body("terms.source", contains("speaker:k1-b"));
    get("/v1/beliefs?question=k1/s").body("terms.source", contains("speaker:k1-a"));
  }

  private static ValidatableResponse scoreKnownAt(String source, Instant knownAt) {
    return given()
        .queryParam("knownAt", knownAt.toString())
        .get("/v1/sources/{source}/score", source)
        .then()
        .statusCode(200);
  }

  @Test
  void a_merged_key_may_not_be_merged_decided_on_or_edited() {
    quoted("c1", "c1-a", "c1/q", Stance.AFFIRMS);
    quoted("c1b", "c1-b", "c1/q", Stance.AFFIRMS);
    quoted("c1c", "c1-c", "c1/q", Stance.AFFIRMS);
    String first = merge("speaker:c1-a", "speaker:c1-b");
    decideMerge("speaker:c1-b", "speaker:c1-a")
        .statusCode(409)
        .contentType(containsString("application/problem+json"))
        .body("conflictsWith", contains(first));
    decideMerge("speaker:c1-c", "speaker:c1-b")
        .statusCode(409)
        .body("conflictsWith", contains(first))
        .body("detail", containsString("speaker:c1-a"));
    decideMerge("speaker:c1-b", "speaker:c1-c").statusCode(409);
    given()
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"name\": \"B\"}")
        .put("/v1/sources/speaker:c1-b")
        .then()
        .statusCode(409);
    decideMerge("speaker:c1-a", "speaker:c1-b").statusCode(200).body("decisionId", equalTo(first));
    String second = merge("speaker:c1-c", "speaker:c1-a");
    score("speaker:c1-b").body("source", equalTo("speaker:c1-c"));
    undo("speaker:c1-a", first)
        .statusCode(409)
        .body("conflictsWith", contains(second))
        .body("detail", containsString("Undo them first"));
    undo("speaker:c1-c", second).statusCode(200);
    undo("speaker:c1-a", first).statusCode(200);
    get("/v1/sources/speaker:c1-a/decisions")
        .statusCode(200)
        .body("items.decisionId", contains(second, first))
        .body("items[0].undoneReason", equalTo("seen the desk log"));
    get("/v1/sources/speaker:c1-b/decisions").body("items.decisionId", contains(first));
  }

  @Test
  void a_merge_against_a_split_is_refused() {
    Digests.put(
        report("c2.example", "c2")
            .quotes("speaker:c2-a", "Ola Brand", HolderKind.BODY, "c2/q", Stance.AFFIRMS)
            .build());
    String split =
        decide(
                "speaker:c2-a",
                "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:c2-b\", \"names\": [\"Ola Brand\"]")
            .statusCode(201)
            .extract()
            .path("decisionId");
    decideMerge("speaker:c2-a", "speaker:c2-b")
        .statusCode(409)
        .body("conflictsWith", contains(split));
    decideMerge("speaker:c2-b", "speaker:c2-a").statusCode(409);
  }

  @Test
  void what_an_editor_sends_wrong_is_named_and_changes_nothing() {
    quoted("b1", "b1-a", "b1/q", Stance.AFFIRMS);
    Digests.put(report("b1-own.example", "b1").says("b1/q", Stance.AFFIRMS).build());
    int rows = ledger.rows();
    String source = "speaker:b1-a";
    decideMerge(source, "outlet:b1-own.example").statusCode(400).body(POINTERS, OTHER);
    decideMerge(source, source).statusCode(400).body(POINTERS, OTHER);
    decideMerge(source, "speaker:nobody-of-that-name").statusCode(400).body(POINTERS, OTHER);
    decideMerge(source, "speaker:private").statusCode(400).body(POINTERS, OTHER);
    decideMerge(source, "speaker:anonymous.0123456789abcdef")
        .statusCode(400)
        .body(POINTERS, OTHER)
        .body("errors[0].reason", containsString("never mixed"));
    decideMerge(source, "Board").statusCode(400).body(POINTERS, OTHER);
    decideMerge("speaker:private", source).statusCode(404);
    decideMerge("speaker:anonymous.0123456789abcdef", source).statusCode(404);
    decideMerge("speaker:nobody-of-that-name", source).statusCode(404);
    decide(source, "\"kind\": \"MERGE\", \"names\": [\"x\"]")
        .statusCode(400)
        .body(POINTERS, containsInAnyOrder("/names", "/otherSource"));
    decide(source, "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:b1-c\"")
        .statusCode(400)
        .body(POINTERS, contains("/names"));
    decide(source, "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:b1-c\", \"names\": [\"x\"]")
        .statusCode(400)
        .body(POINTERS, contains("/names/0"));
    decide(
            source,
            "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:b1-c\", \"names\": [\"\\u00a0\"]")
        .statusCode(400)
        .body(POINTERS, contains("/names/0"));
    decide(
            source,
            "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:b1-c\", \"aliases\": [\"speaker:x\"]")
        .statusCode(400)
        .body(POINTERS, contains("/aliases/0"));
    decide(
            source,
            "\"kind\": \"SPLIT\", \"otherSource\": \"speaker:b1-c\", \"claimIds\":"
                + " [\"11111111-1111-1111-1111-111111111111\"]")
        .statusCode(400)
        .body(POINTERS, contains("/claimIds/0"));
    decide(
            "outlet:b1-own.example",
            "\"kind\": \"SPLIT\", \"otherSource\": \"outlet:b1-c\", \"names\": [\"x\"]")
        .statusCode(400)
        .body(POINTERS, contains("/names"));
    decide(source, "\"kind\": \"RELEASE\"").statusCode(400).body(POINTERS, contains("/names"));
    decide(source, "\"kind\": \"UNDO\"").statusCode(400).body(POINTERS, contains("/decisionId"));
    decide(source, "\"kind\": \"FORGET\"").statusCode(400).body(POINTERS, contains("/kind"));
    undo(source, "11111111-1111-1111-1111-111111111111")
        .statusCode(400)
        .body(POINTERS, contains("/decisionId"));
    given()
        .contentType("application/json")
        .body("{\"kind\": \"MERGE\", \"otherSource\": \"speaker:b1-b\"}")
        .post("/v1/sources/{source}/decisions", source)
        .then()
        .statusCode(400)
        .body(POINTERS, contains("/actor"));
    get("/v1/sources/{source}/decisions", source).statusCode(200).body("items", hasSize(0));
    get("/v1/sources/speaker:nobody-of-that-name/decisions").statusCode(404);
    assertEquals(rows, ledger.rows());
  }

  private static final String POINTERS = "errors.pointer";
  private static final Matcher<Iterable<? extends String>> OTHER = contains("/otherSource");

  private static ValidatableResponse decideMerge(String source, String other) {
    return decide(source, "\"kind\": \"MERGE\", \"otherSource\": \"" + other + "\"");
  }

  @Test
  void a_decision_on_a_version_that_has_passed_is_refused() {
    quoted("v1", "v1-a", "v1/q", Stance.AFFIRMS);
    quoted("v1b", "v1-b", "v1/q", Stance.AFFIRMS);
    quoted("v1c", "v1-c", "v1/q", Stance.AFFIRMS);
    String seen = get("/v1/sources/speaker:v1-a").extract().header("ETag");
    String body = "\"kind\": \"MERGE\", \"otherSource\": \"speaker:v1-%s\"";
    decideAny("speaker:v1-a", seen, body.formatted("b")).statusCode(201);
    decideAny("speaker:v1-a", seen, body.formatted("c")).statusCode(412);
    decideAny("speaker:v1-a", "*", body.formatted("c")).statusCode(201);
  }

  @Test
  void of_two_opposite_merges_at_once_one_is_taken_and_twins_are_one() throws Exception {
    for (int round = 0; round < 5; round++) {
      String a = "speaker:r" + round + "-a";
      String b = "speaker:r" + round + "-b";
      quoted("r" + round, "r" + round + "-a", "r/" + round, Stance.AFFIRMS);
      quoted("r" + round + "b", "r" + round + "-b", "r/" + round, Stance.DENIES);
      settled("r/" + round);
      ReportDigest late =
          report("r-late-" + round + ".example", "r")
              .quotes("r" + round + "-a", "r/" + round, Stance.AFFIRMS)
              .quotes("r" + round + "-b", "r/" + round, Stance.AFFIRMS)
              .build();
      List<Callable<Integer>> calls =
          List.of(
              () -> decideMerge(a, b).extract().statusCode(),
              () -> decideMerge(b, a).extract().statusCode(),
              () -> decideMerge(a, b).extract().statusCode(),
              () -> {
                Digests.put(late);
                return 200;
              });
      ExecutorService threads = Executors.newFixedThreadPool(calls.size());
      List<Integer> answers = new ArrayList<>();
      try {
        for (Future<Integer> answer : threads.invokeAll(calls)) {
          answers.add(answer.get());
        }
      } finally {
        threads.shutdown();
      }
      assertEquals(1, Collections.frequency(answers, 201), answers.toString());
      score(a).body("settled", equalTo(1)).body("funnel.seen", equalTo(6));
      score(b).body("settled", equalTo(1)).body("funnel.seen", equalTo(6));
    }
  }

  @Test
  void a_source_and_a_decision_have_only_fields_of_the_golden_files() throws Exception {
    quoted("f1", "f1-a", "f1/q", Stance.AFFIRMS);
    quoted("f1b", "f1-b", "f1/q", Stance.AFFIRMS);
    requireGolden("source-decision", decideMerge("speaker:f1-a", "speaker:f1-b"));
    requireGolden("source", get("/v1/sources/speaker:f1-b"));
  }

  private static void requireGolden(String name, ValidatableResponse answer) throws Exception {
    JsonNode json = new ObjectMapper().readTree(answer.extract().asString());
    assertEquals(Set.of(), GoldenJson.unknownFields(name, json), name);
  }

  @Test
  void the_register_shows_names_and_offices() {
    Digests.put(
        report("g1.example", "g1")
            .publishedAt("2024-04-01T08:00:00Z")
            .quotes("speaker:g1-board", "Ilka Marn", HolderKind.BODY, "g1/q", Stance.AFFIRMS)
            .quotes("speaker:ilka-marn", "Ilka Marn", HolderKind.PERSON, "g1/r", Stance.AFFIRMS)
            .build());
    get("/v1/sources/speaker:g1-board")
        .body("aliases.name", contains("Ilka Marn"))
        .body("aliases[0].by", equalTo("RULES"))
        .body("aliases[0].since", equalTo("2024-04-01T08:00:00Z"))
        .body("aliases[0].claims", equalTo(1));
    get("/v1/sources/speaker:ilka-marn")
        .body("roles[0].body", equalTo("speaker:g1-board"))
        .body("roles[0].by", equalTo("RULES"))
        .body("roles[0].from", equalTo("2024-04-01T08:00:00Z"));
    String roles =
        "{\"name\": \"Ilka Marn\", \"roles\": [{\"title\": \"spokeswoman\","
            + " \"body\": \"speaker:g1-board\", \"from\": \"2023-01-01T00:00:00Z\"}]}";
    edit("speaker:ilka-marn", roles)
        .statusCode(200)
        .body("roles[0].title", equalTo("spokeswoman"))
        .body("roles[0].by", equalTo("EDITOR"))
        .body("roles[0].to", nullValue());
    edit("speaker:ilka-marn", "{\"name\": \"I. Marn\"}")
        .body("roles[0].title", equalTo("spokeswoman"));
    edit("speaker:ilka-marn", "{\"name\": \"I. Marn\", \"roles\": []}").body("roles", hasSize(0));
    edit("speaker:ilka-marn", roles.replace("speaker:g1", "speaker g1"))
        .statusCode(400)
        .body(POINTERS, contains("/roles/0/body"));
    edit(
            "speaker:ilka-marn",
            roles.replace("\"from\"", "\"to\": \"2020-01-01T00:00:00Z\", \"from\""))
        .statusCode(400)
        .body(POINTERS, contains("/roles/0/to"));
  }

  private static ValidatableResponse edit(String source, String body) {
    return given()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(body)
        .put("/v1/sources/{source}", source)
        .then();
  }
}
