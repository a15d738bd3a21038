package dev.credence.ingest.dedup;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class FurnitureTest {

  private static final String DAY = "2024-07-%02dT08:00:00Z";

  @Test
  void boilerplate_of_one_outlet_is_learnt_and_joins_nothing() {
    String boilerplate = text(sentences(900, 4));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(
          submitted(
              "boiler.example", "f-" + i, DAY.formatted(i + 1), body(910 + i) + " " + boilerplate));
    }
    assertEquals(List.of(), links(ids.get(6)), "known when the seventh arrives");
    // The first four were linked before anything could be known, and are linked again.
    for (String id : ids) {
      await(() -> links(id).isEmpty());
    }
    assertEquals(7, ids.stream().map(FurnitureTest::storyId).distinct().count());
  }

  @Test
  void a_copy_of_a_report_with_boilerplate_is_still_found() {
    String boilerplate = text(sentences(930, 4));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(
          submitted(
              "wordy.example", "g-" + i, DAY.formatted(i + 1), body(940 + i) + " " + boilerplate));
    }
    String copy = submitted("thief.example", "g-copy", DAY.formatted(9), body(945));
    assertEquals(List.of("NEAR"), links(copy));
    assertEquals(storyId(ids.get(5)), storyId(copy));
  }

  @Test
  void what_an_outlet_prints_again_and_again_is_no_furniture_where_it_is_most_of_the_text() {
    String story = text(sentences(960, 12));
    for (int i = 0; i < 6; i++) {
      submitted("repeat.example", "h-" + i, DAY.formatted(i + 1), story + " Update " + i + ".");
    }
    String copy = submitted("late.example", "h-copy", DAY.formatted(9), story);
    assertTrue(!links(copy).isEmpty());
  }

  private static String body(long seed) {
    return text(sentences(seed, 10));
  }

  private static String submitted(String outlet, String id, String at, String text) {
    return submit(report(outlet, id, at, text)).statusCode(201).extract().path("reportId");
  }

  private static List<String> links(String reportId) {
    return json(reportId).getList("links.kind");
  }

  private static String storyId(String reportId) {
    return json(reportId).getString("storyId");
  }

  private static JsonPath json(String reportId) {
    return JsonPath.from(get("/v1/reports/{id}", reportId).statusCode(200).extract().asString());
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within a minute");
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
