package dev.credence.scoring;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** The words of the tests over HTTP. */
public final class Http {

  private Http() {}

  public static ValidatableResponse get(String path, Object... parameters) {
    return given().get(path, parameters).then();
  }

  public static ValidatableResponse post(String path, String json) {
    return given().contentType(ContentType.JSON).body(json).post(path).then();
  }

  /** For what is too long or too deep to be written to a test's log. */
  public static HttpResponse<Stream<String>> postUnlogged(String path, String type, String body) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static ValidatableResponse put(String path, String ifMatch, String json) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(json)
        .put(path)
        .then();
  }

  public static ValidatableResponse delete(String path) {
    return given().delete(path).then();
  }

  public static ValidatableResponse score(String source) {
    return get("/v1/sources/{source}/score", source).statusCode(200);
  }

  public static ValidatableResponse scoreAsOf(String source, String asOf) {
    return given()
        .queryParam("asOf", asOf)
        .get("/v1/sources/{source}/score", source)
        .then()
        .statusCode(200);
  }

  /** A fact on a question by its key. */
  public static String fact(String question, String answer, String confirmedAt) {
    return """
        {"question": "%s", "answer": "%s", "confirmedAt": "%s",
         "evidence": ["https://evidence.example/1"]}
        """
        .formatted(question, answer, confirmedAt);
  }
}
