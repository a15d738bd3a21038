package dev.credence.local.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement to ask a belief for.
 *
 * @param statement the statement
 * @param asOf the time in the world; now if absent
 */
public record BeliefQuestion(String statement, @Nullable Instant asOf) {
  /** The body of a request for this belief. */
  public ObjectNode request() {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("statement", statement);
    return asOf == null ? request : request.put("asOf", asOf.toString());
  }

  /**
   * Reads lines {@code statement} or {@code instant | statement}; blank and # lines are skipped.
   */
  static List<BeliefQuestion> parse(String text) {
    List<BeliefQuestion> questions = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        questions.add(question(i + 1, line));
      }
    }
    return questions;
  }

  private static BeliefQuestion question(int number, String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      return new BeliefQuestion(line, null);
    }
    try {
      return new BeliefQuestion(
          line.substring(bar + 1).strip(), Instant.parse(line.substring(0, bar).strip()));
    } catch (DateTimeParseException e) {
      throw new SampleException(
          "belief.txt, line "
              + number
              + ": before the bar stands a time such as 2026-03-01T12:00:00Z",
          e);
    }
  }
}
