package dev.credence.scoring.source;

import java.text.Normalizer;
import java.util.Locale;

/** Names of speakers, for comparison. */
final class SpeakerNames {

  private SpeakerNames() {}

  /** The name in compatibility form and lower case, with one space between words. */
  static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }
}
