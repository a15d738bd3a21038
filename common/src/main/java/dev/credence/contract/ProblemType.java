package dev.credence.contract;

import java.net.URI;

/** The kinds of error that Credence answers with. URIs and titles are stable. */
public enum ProblemType {
  MALFORMED_BODY("malformed-body", 400, "The body cannot be read"),
  INVALID_FIELD("invalid-field", 400, "A field is invalid"),
  INVALID_PARAMETER("invalid-parameter", 400, "A path or query parameter is invalid"),
  INVALID_CURSOR("invalid-cursor", 400, "The cursor is not one of ours"),
  NOT_FOUND("not-found", 404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
  NOT_ACCEPTABLE(
      "not-acceptable", 406, "There is no representation of the type that was asked for"),
  CONFLICT("conflict", 409, "The request contradicts what is stored"),
  GONE("gone", 410, "What was here has been deleted"),
  EDITED_MEANWHILE("edited-meanwhile", 412, "Somebody else has edited this meanwhile"),
  TOO_LARGE("too-large", 413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", 415, "This address does not take that media type"),
  UNDECIDED("undecided", 422, "What was sent does not settle a question"),
  PRECONDITION_REQUIRED("precondition-required", 428, "An edit needs If-Match"),
  INTERNAL("internal", 500, "Something failed on our side"),
  UNAVAILABLE("unavailable", 503, "A part that is needed cannot be reached");

  private final URI uri;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.uri = URI.create("urn:credence:problem:" + slug);
    this.status = status;
    this.title = title;
  }

  /** The stable identifier. */
  public URI uri() {
    return uri;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The constant title. */
  public String title() {
    return title;
  }
}
