package dev.credence.ingest.outlet;

import dev.credence.platform.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key of an outlet: its registrable domain or a slug, folded. */
public final class OutletKey {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");
  private static final String WORLD_WIDE_WEB = "www.";

  private OutletKey() {}

  /**
   * Folds a name to a key: lower case, without a leading {@code www.}.
   *
   * @throws ProblemException if it is no key even so
   */
  public static String fold(String pointer, String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    if (folded.startsWith(WORLD_WIDE_WEB)) {
      folded = folded.substring(WORLD_WIDE_WEB.length());
    }
    if (!KEY.matcher(folded).matches()) {
      throw ProblemException.invalidField(
          pointer, "must be a domain or a slug: letters a-z, digits, dots and hyphens");
    }
    return folded;
  }
}
