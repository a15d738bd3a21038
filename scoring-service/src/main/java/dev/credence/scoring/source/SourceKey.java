package dev.credence.scoring.source;

import dev.credence.contract.HolderKind;
import dev.credence.contract.SourceKind;

/** Keys of sources: {@code outlet:reuters.com}, {@code speaker:afghan-interior-ministry}. */
public final class SourceKey {

  private static final String OUTLET = "outlet:";

  private SourceKey() {}

  /** The key of an outlet. */
  public static String ofOutlet(String outlet) {
    return OUTLET + outlet;
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
}
