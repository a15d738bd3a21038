package dev.credence.platform;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they name, so that the same thing always has the same id. */
public final class NameBasedId {

  private static final String SEPARATOR = "\u001f";

  private NameBasedId() {}

  /** The id of a thing of the given kind with the given name. */
  public static UUID of(String kind, Object... name) {
    StringBuilder key = new StringBuilder("credence").append(SEPARATOR).append(kind);
    for (Object part : name) {
      key.append(SEPARATOR).append(part);
    }
    return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
  }
}
