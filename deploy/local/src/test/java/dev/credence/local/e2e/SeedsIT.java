package dev.credence.local.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the seeds must show, over HTTP, between two processes and a real PostgreSQL. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedsIT {

  private static final List<String> ALL = List.of("000", "001", "002", "003", "004");

  private static @Nullable Credence running;
  private static Map<String, JsonNode> receipts = Map.of();
  private static JsonNode fact = Credence.JSON.createObjectNode();

  @BeforeAll
  static void start() {
    Seeds.assumePresent();
    running = Credence.start();
    receipts = Seeds.submit(credence(), ALL);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  private static Credence credence() {
    return Objects.requireNonNull(running);
  }

  private static JsonNode receipt(String number) {
    return Objects.requireNonNull(receipts.get(number));
  }

  private static String id(String number) {
    return receipt(number).get("reportId").asText();
  }

  private static JsonNode story(String number) {
    String storyId =
        credence().ingest("GET", "/v1/reports/" + id(number), null).ok().get("storyId").asText();
    return credence().ingest("GET", "/v1/stories/" + storyId, null).ok();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<JsonNode> assessments() {
    return credence()
        .list(
            credence().stack.scoringUri(),
            "/v1/facts/" + fact.get("factId").asText() + "/assessments");
  }

  private static JsonNode score(String source, String query) {
    return credence()
        .scoring("GET", "/v1/sources/" + Credence.encode(source) + "/score" + query, null)
        .ok();
  }

  @Test
  @Order(1)
  void the_rewrite_is_derived_from_the_wire_story() {
    JsonNode link = receipt("001").get("links").get(0);
    assertEquals("DERIVED", receipt("001").get("disposition").asText());
    assertEquals(id("000"), receipt("001").get("originReportId").asText());
    assertEquals("DERIVED", link.get("kind").asText());
    assertTrue(link.get("containment5").asDouble() >= 0.55, link.toString());
  }

  @Test
  @Order(1)
  void the_rewrite_dropped_the_ministry_s_denial() {
    JsonNode rewrite = story("001").get("members").get(1);
    assertEquals(id("001"), rewrite.get("reportId").asText());
    assertTrue(
        texts(rewrite.get("dropped")).stream()
            .anyMatch(sentence -> sentence.contains("interior ministry, denied the reports")),
        rewrite.toString());
  }

  @Test
  @Order(1)
  void the_story_counts_one_origin_and_it_is_the_reuters_wire() {
    JsonNode story = story("000");
    assertEquals(2, story.get("members").size());
    assertEquals(1, story.get("independentOrigins").asInt());
    assertEquals("WIRE", story.get("origins").get(0).get("kind").asText());
    assertEquals("Reuters", story.get("origins").get(0).get("name").asText());
    assertEquals(2, story.get("origins").get(0).get("explains").size());
  }

  @Test
  @Order(1)
  void the_other_three_are_linked_to_nothing_and_share_no_story() {
    Set<String> stories = new HashSet<>();
    for (String number : List.of("002", "003", "004")) {
      assertEquals("NEW", receipt(number).get("disposition").asText(), number);
      assertEquals(0, receipt(number).get("links").size(), number);
      JsonNode story = story(number);
      assertEquals(1, story.get("members").size(), number);
      stories.add(story.get("storyId").asText());
    }
    stories.add(story("000").get("storyId").asText());
    assertEquals(4, stories.size());
  }

  @Test
  @Order(2)
  void before_the_fact_the_claims_are_seen_and_none_is_settled() {
    fact = credence().scoring("POST", "/v1/facts", Seeds.FACT).ok();
    assertEquals(0, fact.get("assessmentsPending").asInt());
    JsonNode before = score("outlet:" + Seeds.outlet("000"), "?asOf=2021-07-09T11:00:00Z");
    assertTrue(before.get("funnel").get("seen").asInt() > 0, before.toString());
    assertEquals(0, before.get("funnel").get("settled").asInt());
    JsonNode speaker = score("speaker:afghan-interior-ministry", "?asOf=2021-07-09T11:00:00Z");
    assertTrue(speaker.get("funnel").get("seen").asInt() > 0, speaker.toString());
    assertEquals(0, speaker.get("funnel").get("settled").asInt());
    assertEquals(0, speaker.get("attributed").get("settled").asInt());
  }

  @Test
  @Order(3)
  void an_hour_after_the_confirmation_they_are_settled() {
    JsonNode speaker = score("speaker:afghan-interior-ministry", "?asOf=2021-07-09T13:00:00Z");
    assertTrue(speaker.get("funnel").get("settled").asInt() > 0, speaker.toString());
    assertEquals(1, speaker.get("attributed").get("settled").asInt());
    JsonNode carrier = score("outlet:" + Seeds.outlet("001"), "?asOf=2021-07-09T13:00:00Z");
    assertEquals(1, carrier.get("relayed").get("settled").asInt(), carrier.toString());
  }

  @Test
  @Order(3)
  void the_anonymous_officials_claim_held() {
    assertTrue(
        assessments().stream()
            .filter(a -> a.get("holder").get("kind").asText().equals("ANONYMOUS"))
            .filter(a -> a.get("reportId").asText().equals(id("000")))
            .anyMatch(
                a ->
                    a.get("verdict").asText().equals("HELD")
                        && a.get("status").asText().equals("AUTOMATIC")),
        assessments().toString());
  }

  @Test
  @Order(3)
  void the_denial_is_refuted_and_the_ministry_is_its_holder() {
    List<JsonNode> denial =
        assessments().stream()
            .filter(a -> a.get("reportId").asText().equals(id("000")))
            .filter(
                a ->
                    a.get("holder")
                        .get("source")
                        .asText()
                        .equals("speaker:afghan-interior-ministry"))
            .toList();
    assertFalse(denial.isEmpty());
    denial.forEach(
        a ->
            assertAll(
                () -> assertEquals("REFUTED", a.get("verdict").asText()),
                () -> assertEquals("AUTOMATIC", a.get("status").asText()),
                () -> assertEquals("Tariq Arian", a.get("holder").get("name").asText())));
    JsonNode score = score("speaker:afghan-interior-ministry", "");
    assertEquals(1, score.get("attributed").get("refuted").asDouble());
    assertEquals(0, score.get("settled").asInt(), "one origin carries it: attributed, not scored");
  }

  @Test
  @Order(3)
  void nothing_is_refuted_for_the_outlet_that_carried_the_denial() {
    JsonNode score = score("outlet:" + Seeds.outlet("000"), "");
    assertEquals(0, score.get("refuted").asDouble());
    assertEquals(0, score.get("funnel").get("refuted").asInt());
    assertEquals(1, score.get("relayed").get("balanced").asInt(), "it relayed both sides");
  }

  @Test
  @Order(3)
  void nothing_of_the_other_crossing_is_matched() {
    assertTrue(
        assessments().stream().noneMatch(a -> a.get("reportId").asText().equals(id("004"))),
        assessments().toString());
  }

  @Test
  @Order(3)
  void the_85_per_cent_stay_unsettled() {
    List<JsonNode> claims =
        credence().list(credence().stack.ingestUri(), "/v1/reports/" + id("003") + "/claims");
    Set<String> with85 = new HashSet<>();
    claims.forEach(
        claim ->
            claim
                .get("quantities")
                .forEach(
                    quantity -> {
                      if (quantity.get("value").asInt() == 85
                          && quantity.get("unit").asText().equals("%")) {
                        with85.add(claim.get("claimId").asText());
                      }
                    }));
    assertFalse(with85.isEmpty(), "the claim is found");
    assertTrue(
        assessments().stream()
            .filter(a -> with85.contains(a.get("claimId").asText()))
            .noneMatch(a -> List.of("HELD", "REFUTED").contains(a.get("verdict").asText())));
  }

  @Test
  @Order(3)
  void every_score_is_graded_f_and_says_what_is_missing() {
    List<JsonNode> sources = credence().list(credence().stack.scoringUri(), "/v1/sources");
    assertFalse(sources.isEmpty());
    for (JsonNode row : sources) {
      JsonNode score = score(row.get("source").asText(), "");
      JsonNode wide = score.get("intervals").get(1);
      assertEquals("F", score.get("grade").asText());
      assertEquals(0.95, wide.get("level").asDouble());
      assertTrue(wide.get("high").asDouble() - wide.get("low").asDouble() > 0.4, score.toString());
      assertTrue(score.get("gradeReason").asText().contains("more are needed"), score.toString());
    }
  }

  @Test
  @Order(4)
  void submitting_everything_again_changes_nothing() {
    String before = everything(credence());
    Seeds.submit(credence(), ALL)
        .forEach(
            (number, receipt) ->
                assertEquals("DUPLICATE", receipt.get("disposition").asText(), number));
    JsonNode again = credence().scoring("POST", "/v1/facts", Seeds.FACT).ok();
    assertEquals(fact.get("factId"), again.get("factId"));
    assertEquals(before, everything(credence()));
  }

  @Test
  @Order(5)
  void any_order_of_submission_gives_the_same_stories_links_and_scores() {
    String expected = everything(credence());
    for (List<String> order :
        List.of(
            List.of("004", "003", "002", "001", "000"),
            List.of("001", "004", "000", "003", "002"))) {
      try (Credence other = Credence.start()) {
        Seeds.submit(other, order);
        other.scoring("POST", "/v1/facts", Seeds.FACT).ok();
        assertEquals(expected, everything(other), "order " + order);
      }
    }
    assertNotEquals("", expected);
  }

  /** Reports with links, stories and scores, without what depends on the clock of the machine. */
  private static String everything(Credence credence) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (JsonNode row : credence.list(credence.stack.ingestUri(), "/v1/reports")) {
      String reportId = row.get("reportId").asText();
      JsonNode report = credence.ingest("GET", "/v1/reports/" + reportId, null).ok();
      all.put("links " + reportId, report.get("links"));
      String storyId = report.get("storyId").asText();
      all.put("story " + storyId, credence.ingest("GET", "/v1/stories/" + storyId, null).ok());
    }
    for (JsonNode row : credence.list(credence.stack.scoringUri(), "/v1/sources")) {
      String source = row.get("source").asText();
      all.put("row " + source, row);
      JsonNode score =
          credence
              .scoring(
                  "GET",
                  "/v1/sources/" + Credence.encode(source) + "/score?asOf=2026-01-01T00:00:00Z",
                  null)
              .ok();
      ((ObjectNode) score).remove("knownAt");
      all.put("score " + source, score);
    }
    List<String> lines = new ArrayList<>();
    all.forEach((key, value) -> lines.add(key + " " + value));
    return String.join("\n", lines);
  }
}
