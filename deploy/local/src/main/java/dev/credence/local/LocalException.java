package dev.credence.local;

import org.jspecify.annotations.Nullable;

/** The local run cannot go on; the message says why and what helps. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalException(String message) {
    super(message);
  }

  LocalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
