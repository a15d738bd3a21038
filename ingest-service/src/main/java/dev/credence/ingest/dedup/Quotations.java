package dev.credence.ingest.dedup;

import java.util.ArrayList;
import java.util.List;

/** Finds what a normalised text says in its own words, outside straight double quotes. */
final class Quotations {

  /** Above two long spoken paragraphs; beyond it a closing mark was probably forgotten. */
  private static final int LONGEST = 1_500;

  private Quotations() {}

  /** The stretches of the text outside its quotations, in order. */
  static List<String> outside(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int mark = text.indexOf('"');
    while (mark >= 0) {
      int close = isOpening(text, mark) ? closing(text, mark) : -1;
      if (close >= 0) {
        parts.add(text.substring(from, mark));
        from = close + 1;
        mark = text.indexOf('"', from);
      } else {
        mark = text.indexOf('"', mark + 1);
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** A speech of several paragraphs opens each of them anew: openings within it are skipped. */
  private static int closing(String text, int open) {
    int limit = Math.min(text.length() - 1, open + LONGEST);
    for (int i = open + 1; i <= limit; i++) {
      if (text.charAt(i) == '"' && isClosing(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A mark that can be either, as between Chinese words or with spaces inside, opens and closes.
   */
  private static boolean isOpening(String text, int mark) {
    return !touchesBefore(text, mark) || touchesAfter(text, mark);
  }

  private static boolean isClosing(String text, int mark) {
    return touchesBefore(text, mark) || !touchesAfter(text, mark);
  }

  private static boolean touchesBefore(String text, int mark) {
    return mark > 0 && " ([".indexOf(text.charAt(mark - 1)) < 0;
  }

  private static boolean touchesAfter(String text, int mark) {
    return mark + 1 < text.length() && " .,;:!?)]".indexOf(text.charAt(mark + 1)) < 0;
  }
}
