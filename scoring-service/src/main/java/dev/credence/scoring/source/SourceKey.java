package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import dev.credence.contract.SourceKind;

/** Keys of sources: {@code outlet:reuters.com}, {@code speaker:afghan-interior-ministry}. */
public final class SourceKey {

  /** The key that all private persons share. */
  static final String PRIVATE = "speaker:private";

  private static final String ANONYMOUS = "speaker:anonymous";
  private static final String OUTLET = "outlet:";
  private static final String SPEAKER = "speaker:";
  private static final int MAX_LENGTH = 260;

  private SourceKey() {}

  /** The key of an outlet. */
  public static String ofOutlet(String outlet) {
    return OUTLET + outlet;
  }

  /** The outlet that has this key. */
  static String outlet(String source) {
    return source.substring(OUTLET.length());
  }

  /** What kind of source has this key. */
  public static SourceKind kind(String source) {
    return source.startsWith(OUTLET) ? SourceKind.OUTLET : SourceKind.SPEAKER;
  }

  /** Whether a holder may have a row of its own; the anonymous and the private never have one. */
  public static boolean isRegistered(HolderKind kind) {
    return switch (kind) {
      case OUTLET, PERSON, BODY -> true;
      case ANONYMOUS, PRIVATE -> false;
    };
  }

  /** Whether the key is one that anonymous or private speakers share. */
  public static boolean isUnnamed(String source) {
    return source.equals(PRIVATE)
        || source.startsWith(PRIVATE + ".")
        || source.equals(ANONYMOUS)
        || source.startsWith(ANONYMOUS + ".");
  }

  /**
   * Whether it has the form of a key: {@code outlet:} or {@code speaker:} and a slug or domain,
   * {@code [a-z0-9][a-z0-9.-]*}, 260 characters at most.
   */
  static boolean isWellFormed(String source) {
    int start = source.startsWith(OUTLET) ? OUTLET.length() : SPEAKER.length();
    if (source.length() > MAX_LENGTH
        || source.length() <= start
        || !(source.startsWith(OUTLET) || source.startsWith(SPEAKER))
        || !isLetterOrDigit(source.charAt(start))) {
      return false;
    }
    return source
        .chars()
        .skip(start)
        .allMatch(c -> isLetterOrDigit((char) c) || c == '.' || c == '-');
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
