package dev.credence.ingest.dedup;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A content on its way into the store, with what its text was taken apart into.
 *
 * @param contentId its id
 * @param normalised the normalised text
 * @param words how many words it has, furniture included
 * @param profile its word runs, without the furniture that was known
 * @param known the furniture that was known when it was taken apart, in this text or not; ascending
 * @param seenAt now
 */
@SuppressWarnings("ArrayRecordComponent") // columns on their way, never compared
public record NewContent(
    UUID contentId,
    String normalised,
    int words,
    TextProfile profile,
    long[] known,
    Instant seenAt) {

  /** A content of which no furniture is known. */
  public static NewContent of(UUID contentId, String normalised, Instant seenAt) {
    TextProfile profile = TextProfile.of(normalised);
    return new NewContent(contentId, normalised, profile.wordCount(), profile, new long[0], seenAt);
  }

  /** The same without some furniture; ascending values. */
  public NewContent without(long[] furniture) {
    return new NewContent(
        contentId, normalised, words, TextProfile.of(normalised, furniture), furniture, seenAt);
  }

  /** Its fingerprints by the rule in force, ascending. */
  public Integer[] fingerprints() {
    return boxed(Fingerprints.of(profile, Fingerprints.CURRENT));
  }

  /** The furniture that was left out, ascending. */
  public Integer[] furniture() {
    return boxed(profile.furniture());
  }

  static Integer[] boxed(long[] fingerprints) {
    return Arrays.stream(fingerprints).mapToObj(Math::toIntExact).toArray(Integer[]::new);
  }
}
