package dev.credence.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.local.client.StubService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLoaderTest {
  private static final String BATCH = "POST /v1/reports/batch";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private final StubService ingest;
  private final StubService scoring;
  private final List<String> out = new ArrayList<>();

  SampleLoaderTest() throws IOException {
    ingest = new StubService();
    scoring = new StubService();
  }

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.createDirectories(folder.resolve("facts"));
  }

  @AfterEach
  void stop() {
    ingest.close();
    scoring.close();
  }

  @Test
  void reports_go_first_and_facts_wait_until_scoring_knows_the_reports() throws IOException {
    report("1", "outlet: a.example\n\nOne.");
    report("2", "outlet: b.example\n\nTwo.");
    fact("1", "question: q\nanswer: true\n");
    ingest
        .on(BATCH, 200, receipt(1, "NEW") + receipt(2, "NEAR_COPY"))
        .on("GET /q/metrics", 200, "credence_delivery_backlog 2.0\n")
        .on("GET /q/metrics", 200, "credence_delivery_backlog 0.0\n");
    scoring
        .on("POST /v1/facts", 201, "{\"factId\":\"f1\"}")
        .on("GET /v1/facts/f1", 200, "{\"assessmentsPending\":3}")
        .on("GET /v1/facts/f1", 200, "{\"assessmentsPending\":0}");

    assertEquals(0, load());

    assertEquals(3, ingest.requests().size());
    assertEquals(
        BATCH
            + "\n{\"outlet\":\"a.example\",\"text\":\"One.\"}"
            + "\n{\"outlet\":\"b.example\",\"text\":\"Two.\"}\n",
        ingest.requests().get(0));
    assertEquals(
        "POST /v1/facts\n{\"question\":\"q\",\"answer\":\"true\"}", scoring.requests().get(0));
    assertEquals(3, scoring.requests().size());
    assertEquals(
        List.of(
            "Loading the sample " + folder, "  2 reports: 1 near copy, 1 new", "  1 fact: 1 new"),
        out);
  }

  @Test
  void refused_files_are_named_with_the_reasons_and_do_not_stop_the_rest() throws IOException {
    report("1", "outlet: a.example\nauthor: x\n\nOne.");
    report("2", "outlet: b.example\n\nTwo.");
    report("3", "outlet: c.example\n\nThree.");
    report("4", "outlet: d.example\n\nFour.");
    fact("1", "question: q\n");
    fact("2", "question: r\n");
    ingest
        .on(
            BATCH,
            200,
            "{\"line\":1,\"status\":400,\"problem\":{\"detail\":\"The URL is wrong.\",\"errors\":"
                + "[{\"pointer\":\"/url\",\"reason\":\"no scheme\"}]}}\n"
                + receipt(2, "NEW"))
        .on("GET /q/metrics", 200, "credence_delivery_backlog 0");
    scoring
        .on("POST /v1/facts", 409, "{\"detail\":\"Another fact says false.\"}")
        .on("POST /v1/facts", 200, "{\"factId\":\"f2\",\"assessmentsPending\":0}")
        .on("GET /v1/facts/f2", 200, "{\"assessmentsPending\":0}");

    assertEquals(4, load());

    String all = String.join("\n", out);
    assertTrue(all.contains("REFUSED reports/1.txt: line 2: there is no header \"author\""), all);
    assertTrue(all.contains("REFUSED reports/2.txt: The URL is wrong.\n          /url: no scheme"));
    assertTrue(all.contains("REFUSED reports/4.txt: there was no answer to it"), all);
    assertTrue(all.contains("  4 reports: 1 new, 3 refused"), all);
    assertTrue(all.contains("REFUSED facts/1.txt: Another fact says false."), all);
    assertTrue(all.contains("  2 facts: 1 known before, 1 refused"), all);
    assertTrue(all.contains("  4 of the files were refused"), all);
  }

  @Test
  void a_refused_batch_refuses_each_of_its_files() throws IOException {
    report("1", "outlet: a.example\n\nOne.");
    ingest
        .on(BATCH, 503, "{\"detail\":\"The database cannot be reached.\"}")
        .on("GET /q/metrics", 200, "credence_delivery_backlog 0");
    assertEquals(1, load());
    assertTrue(out.contains("  REFUSED reports/1.txt: The database cannot be reached."));
  }

  @Test
  void many_reports_go_in_several_batches() throws IOException {
    StringBuilder receipts = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      receipts.append(receipt(i, "NEW"));
    }
    for (int i = 0; i < 45; i++) {
      report(Integer.toString(100 + i), "outlet: a.example\n\nText " + i + ".");
    }
    ingest
        .on(BATCH, 200, receipts.toString())
        .on("GET /q/metrics", 200, "credence_delivery_backlog 0");
    assertEquals(0, load());
    assertEquals(3, ingest.requests().stream().filter(r -> r.startsWith(BATCH)).count());
    assertTrue(out.contains("  45 reports: 45 new"), out.toString());
  }

  @Test
  void the_backlog_is_read_with_and_without_labels() {
    assertEquals(0, SampleLoader.backlog("# HELP x\ncredence_delivery_backlog 0.0\n"));
    assertEquals(7, SampleLoader.backlog("credence_delivery_backlog{a=\"b c\"} 7.0"));
    assertEquals(-1, SampleLoader.backlog("credence_delivery_backlog_age_seconds 0.0\n"));
    assertEquals(-1, SampleLoader.backlog(""));
    assertEquals(1, SampleLoader.backlog("credence_delivery_backlog NaN?"));
  }

  private int load() {
    return new SampleLoader(ingest.client(), scoring.client(), out::add)
        .load(SampleFolder.open(folder));
  }

  private void report(String name, String text) throws IOException {
    Files.writeString(folder.resolve("reports").resolve(name + ".txt"), text);
  }

  private void fact(String name, String text) throws IOException {
    Files.writeString(folder.resolve("facts").resolve(name + ".txt"), text);
  }

  private static String receipt(int line, String disposition) {
    return "{\"line\":"
        + line
        + ",\"status\":201,\"receipt\":{\"disposition\":\""
        + disposition
        + "\"}}\n";
  }
}
