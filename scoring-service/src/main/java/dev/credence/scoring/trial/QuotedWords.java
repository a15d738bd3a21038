package dev.credence.scoring.trial;

import java.util.Locale;

/** The words that a sentence quotes verbatim. */
final class QuotedWords {

  private static final String OPENING = "\"\u201c\u201e\u00ab\u300c";
  private static final String CLOSING = "\"\u201d\u201c\u00bb\u300d";

  private QuotedWords() {}

  /** What stands in quotation marks, folded to letters and digits; blank if nothing does. */
  static String of(String sentence) {
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (inside ? CLOSING.indexOf(c) >= 0 : OPENING.indexOf(c) >= 0) {
        inside = !inside;
      } else if (inside && Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (inside && words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }
}
