package dev.credence.evaluation.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.evaluation.EvaluationException;
import dev.credence.evaluation.corpus.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reports and answers as JSON. */
public final class Submission {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Submission() {}

  /** A report as it is submitted, on one line, without a line break. */
  public static byte[] of(Document document) {
    return JSON.createObjectNode()
        .put("outlet", document.outlet())
        .put("externalId", document.externalId())
        .put("title", document.title())
        .put("text", document.text())
        .put("publishedAt", document.publishedAt().toString())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a line of a batch. */
  public static byte[] line(Document document) {
    byte[] json = of(document);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  /** An answer. */
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new EvaluationException("The service answers no JSON: " + json, e);
    }
  }
}
