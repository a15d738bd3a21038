package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of two aligned texts in the order in which one reads them side by side: the member's
 * order, with every dropped sentence behind the sentence that it followed in the origin. Of
 * sentences that changed places, the longest run that kept its order holds the dropped ones.
 */
final class ReadingOrder {

  /** A sentence of the origin beside one of the member; -1 where there is none. */
  record Row(int origin, int member) {}

  private final Alignment alignment;
  private final int origins;
  private final int members;
  private final List<Row> rows = new ArrayList<>();

  private ReadingOrder(Alignment alignment, int origins, int members) {
    this.alignment = alignment;
    this.origins = origins;
    this.members = members;
  }

  static List<Row> of(Alignment alignment, int origins, int members) {
    return new ReadingOrder(alignment, origins, members).read();
  }

  private List<Row> read() {
    boolean[] holds = holding();
    dropFrom(0, holds);
    int waiting = -1;
    for (int m = 0; m < members; m++) {
      Set<Integer> counterparts = alignment.originsOf(m);
      if (waiting >= 0 && !counterparts.contains(waiting)) {
        dropFrom(waiting + 1, holds);
        waiting = -1;
      }
      if (counterparts.isEmpty()) {
        rows.add(new Row(-1, m));
      }
      for (int o : counterparts) {
        rows.add(new Row(o, m));
        if (holds[o] && alignment.bestMember(o) == m) {
          if (waiting >= 0) {
            dropFrom(waiting + 1, holds);
          }
          waiting = o;
        }
      }
    }
    if (waiting >= 0) {
      dropFrom(waiting + 1, holds);
    }
    return rows;
  }

  /** Adds the dropped sentences up to the next one that holds its own. */
  private void dropFrom(int from, boolean[] holds) {
    for (int o = from; o < origins && !holds[o]; o++) {
      if (alignment.membersOf(o).isEmpty()) {
        rows.add(new Row(o, -1));
      }
    }
  }

  /** The longest increasing subsequence (Schensted 1961), in n log n. */
  private boolean[] holding() {
    int[] best = new int[origins];
    int[] tails = new int[origins];
    int[] previous = new int[origins];
    int length = 0;
    for (int o = 0; o < origins; o++) {
      best[o] = alignment.bestMember(o);
      if (best[o] < 0) {
        continue;
      }
      int at = position(best, tails, length, best[o]);
      previous[o] = at == 0 ? -1 : tails[at - 1];
      tails[at] = o;
      length = Math.max(length, at + 1);
    }
    boolean[] holds = new boolean[origins];
    for (int o = length == 0 ? -1 : tails[length - 1]; o >= 0; o = previous[o]) {
      holds[o] = true;
    }
    return holds;
  }

  /** The first run whose last member sentence does not stand before this one. */
  private static int position(int[] best, int[] tails, int length, int member) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // Equal is allowed: a merged sentence holds for all that went into it.
      if (best[tails[middle]] <= member) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
