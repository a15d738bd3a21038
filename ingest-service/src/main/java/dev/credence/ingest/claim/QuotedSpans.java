package dev.credence.ingest.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which chars of a paragraph stand inside quotation marks, and in which quotation. A quotation ends
 * with the paragraph at the latest; a closing mark without an opening one reaches back to where the
 * speaker was last named, as pages often lose the opening mark.
 */
final class QuotedSpans {

  private final int[] quotation;

  private QuotedSpans(int[] quotation) {
    this.quotation = quotation;
  }

  static boolean isMark(char c) {
    return c == '"' || (c >= '«' && (c == '“' || c == '”' || c == '«' || c == '»' || c == '„'));
  }

  /** The number of the quotation that a char belongs to, its marks included; 0 outside. */
  int at(int index) {
    return quotation[index];
  }

  /**
   * Reads a paragraph.
   *
   * @param sentenceStarts where its sentences start, ascending
   */
  static QuotedSpans of(String paragraph, List<Integer> sentenceStarts) {
    int[] quotation = new int[paragraph.length()];
    int number = 0;
    int open = -1;
    int free = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (!isMark(c) || ((c == '“' || c == '"') && isDash(paragraph, i))) {
        continue;
      }
      boolean opens = c == '“' || c == '«' || c == '„' || (c == '"' && looksOpening(paragraph, i));
      if (opens) {
        open = open < 0 ? i : open;
      } else {
        int from = open >= 0 ? open : orphanStart(sentenceStarts, free, i);
        if (from >= 0) {
          number++;
          Arrays.fill(quotation, from, i + 1, number);
        }
        open = -1;
        free = i + 1;
      }
    }
    if (open >= 0) {
      Arrays.fill(quotation, open, paragraph.length(), number + 1);
    }
    return new QuotedSpans(quotation);
  }

  private static int orphanStart(List<Integer> sentenceStarts, int free, int close) {
    int index = Collections.binarySearch(sentenceStarts, free);
    int at = index >= 0 ? index : -index - 1;
    return at < sentenceStarts.size() && sentenceStarts.get(at) < close
        ? sentenceStarts.get(at)
        : -1;
  }

  private static boolean isDash(String text, int i) {
    return isSpaceAt(text, i - 1) && isSpaceAt(text, i + 1) && i > 0 && i + 1 < text.length();
  }

  private static boolean looksOpening(String text, int i) {
    return isSpaceAt(text, i - 1) || "([—–".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean isSpaceAt(String text, int i) {
    return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
  }
}
