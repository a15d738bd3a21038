package dev.credence.local.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A belief with every term of its sum. */
final class BeliefText {
  private static final int QUOTE = 160;
  private static final int SHOWN_TERMS = 20;

  private BeliefText() {}

  static List<String> lines(String statement, JsonNode belief) {
    List<String> lines =
        new ArrayList<>(
            Text.wrapped(0, Text.quoted(statement, 300) + " as of " + Text.of(belief, "asOf")));
    String answers =
        StreamSupport.stream(belief.path("answers").spliterator(), false)
            .map(a -> Text.of(a, "answer") + " " + Text.percent(a.path("probability").asDouble()))
            .collect(Collectors.joining(", "));
    int origins = belief.path("independentOrigins").asInt();
    lines.addAll(
        Text.wrapped(
            2,
            (answers.isEmpty() ? "no answer" : answers)
                + "  from "
                + Text.count(origins, "independent origin")));
    estimate(lines, belief.path("estimate"));
    lines.add("    log-odds");
    term(lines, belief.path("priorLogOdds"), "prior, from the questions settled so far");
    int shown = 0;
    for (JsonNode term : belief.path("terms")) {
      if (shown++ < SHOWN_TERMS) {
        source(lines, term);
      }
    }
    if (shown > SHOWN_TERMS) {
      lines.add("              and " + Text.count(shown - SHOWN_TERMS, "smaller term"));
    }
    if (belief.path("clampedLogOdds").asDouble() != 0) {
      term(lines, belief.path("clampedLogOdds"), "limit on sources that are little known");
    }
    if (belief.path("logOdds").isNumber()) {
      term(lines, belief.path("logOdds"), "sum, for \"true\"");
    }
    if (belief.hasNonNull("settled")) {
      lines.add("  Settled since: " + Text.of(belief.path("settled"), "answer"));
    }
    return lines;
  }

  private static void estimate(List<String> lines, JsonNode estimate) {
    if (estimate.hasNonNull("value")) {
      String unit = estimate.hasNonNull("unit") ? " " + Text.of(estimate, "unit") : "";
      lines.add(
          "  estimate "
              + Text.of(estimate, "value")
              + unit
              + ", claimed "
              + Text.of(estimate, "low")
              + " to "
              + Text.of(estimate, "high"));
    }
  }

  private static void source(List<String> lines, JsonNode term) {
    String description =
        Text.of(term, "source")
            + " "
            + Text.of(term, "stance")
            + ": weight "
            + Text.fixed(term, "weight")
            + " x "
            + Text.signed(term.path("logLikelihoodRatio").asDouble())
            + ", from "
            + Text.weight(term, "effective")
            + " effective"
            + (term.path("attributed").asBoolean() ? ", attributed only" : "");
    term(lines, term.path("contribution"), description);
    if (term.hasNonNull("quote")) {
      lines.addAll(
          Text.wrapped(
              14,
              Text.quoted(term.path("quote").asText(), QUOTE) + " in " + Text.of(term, "outlet")));
    }
  }

  private static void term(List<String> lines, JsonNode logOdds, String description) {
    List<String> wrapped = Text.wrapped(14, description);
    lines.add("    " + padded(Text.signed(logOdds.asDouble())) + "  " + wrapped.get(0).strip());
    lines.addAll(wrapped.subList(1, wrapped.size()));
  }

  private static String padded(String number) {
    return " ".repeat(Math.max(0, 8 - number.length())) + number;
  }
}
