package dev.credence.scoring.match;

import java.text.Normalizer;
import java.util.Locale;

/** Folding of letters: lower case, without accents, with straight apostrophes. */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      folded.append(c == '\u2019' || c == '\u2018' ? '\'' : c);
    }
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
