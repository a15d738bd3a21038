package dev.credence.local.sample;

/** A sample folder or file that cannot be read; the message says why. */
public final class SampleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleException(String message) {
    super(message);
  }

  SampleException(String message, Throwable cause) {
    super(message, cause);
  }
}
