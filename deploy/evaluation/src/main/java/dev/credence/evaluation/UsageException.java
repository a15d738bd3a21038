package dev.credence.evaluation;

/** Wrong options. */
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
