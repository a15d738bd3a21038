package dev.credence.platform;

import dev.credence.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * An opaque place in a list: the sort key of the last row seen, and the list that it belongs to.
 */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  /** The cursor behind a row. */
  public static String after(String list, List<String> sortKey) {
    String payload = list + SEPARATOR + String.join(SEPARATOR, sortKey);
    String signed = Long.toHexString(checksum(payload)) + SEPARATOR + payload;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(signed.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a cursor of that list tells of.
   *
   * @param keyLength how many parts the list's sort key has
   * @param reader turns these parts into the place
   * @return absent for the first page
   * @throws ProblemException if the cursor is not one of that list's
   */
  public static <T> @Nullable T read(
      String list, int keyLength, @Nullable String cursor, Function<List<String>, T> reader) {
    if (cursor == null) {
      return null;
    }
    try {
      String signed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(signed.split(SEPARATOR, -1));
      String payload = signed.substring(signed.indexOf(SEPARATOR) + 1);
      if (parts.size() == keyLength + 2
          && parts.get(0).equals(Long.toHexString(checksum(payload)))
          && parts.get(1).equals(list)) {
        return reader.apply(parts.subList(2, parts.size()));
      }
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      // falls through to the refusal below
    }
    throw ProblemException.of(
        ProblemType.INVALID_CURSOR,
        "cursor must be the value of \"next\" in an answer of this list.");
  }

  private static long checksum(String payload) {
    CRC32 crc = new CRC32();
    crc.update(("credence " + payload).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
