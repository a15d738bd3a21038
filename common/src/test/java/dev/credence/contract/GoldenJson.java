package dev.credence.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The wire format, written down: one file for each thing that crosses the wire. */
public final class GoldenJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private GoldenJson() {}

  /** The text of a golden file. */
  public static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            GoldenJson.class.getResourceAsStream("/golden/" + name + ".json"), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A golden file as a tree. */
  public static JsonNode tree(String name) {
    return parse(text(name));
  }

  /** A golden file as the value that it stands for. */
  public static <T> T read(String name, Class<T> type) {
    try {
      return MAPPER.readValue(text(name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value as it goes over the wire. */
  public static JsonNode write(Object value) {
    try {
      return parse(MAPPER.writeValueAsString(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fields of an answer, at any depth, that the golden file does not have. */
  public static Set<String> unknownFields(String name, JsonNode answer) {
    return unknownFields(tree(name), answer);
  }

  private static Set<String> unknownFields(JsonNode golden, JsonNode answer) {
    Set<String> unknown = new TreeSet<>();
    if (answer.isArray() && golden.size() > 0) {
      answer.forEach(element -> unknown.addAll(unknownFields(golden.get(0), element)));
    }
    answer
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (golden.has(field)) {
                unknown.addAll(unknownFields(golden.get(field), answer.get(field)));
              } else {
                unknown.add(field);
              }
            });
    return unknown;
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
