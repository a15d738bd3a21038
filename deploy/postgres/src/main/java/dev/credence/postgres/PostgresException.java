package dev.credence.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started, asked or stopped; the message says why and what helps. */
public final class PostgresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A problem with nothing behind it.
   *
   * @param message what is wrong and what helps
   */
  public PostgresException(String message) {
    super(message);
  }

  /**
   * A problem that something else caused.
   *
   * @param message what is wrong and what helps
   * @param cause what caused it
   */
  public PostgresException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
