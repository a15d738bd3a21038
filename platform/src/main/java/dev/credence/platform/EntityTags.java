package dev.credence.platform;

import dev.credence.contract.ProblemType;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags. */
public final class EntityTags {

  private EntityTags() {}

  /** The strong tag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that an edit was made against.
   *
   * @throws ProblemException if the header is missing or is not one of our tags
   */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          ProblemType.PRECONDITION_REQUIRED, "Send the ETag of what you edit as If-Match.");
    }
    try {
      return Long.parseLong(ifMatch.strip().replace("\"", ""));
    } catch (NumberFormatException notOurs) {
      throw ProblemException.of(
          ProblemType.EDITED_MEANWHILE, "If-Match is not an ETag of this address.");
    }
  }

  /** What to throw when the version has moved on. */
  public static ProblemException editedMeanwhile() {
    return ProblemException.of(
        ProblemType.EDITED_MEANWHILE, "Fetch it again and repeat the edit on the new version.");
  }
}
