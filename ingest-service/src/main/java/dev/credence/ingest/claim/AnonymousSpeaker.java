package dev.credence.ingest.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The key of a speaker whom a report does not name: one per story root and description. */
public final class AnonymousSpeaker {

  /** Articles and counts: "two senior officials" may be called "senior officials" in a copy. */
  private static final Set<String> UNSPECIFIC =
      Set.of(
          "a", "an", "the", "another", "other", "one", "two", "three", "four", "five", "six",
          "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens", "some", "several",
          "many", "few", "both", "of", "more", "than", "at", "least");

  private AnonymousSpeaker() {}

  /**
   * The key {@code speaker:anonymous.} + 16 hex of SHA-256 of the root content's id, a bar and the
   * description in lower case without counts and articles.
   */
  public static String key(UUID rootContentId, String description) {
    byte[] hash = sha256(rootContentId + "|" + fold(description));
    return "speaker:anonymous." + HexFormat.of().formatHex(hash, 0, 8);
  }

  private static String fold(String description) {
    return Arrays.stream(description.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !UNSPECIFIC.contains(word))
        .filter(word -> !word.codePoints().allMatch(Character::isDigit))
        .collect(Collectors.joining(" "));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
