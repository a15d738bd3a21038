package dev.credence.local;

/** An option that there is not, or a value that it cannot have. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
