package dev.credence.scoring.digest;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.fact;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.score;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.ReportDigest;
import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DigestsTest {

  private static final String CONFIRMED = "2024-05-02T12:00:00Z";

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  @Test
  void a_lower_version_that_comes_late_changes_nothing() {
    ReportDigest first = report("v.example", "d1").says("digests/1", Stance.AFFIRMS).build();
    ReportDigest second =
        report("v.example", "d1").version(2).says("digests/1", Stance.DENIES).build();
    Digests.put(second);
    Digests.put(first);
    post("/v1/facts", fact("digests/1", "true", CONFIRMED)).statusCode(201);
    score("outlet:v.example").body("refuted", equalTo(1f)).body("held", equalTo(0f));
  }

  @Test
  void fields_that_are_not_known_are_ignored() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"sentAt\": \"2024-05-01T08:00:00Z\", \"digests\": [], \"later\": {\"x\": 1}}")
        .put("/v1/digests")
        .then()
        .statusCode(200)
        .body("acknowledged", equalTo(List.of()));
  }

  @Test
  void duplicates_and_any_order_of_arrival_give_the_same_weights() {
    List<String> outlets = List.of("a", "b", "c", "d", "e", "f");
    List<String> expected = null;
    for (int round = 0; round < 4; round++) {
      String key = "digests/shuffle-" + round;
      List<ReportDigest> digests = new ArrayList<>();
      for (int i = 0; i < outlets.size(); i++) {
        String outlet = outlets.get(i) + "-shuffled-" + round + ".example";
        Digests.Builder builder =
            report(outlet, "s").says(key, i % 2 == 0 ? Stance.AFFIRMS : Stance.DENIES);
        builder.quotes("shuffled-" + round, key, i < 3 ? Stance.AFFIRMS : Stance.HEDGES);
        digests.add(builder.build());
        digests.add(report(outlet, "s").version(2).says(key, Stance.AFFIRMS).build());
        digests.add(builder.version(3).build());
      }
      digests.addAll(new ArrayList<>(digests));
      Collections.shuffle(digests, new Random(round));
      int factAt = round * 9;
      for (int i = 0; i < digests.size(); i++) {
        if (i == factAt) {
          post("/v1/facts", fact(key, "true", CONFIRMED)).statusCode(201);
        }
        Digests.put(digests.get(i));
      }
      List<String> weights =
          List.of(ledger.weights("%shuffled-" + round + "%").replace("-" + round, ""));
      expected = expected == null ? weights : expected;
      assertEquals(expected, weights, "round " + round);
    }
  }

  @Test
  void a_claim_that_a_new_version_drops_before_the_fact_makes_no_trial() {
    Digests.put(report("drop.example", "d3").says("digests/3", Stance.AFFIRMS).build());
    post("/v1/facts", fact("digests/3", "true", CONFIRMED)).statusCode(201);
    score("outlet:drop.example").body("settled", equalTo(1));
    Digests.put(report("drop.example", "d3").version(2).build());
    score("outlet:drop.example").body("settled", equalTo(0)).body("funnel.seen", equalTo(0));
  }

  @Test
  void a_deleted_report_keeps_its_settled_trial_without_its_words() {
    Digests.put(report("deleted.example", "d4").says("digests/4", Stance.DENIES).build());
    String factId =
        post("/v1/facts", fact("digests/4", "true", CONFIRMED)).extract().path("factId");
    Digests.put(report("deleted.example", "d4").version(2).deleted().build());
    score("outlet:deleted.example").body("refuted", equalTo(1f));
    get("/v1/facts/" + factId + "/assessments").body("items[0].quote", equalTo(""));
  }

  @Test
  void a_quotation_of_one_origin_is_attributed_and_a_second_origin_makes_it_scored() {
    Digests.put(
        report("q1.example", "d5")
            .origin("wire:w@s")
            .quotes("harbour-board", "digests/5", Stance.DENIES)
            .build(),
        report("q2.example", "d5")
            .origin("wire:w@s")
            .sharedWithOrigin()
            .quotes("harbour-board", "digests/5", Stance.DENIES)
            .build());
    post("/v1/facts", fact("digests/5", "true", CONFIRMED)).statusCode(201);
    score("speaker:harbour-board")
        .body("settled", equalTo(0))
        .body("attributed.refuted", equalTo(1f));
    score("outlet:q1.example").body("settled", equalTo(0)).body("relayed.refuted", equalTo(1f));
    Digests.put(
        report("q3.example", "d5").quotes("harbour-board", "digests/5", Stance.DENIES).build());
    score("speaker:harbour-board")
        .body("refuted", equalTo(1f))
        .body("attributed.settled", equalTo(0));
  }

  @Test
  void anonymous_and_private_speakers_are_never_listed() {
    Digests.put(
        report("listed.example", "d6")
            .quotes("a-listed-board", "digests/6", Stance.AFFIRMS)
            .build());
    given()
        .queryParam("limit", 500)
        .get("/v1/sources")
        .then()
        .body("items.source", hasItem("speaker:a-listed-board"))
        .body("items.source", not(hasItem("speaker:anonymous")));
    get("/v1/sources/speaker:anonymous.0123456789abcdef/score").statusCode(404);
  }

  @Test
  void the_scoreboard_is_paged_by_key() {
    Digests.put(
        report("page-a.example", "d7").build(),
        report("page-b.example", "d7").build(),
        report("page-c.example", "d7").build());
    String next =
        given()
            .queryParam("kind", "outlet")
            .queryParam("limit", 500)
            .get("/v1/sources")
            .then()
            .body("items.source", hasItem("outlet:page-b.example"))
            .extract()
            .path("next");
    assertEquals(null, next);
    List<String> page =
        given().queryParam("limit", 2).get("/v1/sources").then().extract().path("items.source");
    String cursor = given().queryParam("limit", 2).get("/v1/sources").then().extract().path("next");
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/v1/sources")
        .then()
        .body("items.source", not(contains(page.get(1))));
  }
}
