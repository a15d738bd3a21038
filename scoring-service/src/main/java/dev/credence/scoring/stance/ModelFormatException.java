package dev.credence.scoring.stance;

/** A file of coefficients that is not whole; the message names the line and the reason. */
public final class ModelFormatException extends RuntimeException {

  ModelFormatException(int line, String reason) {
    super("line " + line + " of the stance model: " + reason);
  }
}
