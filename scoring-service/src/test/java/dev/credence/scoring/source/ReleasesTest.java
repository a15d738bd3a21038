package dev.credence.scoring.source;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.score;
import static dev.credence.scoring.source.Decide.decide;
import static dev.credence.scoring.source.Decide.merge;
import static dev.credence.scoring.source.Decide.undo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.HolderKind;
import dev.credence.contract.ReportDigest;
import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Private and anonymous speakers, and quotations, before and after an editor releases them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReleasesTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";
  private static final String PRIVATE = "speaker:private";

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  private static Digests.Builder says(Digests.Builder report, String name, String question) {
    return report.quotes(PRIVATE, name, HolderKind.PRIVATE, question, Stance.DENIES);
  }

  private static void settled(String question) {
    post("/v1/facts", fact(question, "true", CONFIRMED)).statusCode(201);
  }

  @Test
  void a_private_person_is_neither_listed_nor_scored_nor_heard_until_released() {
    Digests.put(
        says(report("p1-one.example", "p1"), "Jana Hollis", "p1/q").build(),
        says(report("p1-two.example", "p1"), "jana hollis", "p1/q").build(),
        says(report("p1-two.example", "p1b"), "Tom Rill", "p1/q").build());
    get("/v1/beliefs?question=p1/q").body("terms", hasSize(0));
    settled("p1/q");
    String before = ledger.allWeights();
    requireNotShown(PRIVATE);
    requireNotShown("speaker:jana-hollis");
    assertEquals("", ledger.weights(PRIVATE + "%"));
    get("/v1/sources/outlet:p1-one.example/evidence").body("items", hasSize(0));
    score("outlet:p1-one.example").body("relayed.settled", equalTo(0));

    String decisionId =
        decide("speaker:jana-hollis", "\"kind\": \"RELEASE\", \"names\": [\"Jana Hollis\"]")
            .statusCode(201)
            .body("claims", equalTo(2))
            .extract()
            .path("decisionId");
    score("speaker:jana-hollis").body("refuted", equalTo(1f)).body("settled", equalTo(1));
    get("/v1/sources/speaker:jana-hollis")
        .body("name", equalTo("Jana Hollis"))
        .body("aliases.name", hasItem("jana hollis"));
    get("/v1/beliefs?question=p1/q").body("terms.source", contains("speaker:jana-hollis"));
    score("outlet:p1-one.example").body("relayed.refuted", equalTo(1f));
    requireNotShown(PRIVATE);

    Digests.put(says(report("p1-three.example", "p1"), "JANA HOLLIS", "p1/q").build());
    score("speaker:jana-hollis").body("funnel.seen", equalTo(3));
    Digests.put(report("p1-three.example", "p1").version(2).build());

    undo("speaker:jana-hollis", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());
    requireNotShown("speaker:jana-hollis");
    get("/v1/beliefs?question=p1/q").body("terms", hasSize(0));
    undo("speaker:jana-hollis", decisionId).statusCode(200);
  }

  @Test
  void what_only_a_private_person_answers_is_no_answer_of_a_belief() {
    Digests.put(
        report("p5.example", "p5").names("p5/q", "red", Stance.AFFIRMS).build(),
        report("p5-two.example", "p5")
            .answers(PRIVATE, "Una Ell", HolderKind.PRIVATE, "p5/q", "blue")
            .build());
    get("/v1/beliefs?question=p5/q")
        .body("answers.answer", contains("red"))
        .body("terms.source", contains("outlet:p5.example"));
    decide("speaker:una-ell", "\"kind\": \"RELEASE\", \"names\": [\"Una Ell\"]").statusCode(201);
    get("/v1/beliefs?question=p5/q").body("answers.answer", containsInAnyOrder("red", "blue"));
  }

  private static void requireNotShown(String source) {
    for (String path : new String[] {"", "/score", "/history", "/evidence"}) {
      get("/v1/sources/{source}" + path, source).statusCode(404);
    }
    given()
        .queryParam("limit", 500)
        .get("/v1/sources")
        .then()
        .body("items.source", not(hasItem(source)));
  }

  @Test
  void a_release_may_be_of_some_reports_only_and_its_names_may_not_overlap() {
    ReportDigest one = says(report("p2-one.example", "p2"), "Ada Brell", "p2/q").build();
    ReportDigest two = says(report("p2-two.example", "p2"), "Ada Brell", "p2/q").build();
    Digests.put(one, two);
    String first =
        decide(
                "speaker:ada-brell-of-orn",
                "\"kind\": \"RELEASE\", \"names\": [\"Ada Brell\"], \"reportIds\": [\"%s\"]"
                    .formatted(one.reportId()))
            .statusCode(201)
            .body("claims", equalTo(1))
            .extract()
            .path("decisionId");
    decide("speaker:ada-brell", "\"kind\": \"RELEASE\", \"names\": [\"Ada Brell\"]")
        .statusCode(409)
        .body("conflictsWith", contains(first));
    decide(
            "speaker:ada-brell",
            "\"kind\": \"RELEASE\", \"names\": [\"Ada Brell\"], \"reportIds\": [\"%s\"]"
                .formatted(two.reportId()))
        .statusCode(201);
    score("speaker:ada-brell").body("funnel.seen", equalTo(1));
    score("speaker:ada-brell-of-orn").body("funnel.seen", equalTo(1));
  }

  @Test
  void a_release_of_nobody_or_under_a_bad_key_is_refused() {
    decide("speaker:nobody-known", "\"kind\": \"RELEASE\", \"names\": [\"Nobody Known\"]")
        .statusCode(400)
        .body("errors.pointer", contains("/names/0"));
    Digests.put(says(report("p3.example", "p3"), "Pia Lund", "p3/q").build());
    String names = "\"kind\": \"RELEASE\", \"names\": [\"Pia Lund\"]";
    decide("speaker:Pia Lund", names).statusCode(400).body("errors.pointer", contains("source"));
    decide("speaker:private", names).statusCode(404);
    decide("speaker:anonymous.pia", names).statusCode(404);
    decide("outlet:p3.example", names).statusCode(400).body("errors.pointer", contains("/names"));
    get("/v1/sources/speaker:pia-lund").statusCode(404);
  }

  @Test
  void an_erased_release_keeps_its_trial_until_the_release_is_undone() {
    Digests.put(
        says(report("p4-one.example", "p4"), "Eli Sand", "p4/q").build(),
        says(report("p4-two.example", "p4"), "Eli Sand", "p4/q").build());
    settled("p4/q");
    String decisionId =
        decide("speaker:eli-sand", "\"kind\": \"RELEASE\", \"names\": [\"Eli Sand\"]")
            .statusCode(201)
            .extract()
            .path("decisionId");
    Digests.put(report("p4-one.example", "p4").version(2).deleted().build());
    Digests.put(
        report("p4-one.example", "p4b").quotes("p4-board", "p4/other", Stance.AFFIRMS).build());
    merge("outlet:p4-two.example", "outlet:p4-one.example");
    score("speaker:eli-sand").body("attributed.refuted", equalTo(1f));
    undo("speaker:eli-sand", decisionId).statusCode(200);
    assertEquals("", ledger.weights("speaker:eli-sand"));
    assertEquals("", ledger.weights(PRIVATE));
  }

  @Test
  void a_quotation_of_one_origin_is_scored_once_an_editor_accepts_it() {
    Digests.put(
        report("a1.example", "a1")
            .quotes("a1-board", "a1/q", Stance.DENIES)
            .quotes("a1-board", "a1/r", Stance.AFFIRMS)
            .build());
    settled("a1/q");
    score("speaker:a1-board").body("settled", equalTo(0)).body("attributed.refuted", equalTo(1f));
    get("/v1/beliefs?question=a1/r").body("terms[0].attributed", equalTo(true));
    String before = ledger.allWeights();
    String claimId =
        get("/v1/sources/speaker:a1-board/evidence").extract().path("items[0].claimId");
    String report =
        get("/v1/sources/speaker:a1-board/evidence").extract().path("items[0].reportId");

    String decisionId =
        decide("speaker:a1-board", "\"kind\": \"RELEASE\", \"claimIds\": [\"" + claimId + "\"]")
            .statusCode(201)
            .body("claims", equalTo(1))
            .extract()
            .path("decisionId");
    score("speaker:a1-board").body("refuted", equalTo(1f)).body("attributed.settled", equalTo(0));
    get("/v1/beliefs?question=a1/r").body("terms[0].attributed", equalTo(true));
    undo("speaker:a1-board", decisionId).statusCode(200);
    assertEquals(before, ledger.allWeights());

    decide("speaker:a1-board", "\"kind\": \"RELEASE\", \"reportIds\": [\"" + report + "\"]")
        .statusCode(201)
        .body("claims", equalTo(2));
    get("/v1/beliefs?question=a1/r").body("terms[0].attributed", equalTo(false));
    decide("speaker:a1-board", "\"kind\": \"RELEASE\", \"claimIds\": [\"%s\"]".formatted(report))
        .statusCode(400)
        .body("errors.pointer", contains("/claimIds/0"));
  }

  @Test
  void what_an_editor_accepted_stands_on_the_merge_that_brought_it() {
    Digests.put(report("a2.example", "a2").quotes("a2-b", "a2/q", Stance.DENIES).build());
    Digests.put(report("a2.example", "a2x").quotes("a2-a", "a2/r", Stance.DENIES).build());
    settled("a2/q");
    String merged = merge("speaker:a2-a", "speaker:a2-b");
    String claimId = get("/v1/sources/speaker:a2-a/evidence").extract().path("items[0].claimId");
    String accepted =
        decide("speaker:a2-a", "\"kind\": \"RELEASE\", \"claimIds\": [\"" + claimId + "\"]")
            .statusCode(201)
            .extract()
            .path("decisionId");
    undo("speaker:a2-a", merged).statusCode(409).body("conflictsWith", contains(accepted));
  }

  @Test
  void anonymous_officials_stay_apart_from_each_other_and_from_whoever_is_named() {
    String one = "speaker:anonymous.00000000000000a1";
    String other = "speaker:anonymous.00000000000000a2";
    Digests.put(
        report("n1-one.example", "n1")
            .quotes(one, "two officials", HolderKind.ANONYMOUS, "n1/q", Stance.AFFIRMS)
            .quotes("speaker:n1-officials", "officials", HolderKind.BODY, "n1/q", Stance.DENIES)
            .build(),
        report("n1-two.example", "n1")
            .quotes(one, "officials", HolderKind.ANONYMOUS, "n1/q", Stance.AFFIRMS)
            .build(),
        report("n1-three.example", "n1")
            .quotes(other, "officials", HolderKind.ANONYMOUS, "n1/q", Stance.AFFIRMS)
            .build());
    get("/v1/beliefs?question=n1/q")
        .body("terms.findAll { it.source == '" + one + "' }", hasSize(1))
        .body("terms.find { it.source == '" + one + "' }.attributed", equalTo(true))
        .body("terms", hasSize(3));
    settled("n1/q");
    assertEquals(one + "/ATTRIBUTED/true/AFFIRMS=1000000/1", ledger.weights(one));
    assertEquals(other + "/ATTRIBUTED/true/AFFIRMS=1000000/1", ledger.weights(other));
    assertEquals(
        "speaker:n1-officials/ATTRIBUTED/true/DENIES=1000000/1",
        ledger.weights("speaker:n1-officials"));
    requireNotShown(one);
    decide("speaker:n1-officials", "\"kind\": \"SPLIT\", \"otherSource\": \"" + one + "\"")
        .statusCode(400);
    decide("speaker:n1-officials", "\"kind\": \"RELEASE\", \"names\": [\"two officials\"]")
        .statusCode(400)
        .body("errors.pointer", contains("/names/0"));
  }

  @Test
  void a_digest_cannot_list_anybody_under_a_key_of_the_unnamed() {
    Digests.put(
        report("n2.example", "n2")
            .quotes(PRIVATE, "Private", HolderKind.PERSON, "n2/q", Stance.AFFIRMS)
            .build());
    requireNotShown(PRIVATE);
  }
}
