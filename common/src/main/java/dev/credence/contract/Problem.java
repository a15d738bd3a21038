package dev.credence.contract;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An error answer, {@code application/problem+json} of RFC 9457.
 *
 * @param type a stable URI of {@link ProblemType}
 * @param title constant per type
 * @param status the HTTP status
 * @param detail what was wrong with this request
 * @param instance the path of the request
 * @param errors the fields that were wrong
 * @param conflictsWith ids of what the request contradicts, for a conflict
 */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable List<FieldError> errors,
    @Nullable List<UUID> conflictsWith) {

  /** The media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One wrong field.
   *
   * @param pointer a JSON pointer into the body ({@code /claims/0/stance}), or the name of a path
   *     or query parameter
   * @param reason what is wrong with it
   */
  public record FieldError(String pointer, String reason) {}
}
