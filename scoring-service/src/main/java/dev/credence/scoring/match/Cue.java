package dev.credence.scoring.match;

import java.util.Locale;

/** Short machine-readable strings for what decided. */
final class Cue {
  /** A name longer than this is cut: a cue is a label. */
  private static final int LONGEST = 40;

  private Cue() {}

  /** Two that are the same: {@code place:shir-khan=sher-khan}. */
  static String same(String kind, String inFact, String inClaim) {
    return kind + ":" + slug(inFact) + "=" + slug(inClaim);
  }

  /** Two that are not: {@code place:islam-qala!=shir-khan}. */
  static String other(String kind, String inFact, String inClaim) {
    return kind + ":" + slug(inFact) + "!=" + slug(inClaim);
  }

  /** A number of the claim against one of the fact: {@code number:near ratio=0.88}. */
  static String number(String outcome, double ratio) {
    return "number:" + outcome + " ratio=" + String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** A text as a label: lower case, words joined by hyphens. */
  static String slug(String text) {
    String folded = Folding.fold(text);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < folded.length() && slug.length() < LONGEST; i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int n = slug.length();
    return n > 0 && slug.charAt(n - 1) == '-' ? slug.substring(0, n - 1) : slug.toString();
  }
}
