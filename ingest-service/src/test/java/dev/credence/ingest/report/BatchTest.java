package dev.credence.ingest.report;

import static dev.credence.ingest.Http.get;
import static dev.credence.ingest.Http.report;
import static dev.credence.ingest.Http.sentences;
import static dev.credence.ingest.Http.text;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.ScoringStub;
import dev.credence.platform.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(ScoringStub.class)
class BatchTest {

  private static final String DAY = "2024-06-01T08:00:00Z";
  private static final String LATER = "2024-06-01T12:00:00Z";

  @Test
  void copies_within_one_batch_find_each_other() {
    String original = text(sentences(700, 10));
    List<JsonPath> answers =
        batch(
            List.of(
                line("one.example", "in-1", DAY, original),
                line("two.example", "in-2", LATER, original + " More was not known."),
                line("three.example", "in-3", LATER, original),
                line("four.example", "in-4", LATER, text(sentences(701, 10)))));
    assertEquals(
        List.of("NEW", "NEAR_COPY", "EXACT_COPY", "NEW"),
        answers.stream().map(a -> a.getString("receipt.disposition")).toList(),
        "a disposition describes the arrival, line by line");
    String story = answers.get(0).getString("receipt.storyId");
    assertEquals(story, answers.get(1).getString("receipt.storyId"));
    assertEquals(story, answers.get(2).getString("receipt.storyId"));
    get("/v1/reports/{id}", answers.get(0).getString("receipt.reportId")).body("links", hasSize(2));
    get("/v1/stories/{id}", story)
        .body("members", hasSize(3))
        .body("independentOrigins", equalTo(1));
  }

  @Test
  void a_report_that_comes_again_within_a_batch_is_a_duplicate_or_a_revision() {
    String first = text(sentences(710, 8));
    String second = text(sentences(711, 8));
    List<JsonPath> answers =
        batch(
            List.of(
                line("one.example", "again", DAY, first),
                line("one.example", "again", DAY, first),
                line("one.example", "again", DAY, second),
                line("one.example", "again", DAY, first)));
    assertEquals(
        List.of("NEW", "DUPLICATE", "REVISION", "DUPLICATE"),
        answers.stream().map(a -> a.getString("receipt.disposition")).toList());
    assertEquals(
        List.of(201, 200, 201, 200), answers.stream().map(a -> a.getInt("status")).toList());
    get("/v1/reports/{id}", answers.get(0).getString("receipt.reportId"))
        .body("text", equalTo(second))
        .body("revision", equalTo(2));
  }

  @Test
  void a_long_batch_is_answered_line_by_line_in_order() {
    List<String> lines =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    line(
                        "bulk-" + i % 7 + ".example", "b-" + i, DAY, text(sentences(5_000 + i, 5))))
            .toList();
    List<JsonPath> answers = batch(lines);
    assertEquals(1_000, answers.size());
    for (int i = 0; i < answers.size(); i++) {
      assertEquals(i + 1, answers.get(i).getInt("line"));
      assertEquals(201, answers.get(i).getInt("status"), answers.get(i).prettify());
    }
  }

  @Test
  void a_slow_client_is_answered_before_it_has_sent_everything() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head());
      chunk(out, line("slow.example", "s-1", DAY, text(sentences(720, 6))) + "\n");
      BufferedReader in = reader(socket);
      assertEquals(201, JsonPath.from(nextLine(in)).getInt("status"));
      chunk(out, line("slow.example", "s-2", DAY, text(sentences(721, 6))) + "\n");
      assertEquals(201, JsonPath.from(nextLine(in)).getInt("status"));
    }
  }

  @Test
  void a_client_that_disconnects_leaves_whole_reports_only() throws Exception {
    List<String> ids = new ArrayList<>();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head());
      for (int i = 0; i < 150; i++) {
        chunk(out, line("cut.example", "c-" + i, DAY, text(sentences(8_000 + i, 6))) + "\n");
      }
      BufferedReader in = reader(socket);
      ids.add(JsonPath.from(nextLine(in)).getString("receipt.reportId"));
      chunk(out, line("cut.example", "c-half", DAY, text(sentences(8_900, 6))).substring(0, 80));
    }
    get("/v1/reports/{id}", ids.get(0)).statusCode(200);
    // Whatever was taken before the cut is complete: it has a text, claims and a story.
    String page =
        given().get("/v1/reports?outlet=cut.example&limit=500").then().extract().asString();
    List<String> taken = JsonPath.from(page).getList("items.reportId");
    assertTrue(!taken.isEmpty());
    for (String reportId : taken) {
      get("/v1/reports/{id}", reportId).statusCode(200).body("revision", equalTo(1));
      String claims = get("/v1/reports/{id}/claims", reportId).extract().asString();
      assertTrue(!JsonPath.from(claims).getList("items").isEmpty(), reportId);
    }
  }

  private static String line(String outlet, String id, String publishedAt, String text) {
    return report(outlet, id, publishedAt, text).strip();
  }

  private static List<JsonPath> batch(List<String> lines) {
    return given()
        .contentType("application/x-ndjson")
        .body(lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
        .post("/v1/reports/batch")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .map(JsonPath::from)
        .toList();
  }

  private static byte[] head() {
    return """
        POST /v1/reports/batch HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/x-ndjson
        Transfer-Encoding: chunked

        """
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next answer, past the head of the response and the sizes of its chunks. */
  private static String nextLine(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("{")) {
        return line;
      }
    }
    throw new IOException("the answer ended");
  }
}
