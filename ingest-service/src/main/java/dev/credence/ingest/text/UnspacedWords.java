package dev.credence.ingest.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.credence.ingest.text.Words.WordConsumer;

/** Cuts runs of a script without spaces into words, with ICU's dictionaries. One thread's own. */
final class UnspacedWords {

  /** ICU keeps several numbers for each character of a run; this bounds its memory. */
  private static final int LONGEST_RUN = 4_000;

  /** Never used itself: building one reads the rules, cloning it does not. */
  private static final BreakIterator PROTOTYPE = BreakIterator.getWordInstance(ULocale.ROOT);

  private final BreakIterator breaks = PROTOTYPE.clone();

  void cut(String run, int position, WordConsumer consumer) {
    int from = 0;
    while (run.length() - from > LONGEST_RUN) {
      from += cut(run.substring(from, from + LONGEST_RUN), position, false, consumer);
    }
    cut(from == 0 ? run : run.substring(from), position, true, consumer);
  }

  /**
   * Gives the words of a piece and tells how much of it they cover: the last word of a piece that
   * goes on may be longer than what is seen of it.
   */
  private int cut(String piece, int position, boolean isLast, WordConsumer consumer) {
    breaks.setText(piece);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == piece.length() && !isLast && start > 0) {
        break;
      }
      consumer.accept(piece, start, end, position);
      start = end;
    }
    return start;
  }
}
