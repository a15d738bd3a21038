package dev.credence.ingest.claim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Which chars of a paragraph stand inside quotation marks, and in which quotation. A quotation ends
 * with the paragraph at the latest; a closing mark without an opening one reaches back to where the
 * speaker was last named, as pages often lose the opening mark. Single marks count where the words
 * between them end in a stop or comma, as speech does and a quoted word does not.
 */
final class QuotedSpans {

  /** Longer than a quoted word or two, and than what a plural's apostrophe may close by chance. */
  private static final int LONGEST_QUOTED_WORDS = 40;

  private final int[] quotation;
  private final BitSet singleMarks;

  private QuotedSpans(int[] quotation, BitSet singleMarks) {
    this.quotation = quotation;
    this.singleMarks = singleMarks;
  }

  static boolean isMark(char c) {
    return c == '"' || (c >= '«' && (c == '“' || c == '”' || c == '«' || c == '»' || c == '„'));
  }

  /** Whether two single marks stand for a double one. */
  static boolean isDoubled(String text, int i) {
    return i + 1 < text.length()
        && isSingle(text.charAt(i))
        && text.charAt(i) == text.charAt(i + 1);
  }

  private static boolean isSingle(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  /** The number of the quotation that a char belongs to, its marks included; 0 outside. */
  int at(int index) {
    return quotation[index];
  }

  /** Whether a char is a single mark around speech. */
  boolean isMarkAt(int index) {
    return singleMarks.get(index);
  }

  /**
   * Reads a paragraph.
   *
   * @param sentenceStarts where its sentences start, ascending
   */
  static QuotedSpans of(String paragraph, List<Integer> sentenceStarts) {
    int[] quotation = new int[paragraph.length()];
    BitSet singleMarks = singleMarks(paragraph);
    int number = 0;
    int open = -1;
    int free = 0;
    boolean insideSingle = false;
    boolean insideDouble = false;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      boolean doubled = isDoubled(paragraph, i);
      boolean single = singleMarks.get(i) && !insideDouble;
      if (single) {
        insideSingle = !insideSingle;
      }
      boolean mark = doubled || single || (isMark(c) && !insideSingle);
      if (!mark || ((c == '“' || c == '"') && isDash(paragraph, i))) {
        continue;
      }
      int end = doubled ? i + 2 : i + 1;
      boolean plain = c == '"' || doubled;
      boolean opens =
          single
              ? insideSingle
              : c == '“'
                  || c == '«'
                  || c == '„'
                  || (plain
                      && looksOpening(paragraph, i)
                      && !(open >= 0 && isSpaceAt(paragraph, end)));
      if (opens) {
        open = open < 0 ? i : open;
        insideDouble = !single;
      } else {
        insideDouble = false;
        int from = open >= 0 ? open : orphanStart(sentenceStarts, free, i);
        if (from >= 0) {
          number++;
          Arrays.fill(quotation, from, end, number);
        }
        open = -1;
        free = end;
      }
      i = end - 1;
    }
    if (open >= 0) {
      Arrays.fill(quotation, open, paragraph.length(), number + 1);
    }
    return new QuotedSpans(quotation, singleMarks);
  }

  /** The single marks around speech, each opening one before its closing one. */
  private static BitSet singleMarks(String text) {
    BitSet marks = new BitSet();
    int i = 0;
    while (i < text.length()) {
      if (!opensSingle(text, i)) {
        i++;
        continue;
      }
      int close = closeOfSingle(text, i);
      if (close < 0) {
        return marks;
      }
      if (endsSpeech(text, close)) {
        marks.set(i);
        marks.set(close);
      }
      i = close + 1;
    }
    return marks;
  }

  private static boolean opensSingle(String text, int i) {
    return isSingle(text.charAt(i))
        && text.charAt(i) != '’'
        && !isDoubled(text, i)
        && looksOpening(text, i)
        && i + 1 < text.length()
        && !isSpaceAt(text, i + 1);
  }

  /** The mark that closes a single one; -1 where none does up to the end of the text. */
  private static int closeOfSingle(String text, int open) {
    for (int i = open + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes =
          isSingle(c)
              && c != '‘'
              && !isSpaceAt(text, i - 1)
              && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (closes && (endsSpeech(text, i) || i - open <= LONGEST_QUOTED_WORDS)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsSpeech(String text, int close) {
    return ".,!?…".indexOf(text.charAt(close - 1)) >= 0;
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
    return isSpaceAt(text, i - 1) || "([—–:".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean isSpaceAt(String text, int i) {
    return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
  }
}
