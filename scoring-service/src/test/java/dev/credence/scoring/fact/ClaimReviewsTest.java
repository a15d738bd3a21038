package dev.credence.scoring.fact;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.delete;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static dev.credence.scoring.Http.postUnlogged;
import static dev.credence.scoring.Http.put;
import static dev.credence.scoring.Http.score;
import static dev.credence.scoring.Http.scoreAsOf;
import static dev.credence.scoring.claimreview.Reviews.quoted;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Stance;
import dev.credence.platform.PostgresResource;
import dev.credence.scoring.Digests;
import dev.credence.scoring.Ledger;
import dev.credence.scoring.claimreview.Reviews;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClaimReviewsTest {

  @Inject Ledger ledger;

  @AfterEach
  void the_books_are_balanced() {
    ledger.requireBalanced();
  }

  @Test
  void a_review_is_a_fact_with_who_confirmed_it_and_who_claimed_it() {
    review(Reviews.FULL)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("statement", equalTo("The Varn lock was shut on 3 April 2024."))
        .body("answer", equalTo("false"))
        .body("confirmedAt", equalTo("2024-04-10T06:30:00Z"))
        .body("holdsFrom", equalTo("2024-04-03T00:00:00Z"))
        .body("evidence", equalTo(List.of("https://fact-desk.example/checks/varn-lock")))
        .body("confirmedBy", equalTo("Lakeside Fact Desk"))
        .body("rating", equalTo("False"))
        .body("claimant", equalTo("Ilse Torvald"))
        .body("appearances", hasItem("https://pier-post.example/lock"))
        .body("topic", nullValue());
    String factId =
        review(Reviews.FULL).statusCode(200).body("revision", equalTo(1)).extract().path("factId");
    get("/v1/facts/{id}", factId).body("claimant", equalTo("Ilse Torvald"));
  }

  @Test
  void a_review_settles_what_reports_said_before_it() {
    String statement = "The Hollin weir was opened on 5 June 2024.";
    Digests.put(
        report("weir-yes.example", "cr2")
            .publishedAt("2024-06-05T20:00:00Z")
            .writes(statement, Stance.AFFIRMS)
            .build(),
        report("weir-no.example", "cr2")
            .publishedAt("2024-06-05T20:00:00Z")
            .writes(statement, Stance.DENIES)
            .build());
    review(of("weir", statement, "False", "2024-06-07")).statusCode(201);
    score("outlet:weir-yes.example").body("refuted", equalTo(1f));
    score("outlet:weir-no.example").body("held", equalTo(1f));
  }

  @Test
  void a_claim_of_the_day_of_a_review_without_a_time_is_none_that_came_before_it() {
    String statement = "The Orrin sluice was opened on 5 June 2024.";
    Digests.put(
        report("sluice.example", "cr3")
            .publishedAt("2024-06-07T20:00:00Z")
            .writes(statement, Stance.DENIES)
            .build());
    review(of("sluice", statement, "False", "2024-06-07")).statusCode(201);
    score("outlet:sluice.example").body("settled", equalTo(0));
  }

  @Test
  void a_later_version_with_another_rating_corrects_the_fact_and_the_past_stays() {
    String statement = "The Tarn ferry was closed on 5 June 2024.";
    Digests.put(
        report("ferry.example", "cr4")
            .publishedAt("2024-06-05T20:00:00Z")
            .writes(statement, Stance.AFFIRMS)
            .build());
    String first = of("tarn", statement, "False", "2024-06-07");
    String factId = review(first).statusCode(201).extract().path("factId");
    score("outlet:ferry.example").body("refuted", equalTo(1f));
    String second =
        first
            .replace("\"False\"", "\"True\"")
            .replace("\"author\"", "\"dateModified\": \"2024-07-01T12:00:00Z\", \"author\"");
    review(second)
        .statusCode(201)
        .body("factId", equalTo(factId))
        .body("revision", equalTo(2))
        .body("status", equalTo("CORRECTED"))
        .body("answer", equalTo("true"))
        .body("rating", equalTo("True"))
        .body("confirmedAt", equalTo("2024-07-01T12:00:00Z"));
    score("outlet:ferry.example").body("held", equalTo(1f)).body("refuted", equalTo(0f));
    scoreAsOf("outlet:ferry.example", "2024-06-20T00:00:00Z").body("refuted", equalTo(1f));
    int rows = ledger.rows();
    review(second).statusCode(200).body("revision", equalTo(2));
    review(first).statusCode(200).body("answer", equalTo("true"));
    assertEquals(rows, ledger.rows());
  }

  @Test
  void another_rating_of_the_same_version_is_a_conflict() {
    String statement = "The Mirren dyke was raised on 5 June 2024.";
    String factId =
        review(of("dyke", statement, "False", "2024-06-07"))
            .statusCode(201)
            .extract()
            .path("factId");
    review(of("dyke", statement, "True", "2024-06-07"))
        .statusCode(409)
        .body("conflictsWith", hasItem(factId));
    review(of("dyke", statement, "True", "2024-06-06")).statusCode(200);
  }

  @Test
  void a_later_version_with_another_statement_moves_the_fact_to_its_question() {
    String before = "The Keld mine was closed on 5 June 2024.";
    String after = "The Morven quarry was closed on 6 June 2024.";
    Digests.put(
        report("keld-mine.example", "cr5")
            .publishedAt("2024-06-05T20:00:00Z")
            .writes(before, Stance.AFFIRMS)
            .build(),
        report("keld-quarry.example", "cr5")
            .publishedAt("2024-06-06T20:00:00Z")
            .writes(after, Stance.AFFIRMS)
            .build());
    ValidatableResponse first = review(of("keld", before, "False", "2024-06-07")).statusCode(201);
    String factId = first.extract().path("factId");
    String question = first.extract().path("question");
    score("outlet:keld-mine.example").body("refuted", equalTo(1f));
    score("outlet:keld-quarry.example").body("settled", equalTo(0));
    review(of("keld", after, "False", "2024-06-09"))
        .statusCode(201)
        .body("factId", equalTo(factId))
        .body("revision", equalTo(2))
        .body("question", not(equalTo(question)))
        .body("holdsFrom", equalTo("2024-06-06T00:00:00Z"));
    score("outlet:keld-mine.example")
        .body("settled", equalTo(0))
        .body("funnel.settled", equalTo(0));
    scoreAsOf("outlet:keld-mine.example", "2024-06-08T00:00:00Z")
        .body("settled", equalTo(0))
        .body("funnel.settled", equalTo(0));
    score("outlet:keld-quarry.example").body("refuted", equalTo(1f));
    get("/v1/beliefs?question={q}", question).statusCode(200).body("settled", nullValue());
    post("/v1/beliefs", "{\"statement\": \"" + after + "\"}")
        .body("settled.factId", equalTo(factId));
    review(of("keld", before, "False", "2024-06-07")).statusCode(200).body("revision", equalTo(2));
  }

  @Test
  void two_claims_on_one_page_are_two_facts() {
    String one = "The Elden tower was painted on 5 June 2024.";
    String two = "The Elden stables burned on 6 June 2024.";
    String first = review(of("elden", one, "False", "2024-06-07")).extract().path("factId");
    review(of("elden", two, "True", "2024-06-07"))
        .statusCode(201)
        .body("factId", not(equalTo(first)));
    review(of("elden", "The Elden barn fell on 7 June 2024.", "False", "2024-06-08"))
        .statusCode(409)
        .body("conflictsWith.size()", equalTo(2));
  }

  @Test
  void a_rating_in_between_is_refused_with_the_reason_and_nothing_is_stored() {
    String statement = "The Skerry light was moved on 5 June 2024.";
    review(of("skerry", statement, "Mostly false", "2024-06-07"))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:credence:problem:undecided"))
        .body("errors[0].pointer", equalTo("/reviewRating/alternateName"))
        .body("errors[0].reason", containsString("a person must decide"));
    post("/v1/beliefs", "{\"statement\": \"" + statement + "\"}").body("settled", nullValue());
  }

  @Test
  void a_rating_that_became_undecided_names_the_fact_that_stands() {
    String statement = "The Thorn pier was closed on 5 June 2024.";
    String factId = review(of("thorn", statement, "False", "2024-06-07")).extract().path("factId");
    review(of("thorn", statement, "Mixture", "2024-06-08"))
        .statusCode(422)
        .body("conflictsWith", hasItem(factId));
    get("/v1/facts/{id}", factId).body("revision", equalTo(1));
  }

  @Test
  void number_and_word_that_contradict_are_refused() {
    review(Reviews.FULL.replace("varn-lock", "contra").replace("Value\": \"1\"", "Value\": \"5\""))
        .statusCode(422)
        .body("errors[0].reason", containsString("contradicts the words"));
  }

  @Test
  void a_retraction_gives_the_scores_back_that_were_there_before() {
    String statement = "The Wick mill was shut on 5 June 2024.";
    Digests.put(
        report("mill.example", "cr6")
            .publishedAt("2024-06-05T20:00:00Z")
            .writes(statement, Stance.AFFIRMS)
            .build());
    String before = ledger.weights("%");
    String body = of("mill", statement, "False", "2024-06-07");
    String factId = review(body).statusCode(201).extract().path("factId");
    assertEquals(
        "outlet:mill.example/SCORED/false/AFFIRMS=1000000/1",
        ledger.weights("outlet:mill.example"));
    delete("/v1/facts/" + factId).statusCode(200);
    assertEquals(before, ledger.weights("%"));
    score("outlet:mill.example").body("settled", equalTo(0)).body("funnel.settled", equalTo(0));
    review(body).statusCode(201).body("factId", equalTo(factId)).body("revision", equalTo(3));
    score("outlet:mill.example").body("refuted", equalTo(1f));
  }

  @Test
  void what_an_editor_corrected_by_hand_is_not_undone_by_the_same_review() {
    String statement = "The Garth dam leaked on 5 June 2024.";
    String body = of("garth", statement, "False", "2024-06-07");
    String factId = review(body).extract().path("factId");
    put(
            "/v1/facts/" + factId,
            "*",
            "{\"answer\": \"true\", \"confirmedAt\": \"2024-06-10T00:00:00Z\", \"evidence\":"
                + " [\"https://e.example/1\"]}")
        .statusCode(200)
        .body("claimant", equalTo("Ilse Torvald"));
    review(body).statusCode(200).body("answer", equalTo("true")).body("revision", equalTo(2));
  }

  @Test
  void two_desks_that_agree_confirm_one_fact() {
    String statement = "The Lorn bridge was sold on 5 June 2024.";
    String first = review(of("lorn", statement, "False", "2024-06-07")).extract().path("factId");
    review(of("lorn", statement, "Faux", "2024-06-09").replace("fact-desk", "other-desk"))
        .statusCode(200)
        .body("factId", equalTo(first));
    review(of("lorn", statement, "Vrai", "2024-06-10").replace("fact-desk", "third-desk"))
        .statusCode(409)
        .body("conflictsWith", hasItem(first));
  }

  @Test
  void a_review_is_refused_in_its_own_words() {
    review(Reviews.FULL.replace("2024-04-10T08:30:00+02:00", "2999-01-01"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/datePublished"));
    review(Reviews.FULL.replace("2024-04-10T08:30:00+02:00", "2024-04-01"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/datePublished"));
    review("[" + Reviews.FULL + "," + Reviews.FULL + "]")
        .statusCode(400)
        .body("detail", containsString("/v1/facts/batch"));
    for (String bad : List.of("", "null", "5", "{\"a\": 1, \"a\": 2}", "{", "\u0000")) {
      review(bad).statusCode(400).contentType("application/problem+json");
    }
    assertEquals(
        400, postUnlogged("/v1/facts", "application/ld+json", "[".repeat(100_000)).statusCode());
    given()
        .contentType("application/ld+json")
        .body(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'})
        .post("/v1/facts")
        .then()
        .statusCode(400);
  }

  /** A review of an invented desk. */
  private static String of(String page, String statement, String rating, String published) {
    return quoted(
        """
        {'@context': 'https://schema.org', '@type': 'ClaimReview',
         'url': 'https://fact-desk.example/%s', 'claimReviewed': '%s', 'datePublished': '%s',
         'author': {'name': 'Lakeside Fact Desk'},
         'reviewRating': {'@type': 'Rating', 'alternateName': '%s'},
         'itemReviewed': {'author': {'name': 'Ilse Torvald'}}}
        """
            .formatted(page, statement, published, rating));
  }

  private static ValidatableResponse review(String json) {
    return given().contentType("application/ld+json").body(json).post("/v1/facts").then();
  }
}
