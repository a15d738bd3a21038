package dev.credence.ingest.story;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

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
import org.junit.jupiter.api.Test;

/** The decisions of editors, over HTTP and through the database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class StoryDecisionsHttpTest {

  private static final String MORNING = "2024-08-01T08:00:00Z";
  private static final String NOON = "2024-08-01T12:00:00Z";
  private static final String EVENING = "2024-08-01T18:00:00Z";

  @Test
  void a_split_parts_a_story_holds_for_newcomers_and_can_be_undone() {
    String text = text(sentences(1_100, 10));
    String first = submitted("a.example", "split-1", MORNING, text);
    String second = submitted("b.example", "split-2", NOON, text + " One more line.");
    String story = storyId(first);
    assertEquals(story, storyId(second));

    String decisionId =
        decide(story, "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(second, WHO))
            .statusCode(201)
            .body("kind", equalTo("SPLIT"))
            .body("reportIds", contains(second))
            .body("otherReportIds", contains(first))
            .body("storyIds", hasSize(2))
            .extract()
            .path("decisionId");
    assertEquals(story, storyId(first), "who stays keeps the id");
    String parted = storyId(second);
    assertNotEquals(story, parted);
    get("/v1/reports/{id}", second).body("links", hasSize(1)).body("originReportId", nullValue());

    String third = submitted("c.example", "split-3", EVENING, text + " Two more lines.");
    assertNotEquals(storyId(first), storyId(second), "a newcomer joins one side, not both");
    get("/v1/stories/{id}", storyId(third)).body("members", hasSize(2));

    get("/v1/stories/{id}/decisions", parted).body("items.decisionId", hasItem(decisionId));
    decide(story, "{\"kind\": \"UNDO\", \"decisionId\": \"%s\", %s}".formatted(decisionId, WHO))
        .statusCode(200)
        .body("undoneBy", equalTo("e.ditor"))
        .body("undoneAt", notNullValue())
        .body("storyIds", contains(story));
    get("/v1/stories/{id}", story).body("members", hasSize(3));
    get("/v1/stories/{id}", parted).statusCode(200).body("storyId", equalTo(story));
    get("/v1/stories/{id}/decisions", story).body("items.decisionId", hasItem(decisionId));
  }

  @Test
  void the_same_decision_again_changes_nothing() {
    String text = text(sentences(1_110, 10));
    String first = submitted("a.example", "again-1", MORNING, text);
    String second = submitted("b.example", "again-2", NOON, text + " One more line.");
    String story = storyId(first);
    String split = "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(second, WHO);
    String decisionId = decide(story, split).statusCode(201).extract().path("decisionId");
    decide(story, split).statusCode(200).body("decisionId", equalTo(decisionId));
    String undo = "{\"kind\": \"UNDO\", \"decisionId\": \"%s\", %s}".formatted(decisionId, WHO);
    decide(story, undo).statusCode(200);
    String undoneAt = decide(story, undo).statusCode(200).extract().path("undoneAt");
    get("/v1/stories/{id}/decisions", story)
        .body("items", hasSize(1))
        .body("items[0].undoneAt", equalTo(undoneAt));
  }

  @Test
  void a_split_holds_while_copies_of_both_sides_come_in() throws Exception {
    List<String> sentences = sentences(1_170, 10);
    String text = text(sentences);
    String first = submitted("a.example", "race-1", MORNING, text);
    String second = submitted("b.example", "race-2", NOON, text + " One more line.");
    String story = storyId(first);
    List<Callable<String>> atOnce = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String id = "race-copy-" + i;
      String copy = text + " Line number " + i + " of a copy.";
      atOnce.add(() -> submitted("c" + id + ".example", id, EVENING, copy));
    }
    atOnce.add(
        4,
        () ->
            decide(
                    story,
                    "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(second, WHO))
                .statusCode(201)
                .extract()
                .path("decisionId"));
    ExecutorService threads = Executors.newFixedThreadPool(atOnce.size());
    try {
      for (Future<String> done : threads.invokeAll(atOnce)) {
        assertNotNull(done.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(story, storyId(first));
    assertNotEquals(story, storyId(second));
    int members = 0;
    for (String side : List.of(story, storyId(second))) {
      members += get("/v1/stories/{id}", side).extract().<List<?>>path("members").size();
    }
    assertEquals(14, members, "every copy is on one side");
  }

  @Test
  void a_merge_makes_two_stories_one_and_both_ids_stay_valid() {
    String early = submitted("a.example", "merge-1", MORNING, text(sentences(1_120, 10)));
    String late = submitted("b.example", "merge-2", NOON, text(sentences(1_121, 10)));
    String story = storyId(early);
    String other = storyId(late);
    String decisionId =
        decide(story, "{\"kind\": \"MERGE\", \"otherStoryId\": \"%s\", %s}".formatted(other, WHO))
            .statusCode(201)
            .body("storyIds", contains(story))
            .extract()
            .path("decisionId");
    for (String id : List.of(story, other)) {
      get("/v1/stories/{id}", id)
          .body("storyId", equalTo(story))
          .body("members.reportId", containsInAnyOrder(early, late))
          .body("independentOrigins", equalTo(1));
    }
    get("/v1/reports/{id}", late).body("originReportId", equalTo(early));
    decide(other, "{\"kind\": \"MERGE\", \"otherStoryId\": \"%s\", %s}".formatted(story, WHO))
        .statusCode(200)
        .body("decisionId", equalTo(decisionId));
    // What would part them while the merge holds is refused, and says by what.
    decide(story, "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(late, WHO))
        .statusCode(409)
        .body("conflictsWith", contains(decisionId));
    decide(story, "{\"kind\": \"UNDO\", \"decisionId\": \"%s\", %s}".formatted(decisionId, WHO))
        .statusCode(200)
        .body("storyIds", containsInAnyOrder(story, other));
    assertEquals(other, storyId(late));
    get("/v1/stories/{id}", other).body("storyId", equalTo(other)).body("members", hasSize(1));
  }

  @Test
  void what_came_to_a_parted_report_can_be_parted_from_it_again() {
    String text = text(sentences(1_150, 10));
    String first = submitted("a.example", "part-1", MORNING, text);
    String second = submitted("b.example", "part-2", NOON, text + " One more line.");
    String story = storyId(first);
    String split = "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(second, WHO);
    String decisionId = decide(story, split).statusCode(201).extract().path("decisionId");
    String third = submitted("c.example", "part-3", EVENING, text + " One more line.");
    assertEquals(storyId(second), storyId(third));
    decide(storyId(second), split)
        .statusCode(201)
        .body("decisionId", org.hamcrest.Matchers.not(decisionId));
    assertNotEquals(storyId(second), storyId(third));
  }

  @Test
  void a_part_of_a_merged_story_can_be_split_off() {
    String text = text(sentences(1_160, 10));
    String one = submitted("a.example", "off-1", MORNING, text(sentences(1_161, 10)));
    String two = submitted("b.example", "off-2", NOON, text);
    String copy = submitted("c.example", "off-3", EVENING, text + " One more line.");
    String story = storyId(one);
    decide(
            story,
            "{\"kind\": \"MERGE\", \"otherStoryId\": \"%s\", %s}".formatted(storyId(two), WHO))
        .statusCode(201);
    get("/v1/stories/{id}", story)
        .body("members", hasSize(3))
        .body("members.find { it.reportId == '" + two + "' }.aligned.size() > 0", equalTo(true));
    decide(story, "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(copy, WHO))
        .statusCode(201);
    get("/v1/stories/{id}", story).body("members.reportId", containsInAnyOrder(one, two));
  }

  @Test
  void a_pin_re_roots_a_story_and_survives_a_new_copy() {
    String text = text(sentences(1_130, 10));
    String early = submitted("a.example", "pin-1", MORNING, text);
    String late = submitted("b.example", "pin-2", NOON, text + " One more line.");
    String story = storyId(early);
    String decisionId =
        decide(story, "{\"kind\": \"PIN\", \"reportId\": \"%s\", %s}".formatted(late, WHO))
            .statusCode(201)
            .extract()
            .path("decisionId");
    get("/v1/stories/{id}", story)
        .body("rootReportId", equalTo(late))
        .body("members.find { it.reportId == '" + early + "' }.originReportId", equalTo(late));
    submitted("c.example", "pin-3", EVENING, text + " Two more lines.");
    get("/v1/stories/{id}", story).body("members", hasSize(3)).body("rootReportId", equalTo(late));
    decide(
            story,
            "{\"kind\": \"PIN\", \"reportId\": \"%s\", \"originReportId\": \"%s\", %s}"
                .formatted(late, early, WHO))
        .statusCode(409)
        .body("conflictsWith", contains(decisionId));
    decide(story, "{\"kind\": \"UNDO\", \"decisionId\": \"%s\", %s}".formatted(decisionId, WHO))
        .statusCode(200);
    get("/v1/stories/{id}", story).body("rootReportId", equalTo(early));
  }

  @Test
  void pins_never_lead_in_a_circle() {
    String text = text(sentences(1_180, 10));
    String first = submitted("a.example", "circle-1", MORNING, text);
    String second = submitted("b.example", "circle-2", NOON, text + " One more line.");
    String third = submitted("c.example", "circle-3", EVENING, text + " Two more lines.");
    String story = storyId(first);
    String pin = "{\"kind\": \"PIN\", \"reportId\": \"%s\", \"originReportId\": \"%s\", %s}";
    String one =
        decide(story, pin.formatted(first, second, WHO))
            .statusCode(201)
            .extract()
            .path("decisionId");
    String two =
        decide(story, pin.formatted(second, third, WHO))
            .statusCode(201)
            .extract()
            .path("decisionId");
    decide(story, pin.formatted(third, first, WHO))
        .statusCode(409)
        .body("conflictsWith", contains(one, two));
    get("/v1/stories/{id}", story).body("rootReportId", equalTo(third));
  }

  @Test
  void a_decision_that_says_too_little_or_too_much_names_the_fields() {
    String report = submitted("a.example", "bad-1", MORNING, text(sentences(1_140, 10)));
    String story = storyId(report);
    decide(story, "{\"kind\": \"SPLIT\", \"otherStoryId\": \"%s\", %s}".formatted(story, WHO))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/reportIds", "/otherStoryId"));
    decide(story, "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(report, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/reportIds"));
    decide(story, "{\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"], %s}".formatted(story, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/reportIds/0"));
    decide(story, "{\"kind\": \"MERGE\", \"otherStoryId\": \"%s\", %s}".formatted(story, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/otherStoryId"));
    decide(story, "{\"kind\": \"MERGE\", \"otherStoryId\": \"%s\", %s}".formatted(report, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/otherStoryId"));
    decide(story, "{\"kind\": \"UNDO\", \"decisionId\": \"%s\", %s}".formatted(report, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/decisionId"));
    decide(
            story,
            "{\"kind\": \"PIN\", \"reportId\": \"%s\", \"originReportId\": \"%s\", %s}"
                .formatted(report, report, WHO))
        .statusCode(400)
        .body("errors.pointer", contains("/originReportId"));
    decide(story, "{\"kind\": \"PIN\", \"reportId\": \"%s\"}".formatted(report))
        .statusCode(400)
        .body("errors.pointer", contains("/actor"));
    decide(report, "{\"kind\": \"PIN\", \"reportId\": \"%s\", %s}".formatted(report, WHO))
        .statusCode(404);
    get("/v1/stories/{id}/decisions", story).body("items", hasSize(0));
  }

  private static final String WHO = "\"actor\": \"e.ditor\", \"reason\": \"read both\"";

  private static ValidatableResponse decide(String storyId, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/stories/{id}/decisions", storyId)
        .then();
  }

  private static String submitted(String outlet, String id, String at, String text) {
    return submit(report(outlet, id, at, text)).statusCode(201).extract().path("reportId");
  }

  private static String storyId(String reportId) {
    return get("/v1/reports/{id}", reportId).extract().path("storyId");
  }
}
