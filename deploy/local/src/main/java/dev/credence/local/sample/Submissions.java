package dev.credence.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.credence.local.client.ServiceClient;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** Turns sample files into the submissions that the public endpoints take. */
final class Submissions {
  private static final Set<String> REPORT_TEXTS =
      Set.of(
          "outlet", "url", "externalId", "title", "language", "publishedAt", "updatedAt", "credit");
  private static final Set<String> FACT_TEXTS =
      Set.of("question", "answer", "unit", "topic", "holdsFrom", "holdsUntil", "confirmedAt");
  private static final Set<String> FACT_NUMBERS = Set.of("value", "tolerance");

  private Submissions() {}

  static ObjectNode report(SampleFile file) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    for (SampleFile.Header header : file.headers()) {
      refuseSecond(report, header);
      if (REPORT_TEXTS.contains(header.name())) {
        report.put(header.name(), header.value());
      } else if (header.name().equals("claims")) {
        report.set("claims", array(header));
      } else {
        throw unknown(header, REPORT_TEXTS, "claims");
      }
    }
    return report.put("text", file.body());
  }

  static ObjectNode fact(SampleFile file) {
    ObjectNode fact = JsonNodeFactory.instance.objectNode();
    for (SampleFile.Header header : file.headers()) {
      if (header.name().equals("evidence")) {
        fact.withArray("evidence").add(header.value());
        continue;
      }
      refuseSecond(fact, header);
      if (FACT_TEXTS.contains(header.name())) {
        fact.put(header.name(), header.value());
      } else if (FACT_NUMBERS.contains(header.name())) {
        fact.put(header.name(), number(header));
      } else {
        throw unknown(header, FACT_TEXTS, "evidence", "tolerance", "value");
      }
    }
    if (!file.body().isEmpty()) {
      fact.put("statement", String.join(" ", file.body().lines().map(String::strip).toList()));
    }
    return fact;
  }

  private static JsonNode array(SampleFile.Header header) {
    JsonNode value = ServiceClient.parse(header.value());
    if (!value.isArray()) {
      throw new SampleException(
          "line " + header.line() + ": " + header.name() + " must be a JSON array on one line");
    }
    return value;
  }

  private static BigDecimal number(SampleFile.Header header) {
    try {
      return new BigDecimal(header.value());
    } catch (NumberFormatException e) {
      throw new SampleException(
          "line "
              + header.line()
              + ": "
              + header.name()
              + " must be a number such as 1200 or 12.5, not \""
              + header.value()
              + "\"",
          e);
    }
  }

  private static void refuseSecond(ObjectNode submission, SampleFile.Header header) {
    if (submission.has(header.name())) {
      throw new SampleException("line " + header.line() + ": a second " + header.name());
    }
  }

  private static SampleException unknown(
      SampleFile.Header header, Set<String> texts, String... others) {
    Set<String> known = new TreeSet<>(texts);
    known.addAll(Set.of(others));
    return new SampleException(
        "line "
            + header.line()
            + ": there is no header \""
            + header.name()
            + "\"; there are "
            + String.join(", ", known));
  }
}
