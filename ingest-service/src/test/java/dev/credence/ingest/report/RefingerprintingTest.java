package dev.credence.ingest.report;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.ingest.dedup.FingerprintConfig;
import dev.credence.ingest.dedup.FingerprintRepository;
import dev.credence.ingest.dedup.FingerprintVersions;
import dev.credence.ingest.dedup.Fingerprints;
import dev.credence.platform.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds while stored fingerprints are moved to the rule in force. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class RefingerprintingTest {

  private static final int OLD = Fingerprints.known().get(0);

  private final AgroalDataSource database;
  private final FingerprintRepository fingerprints;
  private final FingerprintVersions versions;
  private final SubmissionLinks links;

  @Inject
  RefingerprintingTest(
      AgroalDataSource database,
      FingerprintRepository fingerprints,
      FingerprintVersions versions,
      SubmissionLinks links) {
    this.database = database;
    this.fingerprints = fingerprints;
    this.versions = versions;
    this.links = links;
  }

  @Test
  void what_editors_have_decided_survives() throws Throwable {
    String text = text(sentences(1_500, 10));
    String first = submitted("a.example", "decided-1", "2024-05-01T08:00:00Z", text);
    String second =
        submitted("b.example", "decided-2", "2024-05-01T09:00:00Z", text + " One more line.");
    String story = storyId(first);
    assertEquals(story, storyId(second));
    decide(story, "\"kind\": \"SPLIT\", \"reportIds\": [\"%s\"]".formatted(second));
    String parted = storyId(second);
    assertNotEquals(story, parted);
    makeOld(List.of(first, second));
    moveAll(50);
    assertEquals(story, storyId(first));
    assertEquals(parted, storyId(second));
    get("/v1/reports/{id}", second)
        .body("links.kind", contains("NEAR"))
        .body("originReportId", nullValue());
    get("/v1/stories/{id}/decisions", story).body("items.kind", contains("SPLIT"));
  }

  @Test
  void a_job_that_is_cut_short_goes_on_where_it_stopped() throws Throwable {
    List<String> reports = new ArrayList<>();
    String copied = text(sentences(1_520, 8));
    for (int i = 0; i < 30; i++) {
      reports.add(
          submitted(
              "a.example",
              "cut-" + i,
              "2024-05-0%dT08:00:00Z".formatted(1 + i % 9),
              i == 0 ? copied : text(sentences(1_530 + i, 8))));
    }
    makeOld(reports);
    Cancellable job = job(1).run().subscribe().with(done -> {});
    long end = System.nanoTime() + 30_000_000_000L;
    while (old(reports) == reports.size()) {
      assertTrue(System.nanoTime() < end, "nothing is moved");
    }
    job.cancel();
    // Whatever has been moved by now, what is submitted finds both.
    submit(report("b.example", "cut-copy", "2024-05-02T09:00:00Z", copied + " One more line."))
        .statusCode(201)
        .body("disposition", equalTo("NEAR_COPY"))
        .body("links.reportIds.flatten()", contains(reports.get(0)));
    moveAll(7);
    assertEquals(0, old(reports));
    get("/v1/reports/{id}", reports.get(0)).body("links.kind", contains("NEAR"));
  }

  private void moveAll(int atOnce) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> job(atOnce).run());
  }

  private Refingerprinting job(int atOnce) {
    FingerprintConfig config =
        new FingerprintConfig() {
          @Override
          public Optional<Period> retention() {
            return Optional.empty();
          }

          @Override
          public Retired retired() {
            return Retired.DETACH;
          }

          @Override
          public int monthsAhead() {
            return 3;
          }

          @Override
          public int refingerprintAtOnce() {
            return atOnce;
          }
        };
    return new Refingerprinting(config, fingerprints, versions, links);
  }

  /** Marked as of the first rule; a short text has nearly the same prints by both. */
  private void makeOld(List<String> reportIds) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE fingerprint f SET version = ?
                  FROM report p
                 WHERE p.content_id = f.content_id AND p.report_id = ANY (?)
                """)) {
      update.setInt(1, OLD);
      update.setArray(2, uuids(connection, reportIds));
      assertEquals(reportIds.size(), update.executeUpdate());
    }
  }

  private long old(List<String> reportIds) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                """
                SELECT count(*) FROM fingerprint f JOIN report p USING (content_id)
                 WHERE f.version = ? AND p.report_id = ANY (?)
                """)) {
      count.setInt(1, OLD);
      count.setArray(2, uuids(connection, reportIds));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static java.sql.Array uuids(Connection connection, List<String> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.stream().map(UUID::fromString).toArray());
  }

  private static String submitted(String outlet, String id, String at, String text) {
    return submit(report(outlet, id, at, text)).statusCode(201).extract().path("reportId");
  }

  private static String storyId(String reportId) {
    return get("/v1/reports/{id}", reportId).statusCode(200).extract().path("storyId");
  }

  private static void decide(String storyId, String decision) {
    given()
        .contentType(ContentType.JSON)
        .body("{%s, \"actor\": \"e.ditor\", \"reason\": \"read both\"}".formatted(decision))
        .post("/v1/stories/{id}/decisions", storyId)
        .then()
        .statusCode(201);
  }
}
