package dev.credence.local.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.credence.local.client.ServiceClient;
import dev.credence.local.client.StubService;
import dev.credence.local.sample.BeliefQuestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTextTest {
  private static final String STORY =
      """
      {"storyId":"s1","rootReportId":"r1","independentOrigins":2,"members":[
        {"reportId":"r1","outlet":"harbour-wire.example","title":"The gate is shut",
         "role":"ORIGINAL","origin":"report:r1","confidence":1.0,
         "dropped":[],"added":[],"hardened":[]},
        {"reportId":"r2","outlet":"an-outlet-with-a-name-that-is-much-longer-than-usual.example",
         "role":"DERIVED","origin":"report:r1","originReportId":"r1","containment":0.8249,
         "dropped":["The ministry denied it.","b","c","d"],"added":["New."],
         "hardened":[{"before":"It was reportedly shut.","after":"It was shut.","lost":"reportedly"}]},
        {"reportId":"r3","outlet":"evening.example","role":"ORIGINAL","origin":"wire:coastal",
         "containment":null,"dropped":[],"added":[],"hardened":[]}]}
      """;

  private static final String SOURCES =
      """
      {"items":[
        {"source":"speaker:gate-authority","kind":"SPEAKER","name":"Gate Authority","mean":0.5,
         "interval":{"level":0.95,"low":0.1,"high":0.9},"grade":"F","settled":0,"effective":0,
         "held":0,"refuted":0,"attributed":{"settled":1,"held":0.0,"refuted":1,"effective":1}},
        {"source":"outlet:harbour-wire.example","kind":"OUTLET","name":"Harbour Wire","mean":0.876,
         "interval":{"level":0.95,"low":0.72,"high":0.97},"grade":"B","settled":14,
         "effective":13.25,"held":12.25,"refuted":1.0,
         "relayed":{"settled":2,"held":1,"refuted":1,"balanced":0,"mean":0.5,"intervals":[]}}]}
      """;

  private static final String BELIEF =
      """
      {"question":"statement/0123456789abcdef","statement":"The gate is shut.",
       "asOf":"2026-03-01T12:00:00Z","answers":[{"answer":"true","probability":0.7311},
       {"answer":"false","probability":0.2689}],"independentOrigins":1,"priorLogOdds":-0.25,
       "terms":[{"source":"outlet:harbour-wire.example","stance":"AFFIRMS","answer":"true",
         "weight":1.0,"logLikelihoodRatio":1.5,"contribution":1.5,"effective":13.25,
         "origin":"report:r1","attributed":false,"reportId":"r1","outlet":"harbour-wire.example",
         "quote":"The gate is shut, the harbour master said."}],
       "clampedLogOdds":-0.25,"logOdds":1.0,"settled":{"factId":"f1","answer":"false"}}
      """;

  @Test
  void a_story_shows_who_took_what_from_whom_and_left_out_what() {
    String text = String.join("\n", StoryText.lines(json(STORY)));
    assertTrue(text.startsWith("\"The gate is shut\": 3 reports, 2 independent origins\n"), text);
    assertTrue(text.contains("82.5 %  harbour-wire.example  harbour-wire.example  "), text);
    assertTrue(text.contains("  DERIVED   an-outlet-with-a-name-that-"), text);
    assertTrue(text.contains("wire:coastal"), text);
    assertTrue(text.contains("dropped:\n    \"The ministry denied it.\"\n"), text);
    assertTrue(text.contains("    and 1 more"), text);
    assertTrue(text.contains("hardened, losing reportedly:\n    from \"It was reportedly shut.\""));
    assertFitsThePage(text);
  }

  @Test
  void the_scoreboard_shows_sources_that_can_be_judged_first() {
    List<JsonNode> sources = new ArrayList<>();
    json(SOURCES).path("items").forEach(sources::add);
    List<String> lines = ScoreboardText.lines(sources);
    assertEquals(
        "source                       mean  95 % interval  grade  settled  weight  held/ref."
            + "  relayed  attributed",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("outlet:harbour-wire.example  0.88  "), lines.get(1));
    assertTrue(lines.get(1).contains("0.72 - 0.97"), lines.get(1));
    assertTrue(lines.get(1).contains("12.25/1"), lines.get(1));
    assertTrue(lines.get(2).startsWith("speaker:gate-authority       0.50  "), lines.get(2));
    assertTrue(lines.get(2).endsWith("0/1"), lines.get(2));
    assertFitsThePage(String.join("\n", lines));
  }

  @Test
  void a_source_is_shown_whole_unless_its_name_is_very_long() {
    String whole = "outlet:the-lower-ilven-valley.example.test";
    String longer = "outlet:" + "x".repeat(60) + ".example";
    List<String> lines =
        ScoreboardText.lines(
            List.of(
                json("{\"source\":\"" + whole + "\",\"mean\":0.9}"),
                json("{\"source\":\"" + longer + "\",\"mean\":0.8}")));
    assertTrue(lines.get(1).startsWith(whole + "  "), lines.get(1));
    assertTrue(lines.get(2).startsWith("outlet:" + "x".repeat(33) + "...  "), lines.get(2));
    assertFitsThePage(String.join("\n", lines));
  }

  @Test
  void a_column_is_as_wide_as_its_longest_entry_and_only_names_have_a_limit() {
    String entry = "y".repeat(70);
    assertEquals(
        List.of(entry + "  ab", "z" + " ".repeat(71) + "c"),
        new TextTable(0, List.of(TextTable.Column.TEXT, TextTable.Column.NAME))
            .row(entry, "ab")
            .row("z", "c")
            .lines());
    assertEquals(
        List.of("y".repeat(41) + "...  1"),
        new TextTable(0, List.of(TextTable.Column.NAME, TextTable.Column.NUMBER))
            .row(entry, "1")
            .lines());
  }

  @Test
  void a_belief_shows_every_term_of_its_sum() {
    assertEquals(
        """
        "The gate is shut." as of 2026-03-01T12:00:00Z
          true 73.1 %, false 26.9 %  from 1 independent origin
            log-odds
              -0.250  prior, from the questions settled so far
              +1.500  outlet:harbour-wire.example AFFIRMS: weight 1.00 x +1.500, from 13.25 effective
                      "The gate is shut, the harbour master said." in harbour-wire.example
              -0.250  limit on sources that are little known
              +1.000  sum, for "true"
          Settled since: false\
        """,
        String.join("\n", BeliefText.lines("The gate is shut.", json(BELIEF))));
  }

  @Test
  void a_number_shows_its_estimate_and_absent_fields_do_no_harm() {
    String text =
        String.join(
            "\n",
            BeliefText.lines(
                "How wide?",
                json("{\"estimate\":{\"value\":12,\"unit\":\"m\",\"low\":10,\"high\":15}}")));
    assertTrue(text.contains("estimate 12 m, claimed 10 to 15"), text);
    assertFalse(String.join("", StoryText.lines(json("{}"))).isEmpty());
    assertFalse(ScoreboardText.lines(List.of(json("{}"))).isEmpty());
  }

  @Test
  void the_whole_text_has_all_parts_and_the_addresses() throws IOException {
    try (StubService ingest = new StubService();
        StubService scoring = new StubService()) {
      ingest
          .on(
              "GET /v1/reports?limit=500",
              200,
              "{\"items\":[{\"storyId\":\"s1\"},{\"storyId\":\"s2\"}],\"next\":\"c\"}")
          .on("GET /v1/reports?limit=500&cursor=c", 200, "{\"items\":[{\"storyId\":\"s1\"}]}")
          .on("GET /v1/stories/s1", 200, STORY);
      scoring
          .on("GET /v1/sources?limit=500", 200, SOURCES)
          .on("POST /v1/beliefs", 200, BELIEF)
          .on("POST /v1/beliefs", 400, "{\"detail\":\"This is no statement.\"}");

      List<String> lines =
          new ResultText(ingest.client(), scoring.client())
              .lines(
                  List.of(
                      new BeliefQuestion("The gate is shut.", null),
                      new BeliefQuestion("Hm.", null)));

      String text = String.join("\n", lines);
      assertTrue(text.contains("Besides, 1 story with one report."), text);
      assertTrue(text.contains("harbour-wire.example"), text);
      assertTrue(text.contains("\"Hm.\": This is no statement."), text);
      assertTrue(text.contains(ingest.uri() + "/swagger-ui"), text);
      assertTrue(text.contains(scoring.uri() + "/q/health/ready"), text);
      assertFitsThePage(text);
    }
  }

  @Test
  void a_part_that_cannot_be_had_leaves_the_others() throws IOException {
    try (StubService ingest = new StubService();
        StubService scoring = new StubService()) {
      ingest.on("GET /v1/reports?limit=500", 503, "{\"detail\":\"The database is gone.\"}");
      scoring.on("GET /v1/sources?limit=500", 200, SOURCES);
      String text =
          String.join("\n", new ResultText(ingest.client(), scoring.client()).lines(List.of()));
      assertTrue(text.contains("The database is gone."), text);
      assertTrue(text.contains("outlet:harbour-wire.example  "), text);
      assertFalse(text.contains("Beliefs"), text);
    }
  }

  @Test
  void a_quotation_cannot_rewrite_the_terminal() {
    assertEquals("a b c", Text.oneLine("a\nb\u202Ec\u001B"));
    assertEquals("\"ab...\"", Text.quoted("abcdefgh", 5));
    assertEquals(
        "\uD83D\uDE00...",
        Text.cut("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 4));
  }

  private static JsonNode json(String text) {
    return ServiceClient.parse(text);
  }

  /** Only a row of many cells may be wider than running text. */
  private static void assertFitsThePage(String text) {
    text.lines()
        .forEach(
            line -> {
              boolean row = line.strip().split(" {2,}").length >= 8;
              assertTrue(Text.length(line) <= (row ? 120 : 100), line);
            });
  }
}
