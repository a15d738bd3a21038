package dev.credence.ingest.dedup;

import static dev.credence.ingest.dedup.QuotationMarks.CLOSES;
import static dev.credence.ingest.dedup.QuotationMarks.INCH;
import static dev.credence.ingest.dedup.QuotationMarks.OPENS;
import static dev.credence.ingest.dedup.QuotationMarks.PARAGRAPH;
import static dev.credence.ingest.dedup.QuotationMarks.WEAK;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a normalised text quotes from what it says in its own words.
 *
 * <p>Speech behind a dash, as Russian and French novels have it, is not told apart: without line
 * breaks and capitals its dash looks like that of a list, a dateline or a sign-off.
 */
final class Quotations {

  /** Above two long spoken paragraphs; beyond it a closing mark was probably forgotten. */
  private static final int LONGEST = 1_500;

  /** The longest between single marks whose last one may be an apostrophe. */
  private static final int LONGEST_WEAK = 300;

  /** A name or a phrase of fewer words between such marks belongs to the sentence around it. */
  private static final int FEWEST_WEAK_WORDS = 4;

  private static final int NONE = -1;

  private Quotations() {}

  /** The stretches before, between and behind the quotations of a text, in order; some empty. */
  static List<String> outside(String text) {
    Spans quoted = spans(text);
    List<String> parts = new ArrayList<>(quoted.count() + 1);
    int from = 0;
    for (int i = 0; i < quoted.count(); i++) {
      parts.add(text.substring(from, quoted.start(i)));
      from = quoted.end(i);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** The quotations with their marks, ascending, none overlapping. */
  static Spans spans(String text) {
    Spans all = new Spans();
    pair(QuotationMarks.doubled(text), text, all);
    Spans single = new Spans();
    pair(QuotationMarks.single(text, all), text, single);
    Spans mail = MailQuotations.spans(text);
    if (single.count() == 0 && mail.count() == 0) {
      return all;
    }
    all.addAll(single);
    all.addAll(mail);
    return all.merged();
  }

  private static void pair(QuotationMarks marks, String text, Spans spans) {
    int open = 0;
    while (open < marks.count()) {
      if (!marks.is(open, OPENS)) {
        open++;
        continue;
      }
      int lastParagraph = lastParagraph(marks, open);
      int close = closing(marks, lastParagraph);
      if (close == NONE) {
        // Where paragraph after paragraph opens, all but the last are speech for certain.
        if (lastParagraph > open) {
          spans.add(marks.start(open), marks.start(lastParagraph));
        }
        open = lastParagraph + 1;
      } else {
        if (!marks.is(close, WEAK) || isPhrase(marks, open, close, text)) {
          spans.add(marks.start(open), marks.end(close));
        }
        open = close + 1;
      }
    }
  }

  private static int lastParagraph(QuotationMarks marks, int open) {
    int last = open;
    while (isWithin(LONGEST, marks, last, last + 1)
        && marks.is(last + 1, PARAGRAPH)
        && !marks.is(last + 1, CLOSES)) {
      last++;
    }
    return last;
  }

  /** The mark that closes what a mark opens, past inches and one quotation within the other. */
  private static int closing(QuotationMarks marks, int open) {
    int next = open + 1;
    if (!isWithin(LONGEST, marks, open, next)) {
      return NONE;
    }
    if (!marks.is(next, CLOSES)) {
      boolean isNested = closesAt(marks, open, next + 1) && onlyClosesAt(marks, open, next + 2);
      return isNested ? next + 2 : NONE;
    }
    return marks.is(next, INCH) && onlyClosesAt(marks, open, next + 1) ? next + 1 : next;
  }

  private static boolean closesAt(QuotationMarks marks, int open, int close) {
    return isWithin(LONGEST, marks, open, close) && marks.is(close, CLOSES);
  }

  private static boolean onlyClosesAt(QuotationMarks marks, int open, int close) {
    return closesAt(marks, open, close) && !marks.is(close, OPENS);
  }

  private static boolean isWithin(int longest, QuotationMarks marks, int open, int close) {
    return close < marks.count() && marks.start(close) - marks.start(open) <= longest;
  }

  private static boolean isPhrase(QuotationMarks marks, int open, int close, String text) {
    if (!isWithin(LONGEST_WEAK, marks, open, close)) {
      return false;
    }
    int words = 1;
    for (int i = marks.start(open); i < marks.start(close); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words >= FEWEST_WEAK_WORDS;
  }
}
