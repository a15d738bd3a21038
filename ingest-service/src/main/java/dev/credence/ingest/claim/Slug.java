package dev.credence.ingest.claim;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a source's key that is made from a name. */
final class Slug {

  private static final int MAX_LENGTH = 100;

  private Slug() {}

  /** Lower-case ASCII letters and digits joined by hyphens; empty where the name has none. */
  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < plain.length() && slug.length() < MAX_LENGTH; i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && "'’.".indexOf(c) < 0
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }
}
