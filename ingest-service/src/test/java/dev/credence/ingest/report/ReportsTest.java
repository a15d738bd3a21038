package dev.credence.ingest.report;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class ReportsTest {

  private static final String DAY = "2024-05-01T08:00:00Z";
  private static final String LATER = "2024-05-01T12:00:00Z";

  @Test
  void a_report_that_shares_nothing_is_new() {
    submit(report("one.example", "new-1", DAY, text(sentences(1, 8))))
        .statusCode(201)
        .body("disposition", equalTo("NEW"))
        .body("revision", equalTo(1))
        .body("links", hasSize(0))
        .body("originReportId", nullValue())
        .body("claims", greaterThan(0));
  }

  @Test
  void the_same_submission_again_is_a_duplicate_and_changes_nothing() {
    String body = report("one.example", "dup-1", DAY, text(sentences(2, 8)));
    String reportId = submit(body).statusCode(201).extract().path("reportId");
    int version = get("/v1/reports/{id}", reportId).extract().path("version");
    submit(body)
        .statusCode(200)
        .body("disposition", equalTo("DUPLICATE"))
        .body("reportId", equalTo(reportId));
    get("/v1/reports/{id}", reportId).body("version", equalTo(version));
  }

  @Test
  void of_many_identical_submissions_at_once_one_is_new() throws Exception {
    String body = report("one.example", "race-1", DAY, text(sentences(3, 8)));
    List<Integer> statuses = atOnce(40, () -> submit(body).extract().statusCode());
    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), "" + statuses);
    assertEquals(39, statuses.stream().filter(status -> status == 200).count(), "" + statuses);
  }

  @Test
  void of_two_copies_at_once_each_finds_the_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      String text = text(sentences(100 + round, 10));
      String first = report("one.example", "pair-a-" + round, DAY, text);
      String second = report("two.example", "pair-b-" + round, LATER, text + " Updated.");
      List<String> bodies = List.of(first, second);
      List<String> ids = new ArrayList<>();
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try {
        List<Future<String>> answers =
            pool.invokeAll(
                bodies.stream()
                    .map(
                        body ->
                            (Callable<String>)
                                () -> submit(body).statusCode(201).extract().path("reportId"))
                    .toList());
        for (Future<String> answer : answers) {
          ids.add(answer.get());
        }
      } finally {
        pool.shutdown();
      }
      get("/v1/reports/{id}", ids.get(0)).body("links", hasSize(1));
      String story = get("/v1/reports/{id}", ids.get(0)).extract().path("storyId");
      get("/v1/reports/{id}", ids.get(1))
          .body("links", hasSize(1))
          .body("originReportId", equalTo(ids.get(0)))
          .body("storyId", equalTo(story));
    }
  }

  @Test
  void another_text_under_the_same_id_is_a_revision_and_the_latest_update_is_current() {
    submit(report("one.example", "rev-1", DAY, text(sentences(4, 8)))).statusCode(201);
    String updated = text(sentences(5, 8));
    String body =
        """
        {"outlet": "one.example", "externalId": "rev-1", "publishedAt": "%s",
         "updatedAt": "2999-01-01T00:00:00Z", "text": "%s"}
        """
            .formatted(DAY, updated);
    submit(body).statusCode(400).body("errors[0].pointer", equalTo("/updatedAt"));
    submit(report("one.example", "rev-1", DAY, updated))
        .statusCode(201)
        .body("disposition", equalTo("REVISION"))
        .body("revision", equalTo(2));
  }

  @Test
  void a_late_retry_of_an_old_text_does_not_roll_back() {
    String old = report("one.example", "retry-1", DAY, text(sentences(6, 8)));
    String newer = text(sentences(7, 8));
    String reportId = submit(old).extract().path("reportId");
    submit(report("one.example", "retry-1", DAY, newer)).statusCode(201);
    submit(old).statusCode(200).body("disposition", equalTo("DUPLICATE"));
    get("/v1/reports/{id}", reportId).body("text", equalTo(newer)).body("revision", equalTo(2));
  }

  @Test
  void the_same_text_of_another_outlet_is_an_exact_copy_and_shares_the_content() {
    String text = text(sentences(8, 8));
    String original = submit(report("one.example", "copy-1", DAY, text)).extract().path("reportId");
    String content = get("/v1/reports/{id}", original).extract().path("contentId");
    submit(report("two.example", "copy-2", LATER, text))
        .statusCode(201)
        .body("disposition", equalTo("EXACT_COPY"))
        .body("contentId", equalTo(content))
        .body("originReportId", equalTo(original))
        .body("links[0].kind", equalTo("EXACT"));
  }

  @Test
  void a_rewrite_is_derived_and_its_story_tells_what_it_dropped_and_added() {
    List<String> all = sentences(9, 12);
    List<String> own = sentences(10, 4);
    String original =
        submit(report("one.example", "derived-1", DAY, text(all))).extract().path("reportId");
    List<String> kept = Stream.concat(all.subList(0, 6).stream(), own.stream()).toList();
    String story =
        submit(report("two.example", "derived-2", LATER, text(kept)))
            .body("disposition", equalTo("DERIVED"))
            .body("originReportId", equalTo(original))
            .extract()
            .path("storyId");
    get("/v1/stories/{id}", story)
        .body("independentOrigins", equalTo(1))
        .body("rootReportId", equalTo(original))
        .body("members[1].dropped", equalTo(all.subList(6, 12)))
        .body("members[1].added", equalTo(own));
  }

  @Test
  void a_copy_is_compared_with_the_revision_that_it_was_taken_from() {
    List<String> sentences = sentences(1_600, 8);
    String hedged = "The ferry was reportedly delayed by a storm on Friday morning.";
    String firm = "The ferry was delayed by a storm on Friday morning.";
    String before = text(sentences) + " " + hedged;
    String after = text(sentences) + " " + firm + " Nobody was hurt on board.";
    String origin =
        submit(report("rev-a.example", "rev-1", "2024-04-01T08:00:00Z", before))
            .statusCode(201)
            .extract()
            .path("reportId");
    submit(
            """
            {"outlet": "rev-a.example", "externalId": "rev-1",
             "publishedAt": "2024-04-01T08:00:00Z", "updatedAt": "2024-04-01T12:00:00Z",
             "text": "%s"}
            """
                .formatted(after))
        .statusCode(201)
        .body("disposition", equalTo("REVISION"));
    String ofFirst = copy("rev-b.example", "2024-04-01T10:00:00Z", before + " A line of ours.");
    String ofSecond = copy("rev-c.example", "2024-04-01T14:00:00Z", after + " A line of theirs.");
    String storyId = get("/v1/reports/{id}", origin).extract().path("storyId");
    String first = "members.find { it.reportId == '" + ofFirst + "' }";
    String second = "members.find { it.reportId == '" + ofSecond + "' }";
    get("/v1/stories/{id}", storyId)
        .body("rootReportId", equalTo(origin))
        .body(first + ".originReportId", equalTo(origin))
        .body(first + ".originRevision", equalTo(1))
        .body(first + ".dropped", hasSize(0))
        .body(first + ".hardened", hasSize(0))
        .body(second + ".originRevision", equalTo(2))
        .body(second + ".dropped", hasSize(0))
        .body(second + ".hardened", hasSize(0));
  }

  private static String copy(String outlet, String publishedAt, String text) {
    return submit(report(outlet, "rev-copy", publishedAt, text))
        .statusCode(201)
        .extract()
        .path("reportId");
  }

  @Test
  void a_late_original_takes_the_root_and_the_old_story_id_still_leads_there() {
    List<String> all = sentences(11, 10);
    String copy =
        submit(report("two.example", "late-2", LATER, text(all.subList(0, 9))))
            .extract()
            .path("reportId");
    String oldStory = get("/v1/reports/{id}", copy).extract().path("storyId");
    String original =
        submit(report("one.example", "late-1", DAY, text(all))).extract().path("reportId");
    get("/v1/reports/{id}", copy)
        .body("originReportId", equalTo(original))
        .body("storyId", not(equalTo(oldStory)));
    get("/v1/stories/{id}", oldStory)
        .statusCode(200)
        .body("rootReportId", equalTo(original))
        .body("members.reportId", contains(original, copy));
  }

  @Test
  void deleting_erases_the_text_and_a_resubmission_continues_above_the_tombstone() {
    String body = report("one.example", "gone-1", DAY, text(sentences(12, 8)));
    String reportId = submit(body).extract().path("reportId");
    int tombstone =
        given()
            .delete("/v1/reports/{id}", reportId)
            .then()
            .statusCode(200)
            .extract()
            .path("version");
    given()
        .delete("/v1/reports/{id}", reportId)
        .then()
        .statusCode(200)
        .body("version", equalTo(tombstone));
    get("/v1/reports/{id}", reportId)
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:credence:problem:gone"));
    submit(body).statusCode(201).body("reportId", equalTo(reportId));
    get("/v1/reports/{id}", reportId).statusCode(200).body("version", greaterThan(tombstone));
  }

  @Test
  void deleting_the_origin_leaves_its_copy_as_an_original() {
    String text = text(sentences(13, 8));
    String original = submit(report("one.example", "del-1", DAY, text)).extract().path("reportId");
    String copy = submit(report("two.example", "del-2", LATER, text)).extract().path("reportId");
    given().delete("/v1/reports/{id}", original).then().statusCode(200);
    get("/v1/reports/{id}", copy).body("originReportId", nullValue()).body("links", hasSize(0));
  }

  @Test
  void deleting_the_middle_of_a_chain_leaves_two_stories_that_are_both_found() {
    List<String> all = sentences(14, 30);
    String first =
        submit(report("one.example", "chain-1", DAY, text(all.subList(0, 10))))
            .extract()
            .path("reportId");
    String middle =
        submit(report("two.example", "chain-2", "2024-05-01T10:00:00Z", text(all.subList(5, 18))))
            .body("originReportId", equalTo(first))
            .extract()
            .path("reportId");
    String last =
        submit(report("three.example", "chain-3", LATER, text(all.subList(13, 24))))
            .body("originReportId", equalTo(middle))
            .extract()
            .path("reportId");
    String story = get("/v1/reports/{id}", first).extract().path("storyId");
    given().delete("/v1/reports/{id}", middle).then().statusCode(200);
    get("/v1/stories/{id}", story).body("members.reportId", contains(first));
    String other = get("/v1/reports/{id}", last).extract().path("storyId");
    get("/v1/stories/{id}", other).body("members.reportId", contains(last));
  }

  @Test
  void a_stub_that_is_filled_later_does_not_become_the_origin() {
    String full = text(sentences(15, 12));
    String thief =
        submit(report("thief.example", "stub", DAY, "More to follow.")).extract().path("reportId");
    String honest =
        submit(report("honest.example", "full", "2024-05-01T10:00:00Z", full))
            .extract()
            .path("reportId");
    submit(
        """
        {"outlet": "thief.example", "externalId": "stub", "publishedAt": "%s", "updatedAt": "%s",
         "text": "%s"}
        """
            .formatted(DAY, LATER, full));
    get("/v1/reports/{id}", thief).body("originReportId", equalTo(honest));
    get("/v1/reports/{id}", honest).body("originReportId", nullValue());
  }

  @Test
  void a_revision_without_a_date_keeps_the_publication_of_its_report() {
    String old = text(sentences(16, 12));
    String original = submit(report("one.example", "undated", DAY, old)).extract().path("reportId");
    String copy = submit(report("two.example", "dated", LATER, old)).extract().path("reportId");
    submit(
            """
            {"outlet": "one.example", "externalId": "undated", "text": "%s Corrected."}
            """
                .formatted(old))
        .statusCode(201)
        .body("disposition", equalTo("REVISION"));
    get("/v1/reports/{id}", original)
        .body("publishedAt", equalTo(DAY))
        .body("originReportId", nullValue());
    get("/v1/reports/{id}", copy).body("originReportId", equalTo(original));
  }

  @Test
  void a_report_that_marks_another_as_false_only_cites_it_in_either_order() {
    List<String> rumour = sentences(17, 14);
    String debunk = text(rumour) + " This is a hoax, the story was fabricated.";
    submit(report("checker.example", "debunk", LATER, debunk)).body("disposition", equalTo("NEW"));
    submit(report("rumour.example", "rumour", DAY, text(rumour)))
        .body("disposition", equalTo("NEW"))
        .body("links[0].kind", equalTo("CITES"));
  }

  @Test
  void nobody_is_listed_under_the_key_of_an_anonymous_speaker() {
    String reportId =
        submit(
                """
                {"outlet": "one.example", "externalId": "anonymous", "publishedAt": "%s",
                 "text": "The gate was shut.",
                 "claims": [{"statement": "the gate was shut", "stance": "AFFIRMS",
                             "holder": "speaker:anonymous.0123456789abcdef"}]}
                """
                    .formatted(DAY))
            .statusCode(201)
            .extract()
            .path("reportId");
    get("/v1/reports/{id}/claims", reportId).body("items[0].holder.kind", equalTo("ANONYMOUS"));
  }

  @Test
  void a_correction_that_arrives_before_its_original_leaves_the_same_claims_at_the_same_times() {
    String old = text(sentences(18, 6));
    String corrected = text(sentences(19, 6));
    String first = report("order-a.example", "o", DAY, old);
    String second =
        """
        {"outlet": "order-a.example", "externalId": "o", "publishedAt": "%s", "updatedAt": "%s",
         "text": "%s"}
        """
            .formatted(DAY, LATER, corrected);
    String inOrder = submit(first).extract().path("reportId");
    submit(second);
    String reversed = submit(second.replace("order-a", "order-b")).extract().path("reportId");
    submit(first.replace("order-a", "order-b")).statusCode(201);
    for (String reportId : List.of(inOrder, reversed)) {
      get("/v1/reports/{id}", reportId).body("text", equalTo(corrected));
      await(
          () -> ScoringStub.digestsOf(reportId).stream().anyMatch(d -> d.get("claims").size() > 6));
      var digests = ScoringStub.digestsOf(reportId);
      var claims = digests.get(digests.size() - 1).get("claims");
      for (var claim : claims) {
        boolean isOld = old.contains(claim.get("claim").get("quote").asText());
        assertEquals(isOld ? DAY : LATER, claim.get("publishedAt").asText());
        assertEquals(isOld, claim.hasNonNull("withdrawnAt"));
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "waited in vain");
      Thread.onSpinWait();
    }
  }

  @Test
  void many_deletions_within_one_story_do_not_block_each_other() throws Exception {
    String text = text(sentences(21, 10));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      ids.add(
          submit(report("crowd-" + i + ".example", "crowd", DAY, text)).extract().path("reportId"));
    }
    java.util.Iterator<String> next = java.util.Collections.synchronizedList(ids).iterator();
    List<Integer> statuses =
        atOnce(
            24,
            () -> {
              String id;
              synchronized (ids) {
                id = next.next();
              }
              return given().delete("/v1/reports/{id}", id).statusCode();
            });
    assertEquals(24, statuses.stream().filter(status -> status == 200).count(), "" + statuses);
  }

  @Test
  void claims_that_came_along_are_kept_and_nothing_is_extracted_beside_them() {
    String body =
        """
        {"outlet": "one.example", "externalId": "claims-1", "publishedAt": "%s",
         "text": "The gate was shut. Two people were hurt.",
         "claims": [{"question": "gate/hurt", "value": 2, "unit": "person", "stance": "AFFIRMS",
                     "quote": "Two people were hurt."}]}
        """
            .formatted(DAY);
    String reportId =
        submit(body).statusCode(201).body("claims", equalTo(1)).extract().path("reportId");
    get("/v1/reports/{id}/claims", reportId)
        .body("items", hasSize(1))
        .body("items[0].provider", equalTo("submitted"))
        .body("items[0].start", equalTo(19))
        .body("items[0].holder.source", equalTo("outlet:one.example"));
  }

  @Test
  void an_html_page_gives_its_text_and_no_script() {
    String body =
        """
        {"outlet": "one.example", "externalId": "html-1", "publishedAt": "%s",
         "html": "<html><script>alert(1)</script><body><nav>Home</nav><p>The gate was shut.</p><p>It rained.</p></body></html>"}
        """
            .formatted(DAY);
    String reportId = submit(body).statusCode(201).extract().path("reportId");
    get("/v1/reports/{id}", reportId).body("text", equalTo("The gate was shut.\nIt rained."));
  }

  @Test
  void the_list_is_paged_by_cursor_without_gaps() {
    for (int i = 0; i < 5; i++) {
      submit(
          report(
              "pages.example",
              "page-" + i,
              "2024-06-0" + (i + 1) + "T08:00:00Z",
              text(sentences(20 + i, 5))));
    }
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      var request = given().queryParam("outlet", "pages.example").queryParam("limit", 2);
      ValidatableResponse page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/reports")
              .then()
              .statusCode(200);
      ids.addAll(page.extract().<List<String>>path("items.reportId"));
      cursor = page.extract().path("next");
    } while (cursor != null);
    assertEquals(5, ids.stream().distinct().count());
    assertEquals(5, ids.size());
  }

  @Test
  void a_batch_answers_every_line_in_order_and_a_bad_line_does_not_sink_the_rest() {
    String lines =
        report("batch.example", "line-1", DAY, text(sentences(30, 8))).strip()
            + "\n\n"
            + "{\"outlet\": \"batch.example\", \"text\": \n"
            + report("batch.example", "line-4", DAY, text(sentences(31, 8))).strip()
            + "\nnull\n"
            + "{\"outlet\": \"batch.example\", \"text\": \"x\", \"claims\": [{\"stance\": \"AFFIRMS\"}]}";
    List<String> answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/v1/reports/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertEquals(5, answers.size());
    List<Integer> expected = List.of(201, 400, 201, 400, 400);
    IntStream.range(0, 5)
        .forEach(
            i ->
                assertEquals(
                    expected.get(i),
                    io.restassured.path.json.JsonPath.from(answers.get(i)).getInt("status"),
                    answers.get(i)));
    assertEquals(3, io.restassured.path.json.JsonPath.from(answers.get(1)).getInt("line"));
    assertEquals(
        "/claims/0/question",
        io.restassured.path.json.JsonPath.from(answers.get(4))
            .getString("problem.errors[0].pointer"));
  }

  @Test
  void of_many_first_edits_at_once_none_fails() throws Exception {
    List<Integer> statuses =
        atOnce(
            20,
            () ->
                given()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body("{\"name\": \"Raced\"}")
                    .put("/v1/outlets/raced.example")
                    .statusCode());
    assertTrue(statuses.stream().allMatch(status -> status < 500), "" + statuses);
  }

  @Test
  void an_outlet_is_created_by_its_first_report_and_edited_under_its_etag() {
    submit(report("WWW.Edited.example", "outlet-1", DAY, text(sentences(40, 5))));
    String tag =
        get("/v1/outlets/{outlet}", "edited.example").statusCode(200).extract().header("ETag");
    String edit = "{\"name\": \"The Edited\"}";
    given()
        .contentType(ContentType.JSON)
        .body(edit)
        .put("/v1/outlets/edited.example")
        .then()
        .statusCode(428);
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(edit)
        .put("/v1/outlets/edited.example")
        .then()
        .statusCode(200)
        .body("name", equalTo("The Edited"));
    given()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(edit)
        .put("/v1/outlets/edited.example")
        .then()
        .statusCode(412)
        .body("type", containsString("edited-meanwhile"));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result :
          pool.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
