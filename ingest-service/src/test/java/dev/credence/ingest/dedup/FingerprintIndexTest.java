package dev.credence.ingest.dedup;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.submit;
import static dev.credence.ingest.Http.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.ingest.text.Normaliser;
import dev.credence.platform.PostgresResource;
import dev.credence.platform.Rows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Months, retention and rule versions of the stored fingerprints. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class FingerprintIndexTest {

  private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan (?:using|on) (\\S+)");

  private final AgroalDataSource database;
  private final Pool pool;

  @Inject
  FingerprintIndexTest(AgroalDataSource database, Pool pool) {
    this.database = database;
    this.pool = pool;
  }

  @Test
  void months_are_there_ahead() throws SQLException {
    YearMonth now = YearMonth.now(ZoneOffset.UTC);
    get("/v1/fingerprints")
        .statusCode(200)
        .body("version", equalTo(Fingerprints.CURRENT))
        .body("months", hasItem(now.toString()))
        .body("months", hasItem(now.plusMonths(3).toString()));
    assertEquals(
        List.of(),
        column("SELECT relname FROM pg_class WHERE relname = 'fingerprint_default'"),
        "with a default partition none can be detached concurrently");
  }

  @Test
  void months_are_created_and_given_up_while_reports_come_in() throws Throwable {
    String before = text(sentences(1_200, 8));
    submit(report("m.example", "m-1", "2025-02-03T08:00:00Z", before)).statusCode(201);
    Map<String, String> bounds = bounds();
    String month = "fingerprint_2025_02";
    assertEquals(List.of(month), partitionOf(before));
    // A clock two years ahead sees that month beyond a retention of twelve months.
    FingerprintMonths months =
        months(Instant.parse("2026-12-15T00:00:00Z"), FingerprintConfig.Retired.DETACH);
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 40; i++) {
                submit(
                        report(
                            "m.example",
                            "w-" + i,
                            "2026-10-03T08:00:00Z",
                            text(sentences(1_210 + i, 6))))
                    .statusCode(201);
              }
            });
    writer.start();
    VertxContextSupport.subscribeAndAwait(months::maintain);
    writer.join();
    try {
      assertTrue(!attached().contains(month));
      assertEquals(
          List.of(month), column("SELECT relname FROM pg_class WHERE relname = '" + month + "'"));
      // What is older is taken all the same; it is only not found by its text.
      submit(report("m.example", "m-2", "2025-02-04T08:00:00Z", before + " More."))
          .statusCode(201)
          .body("disposition", equalTo("NEW"));
    } finally {
      attachAgain(bounds);
    }
  }

  @Test
  void what_is_old_gets_a_month_of_its_own_when_it_comes() throws Exception {
    List<String> texts = new ArrayList<>();
    List<Callable<Integer>> submissions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = text(sentences(1_400 + i, 6));
      String day = "2009-0%d-03T08:00:00Z".formatted(5 + i / 4);
      String id = "old-" + i;
      texts.add(text);
      submissions.add(() -> submit(report("m.example", id, day, text)).extract().statusCode());
    }
    ExecutorService atOnce = Executors.newFixedThreadPool(submissions.size());
    try {
      for (Future<Integer> status : atOnce.invokeAll(submissions)) {
        assertEquals(201, status.get());
      }
    } finally {
      atOnce.shutdown();
    }
    get("/v1/fingerprints").body("months", hasItems("2009-05", "2009-06"));
    assertEquals(List.of("fingerprint_2009_05"), partitionOf(texts.get(0)));
    assertEquals(List.of("fingerprint_2009_06"), partitionOf(texts.get(7)));
    String ancient = text(sentences(1_410, 6));
    submit(report("m.example", "old-8", "1995-05-03T08:00:00Z", ancient)).statusCode(201);
    assertEquals(List.of("fingerprint_early"), partitionOf(ancient));
  }

  /** A plan is made once, perhaps while a month has next to nothing, and kept while it fills. */
  @Test
  void a_probe_reads_no_index_but_that_of_the_fingerprints() throws Throwable {
    submit(report("m.example", "p-1", "2026-09-03T08:00:00Z", text(sentences(1_300, 6))))
        .statusCode(201);
    VertxContextSupport.subscribeAndAwait(() -> pool.query("ANALYZE fingerprint").execute());
    List<String> indexes =
        VertxContextSupport.subscribeAndAwait(
            () ->
                pool.query("EXPLAIN (GENERIC_PLAN) " + FingerprintRepository.CANDIDATES)
                    .execute()
                    .map(
                        rows ->
                            Rows.map(rows, row -> INDEX.matcher(row.getString(0))).stream()
                                .filter(Matcher::find)
                                .map(index -> index.group(1))
                                .toList()));
    assertTrue(indexes.size() > 24, "the months of two years: " + indexes);
    assertEquals(List.of(), indexes.stream().filter(index -> !index.contains("_fps_")).toList());
  }

  @Test
  void months_are_dropped_by_policy_and_one_that_is_half_detached_is_finished() throws Throwable {
    submit(report("m.example", "h-1", "2008-03-03T08:00:00Z", text(sentences(1_420, 6))))
        .statusCode(201);
    submit(report("m.example", "h-2", "2008-04-03T08:00:00Z", text(sentences(1_421, 6))))
        .statusCode(201);
    Map<String, String> bounds = bounds();
    bounds.keySet().removeAll(List.of("fingerprint_2008_03", "fingerprint_2008_04"));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE fingerprint DETACH PARTITION fingerprint_early");
    }
    detachHalf("fingerprint_2008_04");
    FingerprintMonths months =
        months(Instant.parse("2009-05-15T00:00:00Z"), FingerprintConfig.Retired.DROP);
    try {
      VertxContextSupport.subscribeAndAwait(months::maintain);
      assertEquals(
          List.of(), column("SELECT relname FROM pg_class WHERE relname LIKE 'fingerprint_2008%'"));
      assertTrue(attached().containsAll(List.of("fingerprint_2025_02", "fingerprint_2026_01")));
    } finally {
      attachAgain(bounds);
    }
  }

  /** As a process leaves it that is killed while it waits for those who still read. */
  private void detachHalf(String month) throws SQLException {
    try (Connection reader = database.getConnection();
        Connection killed = database.getConnection();
        Statement reading = reader.createStatement();
        Statement detaching = killed.createStatement()) {
      reader.setAutoCommit(false);
      reading.execute("SELECT FROM fingerprint LIMIT 1");
      detaching.execute("SET statement_timeout = '1s'");
      assertThrows(
          SQLException.class,
          () ->
              detaching.execute(
                  "ALTER TABLE fingerprint DETACH PARTITION " + month + " CONCURRENTLY"));
      detaching.execute("RESET statement_timeout");
      reader.rollback();
    }
    assertEquals(
        List.of(month),
        column("SELECT inhrelid::regclass FROM pg_inherits WHERE inhdetachpending"));
  }

  private void attachAgain(Map<String, String> bounds) throws SQLException {
    List<String> attached = attached();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE fingerprint_kept SET since = '-infinity'");
      for (Map.Entry<String, String> partition : bounds.entrySet()) {
        if (!attached.contains(partition.getKey())) {
          statement.execute(
              "ALTER TABLE fingerprint ATTACH PARTITION %s %s"
                  .formatted(partition.getKey(), partition.getValue()));
        }
      }
    }
  }

  private Map<String, String> bounds() throws SQLException {
    Map<String, String> bounds = new HashMap<>();
    for (String partition : attached()) {
      bounds.put(
          partition,
          column(
                  "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = '%s'::regclass"
                      .formatted(partition))
              .get(0));
    }
    return bounds;
  }

  @Test
  void a_copy_is_found_by_fingerprints_of_an_older_rule_and_they_are_moved() throws Exception {
    String original = text(sentences(1_230, 10));
    String first =
        submit(report("v.example", "v-1", "2026-03-01T08:00:00Z", original))
            .statusCode(201)
            .extract()
            .path("reportId");
    int old = Fingerprints.known().get(0);
    assertTrue(old < Fingerprints.CURRENT);
    makeOld(original, old);
    get("/v1/fingerprints").body("versions.version", hasItem(old));
    submit(report("u.example", "v-2", "2026-03-02T08:00:00Z", original + " One more line."))
        .statusCode(201)
        .body("disposition", equalTo("NEAR_COPY"))
        .body("links.reportIds.flatten()", contains(first));
    await(() -> get("/v1/fingerprints").extract().<Integer>path("outdated") == 0);
    assertEquals(List.of("" + Fingerprints.CURRENT), versionsOf(original));
    get("/v1/reports/{id}", first).body("links.kind", contains("NEAR"));
  }

  private void makeOld(String text, int version) throws SQLException {
    String normalised = Normaliser.normalise(text);
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE fingerprint SET version = ?, fps = ? WHERE content_id = ?")) {
      update.setInt(1, version);
      update.setArray(
          2,
          connection.createArrayOf(
              "int4", NewContent.boxed(Fingerprints.of(TextProfile.of(normalised), version))));
      update.setObject(3, contentId(text));
      assertEquals(1, update.executeUpdate());
    }
  }

  private static UUID contentId(String text) {
    return dev.credence.ingest.text.ContentId.of(Normaliser.normalise(text));
  }

  private List<String> versionsOf(String text) throws SQLException {
    return column("SELECT version FROM fingerprint WHERE content_id = '" + contentId(text) + "'");
  }

  private List<String> partitionOf(String text) throws SQLException {
    return column(
        "SELECT tableoid::regclass FROM fingerprint WHERE content_id = '" + contentId(text) + "'");
  }

  private List<String> attached() throws SQLException {
    return column(
        "SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'fingerprint'::regclass");
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private FingerprintMonths months(Instant now, FingerprintConfig.Retired retired) {
    FingerprintConfig config =
        new FingerprintConfig() {
          @Override
          public Optional<Period> retention() {
            return Optional.of(Period.ofMonths(12));
          }

          @Override
          public Retired retired() {
            return retired;
          }

          @Override
          public int monthsAhead() {
            return 3;
          }

          @Override
          public int refingerprintAtOnce() {
            return 50;
          }
        };
    return new FingerprintMonths(
        pool, config, new FingerprintRetention(config, Clock.fixed(now, ZoneOffset.UTC)));
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within a minute");
      Thread.sleep(200);
    }
  }
}
