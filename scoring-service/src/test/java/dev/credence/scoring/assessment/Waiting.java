package dev.credence.scoring.assessment;

import static dev.credence.scoring.Digests.report;
import static dev.credence.scoring.Http.get;
import static dev.credence.scoring.Http.post;
import static org.hamcrest.Matchers.oneOf;

import dev.credence.contract.ReportDigest;
import dev.credence.contract.Stance;
import dev.credence.scoring.Digests;
import java.util.List;
import java.util.Map;

/** A fact on which claims of several outlets wait for a person. */
final class Waiting {

  private final String gate;
  private final String factId;

  private Waiting(String gate, String factId) {
    this.gate = gate;
    this.factId = factId;
  }

  /** Claims of outlets {@code 1.GATE.example} and so on, none of which the rules are sure of. */
  static Waiting on(String gate, int claims) {
    ReportDigest[] reports = new ReportDigest[claims];
    for (int i = 0; i < claims; i++) {
      reports[i] =
          report(outlet(gate, i + 1), "waiting")
              .sentences(3)
              .between("Guns were heard at dawn.", "The market stayed open.")
              .writes("The " + gate + " gate had been captured", Stance.AFFIRMS)
              .build();
    }
    Digests.put(reports);
    return new Waiting(gate, confirm(gate));
  }

  static String confirm(String gate) {
    return post(
            "/v1/facts",
            """
            {"statement": "The %s gate was under rebel control.",
             "confirmedAt": "2024-05-02T12:00:00Z", "evidence": ["https://evidence.example/1"]}
            """
                .formatted(gate))
        .statusCode(oneOf(200, 201))
        .extract()
        .path("factId");
  }

  static String outlet(String gate, int number) {
    return number + "." + gate.toLowerCase(java.util.Locale.ROOT) + ".example";
  }

  String factId() {
    return factId;
  }

  String source(int number) {
    return "outlet:" + outlet(gate, number);
  }

  /** All sources of the claims, as a pattern of SQL. */
  String sources() {
    return "outlet:%." + gate.toLowerCase(java.util.Locale.ROOT) + ".example";
  }

  /** The assessments of the fact with a status, the oldest first. */
  List<Map<String, Object>> with(String status) {
    return get("/v1/assessments?limit=500&status=" + status + "&fact=" + factId)
        .statusCode(200)
        .extract()
        .path("items");
  }

  List<String> waitingIds() {
    return ids(with("NEEDS_REVIEW"));
  }

  static List<String> ids(List<Map<String, Object>> assessments) {
    return assessments.stream().map(one -> String.valueOf(one.get("assessmentId"))).toList();
  }

  /** A decision on assessments as they were seen. */
  static String bulk(List<Map<String, Object>> seen, String action, String actor) {
    String assessments =
        String.join(
            ", ",
            seen.stream()
                .map(
                    one ->
                        "{\"assessmentId\": \"%s\", \"version\": %s}"
                            .formatted(one.get("assessmentId"), one.get("version")))
                .toList());
    return "{\"assessments\": [%s], %s, \"actor\": \"%s\"}".formatted(assessments, action, actor);
  }
}
