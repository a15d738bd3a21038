package dev.credence.ingest.dedup;

import java.util.Arrays;

/** Stretches of a text, as char offsets. */
final class Spans {

  private long[] spans = new long[8];
  private int count;

  void add(int start, int end) {
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, 2 * count);
    }
    spans[count++] = (long) start << 32 | end;
  }

  int count() {
    return count;
  }

  int start(int span) {
    return (int) (spans[span] >>> 32);
  }

  /** Where a stretch ends, exclusive. */
  int end(int span) {
    return (int) spans[span];
  }

  void addAll(Spans others) {
    for (int i = 0; i < others.count; i++) {
      add(others.start(i), others.end(i));
    }
  }

  /** The same stretches in ascending order, those that overlap as one. */
  Spans merged() {
    Arrays.sort(spans, 0, count);
    Spans merged = new Spans();
    for (int i = 0; i < count; i++) {
      int last = merged.count - 1;
      if (last >= 0 && start(i) <= merged.end(last)) {
        merged.spans[last] = (long) merged.start(last) << 32 | Math.max(merged.end(last), end(i));
      } else {
        merged.add(start(i), end(i));
      }
    }
    return merged;
  }
}
