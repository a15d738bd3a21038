package dev.credence.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The key of a content: the first 16 bytes of the SHA-256 of its normalised text in UTF-8. */
public final class ContentId {

  private ContentId() {}

  /** The content id of a text that {@link Normaliser} has normalised. */
  public static UUID of(String normalised) {
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(normalised.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
