package dev.credence.ingest.provider;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.submit;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.platform.PostgresResource;
import dev.credence.platform.provider.MisbehavingModel;
import dev.credence.platform.provider.MisbehavingModel.Mood;
import dev.credence.platform.provider.ModelResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
@WithTestResource(ModelResource.class)
@Timeout(120)
class ModelProviderTest {

  private static final String DAY = "2024-05-01T08:00:00Z";
  private static final String MODEL = "llm:small/" + ExtractionPrompt.VERSION;
  private static final String DENIAL = "The port ministry denied that the pier was closed.";
  private static final String COUNT = "The company said 87 of 421 passengers were rescued.";

  /** Every report has a text of its own, so that no remembered answer stands for a call. */
  private static String text(String name) {
    return DENIAL + " " + COUNT + " The ferry " + name + " was sold in spring.";
  }

  private static List<String> providersOf(String name) {
    String id =
        submit(report("model.example", name, DAY, text(name)))
            .statusCode(201)
            .extract()
            .path("reportId");
    return get("/v1/reports/{id}/claims", id).statusCode(200).extract().path("items.provider");
  }

  private static double calls(String outcome) {
    return get("/q/metrics")
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith("credence_provider_calls_total"))
        .filter(line -> line.contains("outcome=\"" + outcome + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, mode = Mode.EXCLUDE, names = "ANSWERS")
  void however_the_model_behaves_the_report_is_taken_with_the_rules_claims(Mood mood) {
    MisbehavingModel model = ModelResource.model();
    model.become(mood);
    int asked = model.requests().size();
    double answered = calls("answered");
    List<String> providers = providersOf("Mood-" + mood);
    assertFalse(providers.isEmpty());
    assertTrue(providers.stream().allMatch(p -> p.matches("rules/\\d+")), providers::toString);
    assertEquals(asked + 1, model.requests().size());
    assertEquals(answered, calls("answered"));
  }

  @Test
  void why_there_was_no_answer_is_counted() {
    double before = calls("server-error");
    ModelResource.model().become(Mood.FAILS);
    providersOf("Fails");
    assertEquals(before + 1, calls("server-error"));
  }

  @Test
  void what_the_model_reads_otherwise_is_marked_on_the_claim() {
    ModelResource.model()
        .say(
            data ->
                new Answered()
                    .claim(DENIAL, "The port ministry", "AFFIRMS", "the pier was closed")
                    .toString());
    List<String> providers = providersOf("Contested");
    assertTrue(providers.get(0).matches("rules/\\d+ against " + MODEL), providers::toString);
    assertTrue(providers.get(1).matches("rules/\\d+"), providers::toString);
  }

  @Test
  void what_only_the_model_finds_carries_its_name() {
    ModelResource.model()
        .say(
            data ->
                new Answered()
                    .claim(COUNT, null, "AFFIRMS", "87 of 421 passengers were rescued", 87, 421)
                    .toString());
    assertTrue(providersOf("Found").contains(MODEL));
  }

  @Test
  void invented_spans_and_numbers_and_echoed_instructions_bring_nothing_in() {
    ModelResource.model()
        .say(
            data ->
                new Answered()
                    .claim("The pier burnt down.", null, "AFFIRMS", "The pier burnt down")
                    .claim(COUNT, "The company", "AFFIRMS", "500 passengers were rescued", 500)
                    .claim(DENIAL, "The mayor", "DENIES", "the pier was closed")
                    .claim(DENIAL, "The port ministry", "DENIES", "You list the claims")
                    .toString());
    List<String> providers = providersOf("Invented");
    assertTrue(providers.stream().allMatch(p -> p.matches("rules/\\d+")), providers::toString);
  }

  @Test
  void the_same_submission_again_is_not_asked_about_again() {
    MisbehavingModel model = ModelResource.model();
    model.say(data -> "{\"claims\": []}");
    String again = report("model.example", "again", DAY, text("Again"));
    submit(again).statusCode(201);
    int asked = model.requests().size();
    submit(again).statusCode(200);
    assertEquals(asked, model.requests().size());
  }

  @Test
  void a_batch_waits_for_a_hanging_model_no_longer_than_it_has_patience() {
    MisbehavingModel model = ModelResource.model();
    model.become(Mood.HANGS);
    int asked = model.requests().size();
    String lines =
        IntStream.range(0, 60)
            .mapToObj(i -> report("batch.example", "b-" + i, DAY, text("Batch-" + i)))
            .map(line -> line.replace("\n", " "))
            .collect(Collectors.joining("\n"));
    String answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(StandardCharsets.UTF_8))
            .post("/v1/reports/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(60, answers.lines().filter(line -> line.contains("\"status\":201")).count());
    assertTrue(model.requests().size() - asked < 60, "most lines are not asked about");
  }

  @Test
  void the_key_goes_to_the_model_and_nowhere_else() {
    ModelResource.model().say(data -> "{\"claims\": []}");
    providersOf("Key");
    List<String> requests = ModelResource.model().requests();
    assertTrue(requests.get(requests.size() - 1).contains("Bearer key-of-the-test"));
    assertFalse(get("/q/metrics").extract().asString().contains("key-of-the-test"));
  }
}
