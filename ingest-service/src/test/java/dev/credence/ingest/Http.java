package dev.credence.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of the tests over HTTP. */
public final class Http {

  private Http() {}

  public static ValidatableResponse submit(String json) {
    return given().contentType(ContentType.JSON).body(json).post("/v1/reports").then();
  }

  public static ValidatableResponse get(String path, Object... parameters) {
    return given().get(path, parameters).then();
  }

  /** A submission as JSON. */
  public static String report(String outlet, String id, String publishedAt, String text) {
    return """
        {"outlet": "%s", "externalId": "%s", "publishedAt": "%s", "text": "%s"}
        """
        .formatted(outlet, id, publishedAt, text);
  }

  /** Sentences that look like news and share nothing with those of another seed. */
  public static List<String> sentences(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.range(0, 12)
                        .mapToObj(j -> word(random))
                        .collect(Collectors.joining(" ", "The ", ""))
                    + ".")
        .toList();
  }

  private static String word(Random random) {
    return random
        .ints(6, 'a', 'z' + 1)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining())
        .toLowerCase(Locale.ROOT);
  }

  public static String text(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
