package dev.credence.platform;

import dev.credence.contract.Problem;
import dev.credence.contract.ProblemType;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A request that cannot be served, in the caller's words. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Problem.FieldError> errors;
  private final transient List<UUID> conflictsWith;

  private ProblemException(
      ProblemType type, String detail, List<Problem.FieldError> errors, List<UUID> conflictsWith) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.conflictsWith = List.copyOf(conflictsWith);
  }

  /** A problem without a field to point at. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), List.of());
  }

  /** A field of the body that is wrong; {@code pointer} is a JSON pointer. */
  public static ProblemException invalidField(String pointer, String reason) {
    return invalidFields(List.of(new Problem.FieldError(pointer, reason)));
  }

  /** Fields of the body that are wrong. */
  public static ProblemException invalidFields(List<Problem.FieldError> errors) {
    return new ProblemException(ProblemType.INVALID_FIELD, describe(errors), errors, List.of());
  }

  /** A path or query parameter that is wrong. */
  public static ProblemException invalidParameter(String name, String reason) {
    List<Problem.FieldError> errors = List.of(new Problem.FieldError(name, reason));
    return new ProblemException(ProblemType.INVALID_PARAMETER, describe(errors), errors, List.of());
  }

  /** Nothing is stored under that id. */
  public static ProblemException notFound(String what, Object id) {
    return of(ProblemType.NOT_FOUND, "There is no " + what + " " + id + ".");
  }

  /** The request contradicts what is stored under the given ids. */
  public static ProblemException conflict(String detail, List<UUID> conflictsWith) {
    return new ProblemException(ProblemType.CONFLICT, detail, List.of(), conflictsWith);
  }

  /**
   * What was sent can be read, but settles nothing.
   *
   * @param standing what stands although it rests on an earlier version of what was sent
   */
  public static ProblemException undecided(List<Problem.FieldError> errors, List<UUID> standing) {
    return new ProblemException(ProblemType.UNDECIDED, describe(errors), errors, standing);
  }

  /** The same problem in the words of another form of the body. */
  public ProblemException withPointers(UnaryOperator<String> pointers) {
    List<Problem.FieldError> renamed =
        errors.stream()
            .map(e -> new Problem.FieldError(pointers.apply(e.pointer()), e.reason()))
            .toList();
    return new ProblemException(
        type,
        renamed.isEmpty() ? String.valueOf(getMessage()) : describe(renamed),
        renamed,
        conflictsWith);
  }

  /** The fields that are wrong; empty where the problem is not one of fields. */
  public List<Problem.FieldError> errors() {
    return errors;
  }

  static String describe(List<Problem.FieldError> errors) {
    Problem.FieldError first = errors.get(0);
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
    return first.pointer() + " " + first.reason() + more;
  }

  /** The kind of problem. */
  public ProblemType type() {
    return type;
  }

  /** The answer to a request for {@code instance}. */
  public Problem toProblem(@org.jspecify.annotations.Nullable String instance) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        String.valueOf(getMessage()),
        instance,
        errors.isEmpty() ? null : errors,
        conflictsWith.isEmpty() ? null : conflictsWith);
  }
}
