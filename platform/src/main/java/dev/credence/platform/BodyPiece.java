package dev.credence.platform;

/**
 * A piece of a body that is read by itself: a line, a record, an element of an array.
 *
 * @param number where it stands, from 1: the line that it begins on, or its place among its like
 * @param bytes it, without what separates it from the next one
 * @param tooLong whether it was too long and has been skipped
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record BodyPiece(int number, byte[] bytes, boolean tooLong) {

  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return !tooLong;
  }
}
