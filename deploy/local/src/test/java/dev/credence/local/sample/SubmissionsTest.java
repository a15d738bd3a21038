package dev.credence.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
  @Test
  void a_report_carries_its_headers_and_its_body_as_text() {
    String report =
        """
        outlet: a.example
        url: https://a.example/1
        publishedAt: 2025-03-11T06:20:00Z
        claims: [{"stance":"DENIES","statement":"The gate is open."}]

        The gate is closed.

        It stays closed.
        """;
    assertEquals(
        "{\"outlet\":\"a.example\",\"url\":\"https://a.example/1\","
            + "\"publishedAt\":\"2025-03-11T06:20:00Z\","
            + "\"claims\":[{\"stance\":\"DENIES\",\"statement\":\"The gate is open.\"}],"
            + "\"text\":\"The gate is closed.\\n\\nIt stays closed.\"}",
        Submissions.report(SampleFile.parse(report)).toString());
  }

  @Test
  void no_claims_and_an_empty_list_of_claims_are_different_things() {
    assertTrue(report("outlet: a\n\nx").path("claims").isMissingNode());
    assertEquals("[]", report("outlet: a\nclaims: []\n\nx").path("claims").toString());
  }

  @Test
  void a_fact_has_numbers_as_numbers_repeated_evidence_and_a_statement_of_one_line() {
    String fact =
        """
        question: gate-width
        value: 1200.50
        tolerance: 0
        confirmedAt: 2025-03-15T10:00:00Z
        evidence: https://a.example/1
        evidence: https://a.example/2

        The gate is
        1,200.50 mm wide.
        """;
    assertEquals(
        "{\"question\":\"gate-width\",\"value\":1200.50,\"tolerance\":0,"
            + "\"confirmedAt\":\"2025-03-15T10:00:00Z\","
            + "\"evidence\":[\"https://a.example/1\",\"https://a.example/2\"],"
            + "\"statement\":\"The gate is 1,200.50 mm wide.\"}",
        Submissions.fact(SampleFile.parse(fact)).toString());
  }

  @Test
  void a_fact_without_a_body_has_no_statement() {
    assertTrue(fact("question: q\nanswer: true\n").path("statement").isMissingNode());
  }

  @Test
  void unknown_repeated_and_malformed_headers_are_refused_with_their_line() {
    assertRefused(Submissions::report, "outlet: a\nauthor: b\n", "line 2: there is no header");
    assertRefused(Submissions::report, "outlet: a\noutlet: b\n", "line 2: a second outlet");
    assertRefused(Submissions::report, "claims: [{]\n", "line 1: claims must be a JSON array");
    assertRefused(Submissions::report, "claims: {}\n", "line 1: claims must be a JSON array");
    assertRefused(Submissions::fact, "value: 1,200\n", "line 1: value must be a number");
    assertRefused(Submissions::fact, "claims: []\n", "line 1: there is no header");
  }

  private static JsonNode report(String text) {
    return Submissions.report(SampleFile.parse(text));
  }

  private static JsonNode fact(String text) {
    return Submissions.fact(SampleFile.parse(text));
  }

  private static void assertRefused(
      Function<SampleFile, ?> submission, String text, String reason) {
    SampleException refusal =
        assertThrows(SampleException.class, () -> submission.apply(SampleFile.parse(text)));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }
}
