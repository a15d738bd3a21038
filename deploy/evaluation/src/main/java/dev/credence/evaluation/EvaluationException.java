package dev.credence.evaluation;

import org.jspecify.annotations.Nullable;

/** A measurement that cannot go on; the message is for the person at the terminal. */
public final class EvaluationException extends RuntimeException {

  /** Says what is wrong. */
  public EvaluationException(String message) {
    super(message);
  }

  /** Says what is wrong, and what caused it. */
  public EvaluationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
