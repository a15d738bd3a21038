package dev.credence.ingest.dedup;

import java.util.Arrays;

/**
 * The least hash of every window of successive grams (Schleimer, Wilkerson, Aiken, SIGMOD 2003).
 *
 * <p>Two sequences that share a run of {@code window} grams share a value. The values of a window
 * are among those of every smaller one.
 */
final class Winnowing {

  private Winnowing() {}

  /** Where the chosen grams are, in order; at least one unless there are no grams. */
  static int[] positions(long[] grams, int window) {
    int width = Math.min(window, grams.length);
    int[] chosen = new int[grams.length];
    int count = 0;
    int least = -1;
    for (int end = width; end <= grams.length && width > 0; end++) {
      int start = end - width;
      int before = least;
      if (least < start) {
        least = rightmostLeast(grams, start, end);
      } else if (grams[end - 1] <= grams[least]) {
        least = end - 1;
      }
      if (least != before) {
        chosen[count++] = least;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /** The fingerprints of the chosen grams, sorted and distinct. */
  static long[] values(long[] grams, int window) {
    int[] positions = positions(grams, window);
    long[] values = new long[positions.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = fingerprint(grams[positions[i]]);
    }
    return Grams.sortedDistinct(values);
  }

  /** The low half of a gram's hash; the high half is small in all that were chosen. */
  static long fingerprint(long gram) {
    return (int) gram;
  }

  private static int rightmostLeast(long[] grams, int start, int end) {
    int least = start;
    for (int i = start + 1; i < end; i++) {
      if (grams[i] <= grams[least]) {
        least = i;
      }
    }
    return least;
  }
}
