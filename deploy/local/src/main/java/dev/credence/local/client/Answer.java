package dev.credence.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP answer.
 *
 * @param status the HTTP status
 * @param body the body as JSON; missing when it is not JSON
 * @param text the body as text
 */
public record Answer(int status, JsonNode body, String text) {
  private static final int SHOWN_TEXT = 300;

  /** Whether the request was granted. */
  public boolean isOk() {
    return status / 100 == 2;
  }

  /** What went wrong: the problem's detail first, then a line for every wrong field. */
  public List<String> complaint() {
    return body.hasNonNull("detail")
        ? complaint(body)
        : List.of("HTTP " + status + " " + text.substring(0, Math.min(SHOWN_TEXT, text.length())));
  }

  /** The same for a problem that is part of an answer. */
  public static List<String> complaint(JsonNode problem) {
    List<String> lines = new ArrayList<>();
    lines.add(
        problem.path("detail").asText(problem.path("title").asText("refused without a reason")));
    for (JsonNode error : problem.path("errors")) {
      lines.add(error.path("pointer").asText("?") + ": " + error.path("reason").asText("?"));
    }
    return lines;
  }
}
