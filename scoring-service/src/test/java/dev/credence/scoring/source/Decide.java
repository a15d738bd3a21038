package dev.credence.scoring.source;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** An editor's decisions over HTTP. */
final class Decide {

  private static final String WHO = ", \"actor\": \"e.ditor\", \"reason\": \"seen the desk log\"}";

  private Decide() {}

  /** Sends a decision: the fields of its body without braces, actor and reason. */
  static ValidatableResponse decide(String source, String fields) {
    return decideAny(source, null, fields);
  }

  static ValidatableResponse decideAny(String source, @Nullable String ifMatch, String fields) {
    RequestSpecification request = given().contentType(ContentType.JSON).body("{" + fields + WHO);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post("/v1/sources/{source}/decisions", source).then();
  }

  static String merge(String source, String other) {
    return decide(source, "\"kind\": \"MERGE\", \"otherSource\": \"" + other + "\"")
        .statusCode(201)
        .extract()
        .path("decisionId");
  }

  static ValidatableResponse undo(String source, String decisionId) {
    return decide(source, "\"kind\": \"UNDO\", \"decisionId\": \"" + decisionId + "\"");
  }
}
