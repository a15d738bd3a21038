package dev.credence.platform;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.credence.contract.Problem;
import dev.credence.contract.ProblemType;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns whatever went wrong into a problem that is safe for strangers and useful to the caller. */
public final class Problems {

  /**
   * SQLSTATE classes that say that the database cannot serve now, not that the query is wrong:
   * connection, resources, operator intervention, system.
   */
  private static final Set<String> DATABASE_UNAVAILABLE = Set.of("08", "53", "57", "58");

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String TRANSACTION_ROLLBACK = "40";

  private static final int MAX_CAUSES = 20;

  /** The path of a violation starts with them where the framework validated a call. */
  private static final int METHOD_AND_PARAMETER = 2;

  private Problems() {}

  /** The problem behind a failure. Never exposes a class name or a message that is not ours. */
  public static ProblemException of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
      ProblemException known = recognise(cause);
      if (known != null) {
        return known;
      }
    }
    if (failure instanceof WebApplicationException web) {
      return ofStatus(web.getResponse().getStatus());
    }
    return ProblemException.of(
        ProblemType.INTERNAL, "The request could not be served. It has been logged.");
  }

  private static @Nullable ProblemException recognise(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    if (cause instanceof ConstraintViolationException violation) {
      return ofViolations(violation.getConstraintViolations(), METHOD_AND_PARAMETER);
    }
    if (cause instanceof JsonProcessingException json) {
      return ofJson(json);
    }
    if (cause instanceof CharacterCodingException) {
      return ProblemException.of(ProblemType.MALFORMED_BODY, "The body is not valid UTF-8.");
    }
    String state = sqlState(cause);
    if (UNIQUE_VIOLATION.equals(state)) {
      return ProblemException.of(
          ProblemType.CONFLICT, "Somebody else created the same at the same moment. Repeat.");
    }
    if (state != null && state.startsWith(TRANSACTION_ROLLBACK)) {
      return ProblemException.of(
          ProblemType.UNAVAILABLE,
          "Another change was under way at the same moment. Repeat the request.");
    }
    if (isUnavailable(cause)) {
      return ProblemException.of(
          ProblemType.UNAVAILABLE, "The database cannot be reached. Repeat the request.");
    }
    return null;
  }

  /** Whether the failure says that a dependency is out of reach for now. */
  public static boolean isUnavailable(Throwable cause) {
    String state = sqlState(cause);
    if (state != null) {
      return state.length() == 5 && DATABASE_UNAVAILABLE.contains(state.substring(0, 2));
    }
    return cause instanceof TimeoutException
        || cause instanceof io.vertx.core.VertxException
        || (cause instanceof IOException && !(cause instanceof JsonProcessingException));
  }

  /** The SQLSTATE of a failure, through the reactive client or through Hibernate. */
  private static @Nullable String sqlState(Throwable cause) {
    if (cause instanceof PgException pg) {
      return pg.getSqlState();
    }
    return cause instanceof SQLException sql ? sql.getSQLState() : null;
  }

  private static ProblemException ofStatus(int status) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(candidate -> candidate.status() == status)
            .findFirst()
            .orElse(status >= 500 ? ProblemType.INTERNAL : ProblemType.MALFORMED_BODY);
    return ProblemException.of(type, type.title() + ".");
  }

  /** The problem behind violations of a body that was validated by itself. */
  public static ProblemException ofBody(Set<? extends ConstraintViolation<?>> violations) {
    return ofViolations(violations, 0);
  }

  private static ProblemException ofViolations(
      Set<? extends ConstraintViolation<?>> violations, int leadingNodes) {
    List<Problem.FieldError> errors =
        violations.stream()
            .map(
                v ->
                    new Problem.FieldError(
                        pointer(v.getPropertyPath(), leadingNodes), v.getMessage()))
            .sorted(Comparator.comparing(Problem.FieldError::pointer))
            .toList();
    boolean inBody = errors.stream().anyMatch(error -> error.pointer().startsWith("/"));
    return inBody || errors.isEmpty()
        ? ProblemException.invalidFields(errors)
        : ProblemException.invalidParameter(errors.get(0).pointer(), errors.get(0).reason());
  }

  /**
   * The path of a violation without the method and the body's name: {@code /claims/0/stance}, or
   * the name of a plain parameter.
   */
  private static String pointer(Path path, int leadingNodes) {
    List<String> steps = new ArrayList<>();
    String parameter = "";
    int depth = 0;
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        steps.add(node.getIndex().toString());
      }
      if (depth == leadingNodes - 1) {
        parameter = String.valueOf(node.getName());
      } else if (depth >= leadingNodes
          && node.getName() != null
          && !node.getName().startsWith("<")) {
        steps.add(node.getName());
      }
      depth++;
    }
    return steps.isEmpty()
        ? (parameter.equals("body") ? "/" : parameter)
        : "/" + String.join("/", steps);
  }

  static ProblemException ofJson(JsonProcessingException json) {
    if (json instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.invalidField(
          pointer(unknown), "is not a field that we know; known: " + known(unknown));
    }
    if (json instanceof InvalidFormatException format && format.getTargetType() != null) {
      return ProblemException.invalidField(
          pointer(format), "must be " + describe(format.getTargetType()));
    }
    if (json instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return ProblemException.invalidField(
          pointer(mismatch), "must be " + describe(mismatch.getTargetType()));
    }
    if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemException.invalidField(pointer(mapping), unreadable(mapping));
    }
    String where =
        json.getLocation() == null
            ? ""
            : " at line "
                + json.getLocation().getLineNr()
                + ", column "
                + json.getLocation().getColumnNr();
    if (json instanceof JsonParseException
        && String.valueOf(json.getOriginalMessage()).startsWith("Duplicate field")) {
      return ProblemException.of(
          ProblemType.MALFORMED_BODY, "The body names a field twice" + where + ".");
    }
    return ProblemException.of(
        ProblemType.MALFORMED_BODY, "The body is not well-formed JSON" + where + ".");
  }

  private static String unreadable(JsonMappingException mapping) {
    String message = String.valueOf(mapping.getOriginalMessage());
    if (message.contains("Duplicate field")) {
      return "names a field twice";
    }
    if (message.contains("String value length") || message.contains("String length")) {
      return "is too long";
    }
    if (message.contains("Number value length")) {
      return "must be a number of at most " + StrictJson.MAX_NUMBER_LENGTH + " digits";
    }
    return "is not well-formed JSON";
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds() == null
        ? "none"
        : unknown.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String describe(Class<?> target) {
    if (target.isEnum()) {
      return "one of "
          + Arrays.stream(target.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (target == java.time.Instant.class) {
      return "an instant such as 2021-07-09T08:00:00Z, in years 0001 to 9999";
    }
    if (target == String.class) {
      return "a string of Unicode text without U+0000 and lone surrogates";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return "a number of at most " + StrictJson.MAX_NUMBER_LENGTH + " digits";
    }
    if (java.util.Collection.class.isAssignableFrom(target)) {
      return "an array";
    }
    return target == java.util.UUID.class ? "a UUID" : "an object";
  }
}
