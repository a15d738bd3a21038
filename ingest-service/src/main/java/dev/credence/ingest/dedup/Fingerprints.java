package dev.credence.ingest.dedup;

import java.util.Arrays;

/**
 * A sample of a text's word 5-grams by which texts that share a passage find each other.
 *
 * <p>Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): the least hash of every window of 8
 * successive grams, so that any two texts with 12 words in a row in common share one.
 */
public final class Fingerprints {

  /** Raised by any change of words, grams, hash or window: stored fingerprints are then rebuilt. */
  public static final int VERSION = 1;

  private static final int WINDOW = 8;

  private Fingerprints() {}

  /** The fingerprints of a text, sorted and distinct; empty for a text of under 5 words. */
  public static long[] of(TextProfile profile) {
    return winnow(Grams.sequence(profile.words(), TextProfile.LONG_GRAM));
  }

  private static long[] winnow(long[] grams) {
    int window = Math.min(WINDOW, grams.length);
    long[] chosen = new long[grams.length];
    int count = 0;
    int least = -1;
    for (int end = window; end <= grams.length && window > 0; end++) {
      int start = end - window;
      int before = least;
      if (least < start) {
        least = rightmostLeast(grams, start, end);
      } else if (grams[end - 1] <= grams[least]) {
        least = end - 1;
      }
      if (least != before) {
        chosen[count++] = grams[least];
      }
    }
    return Grams.sortedDistinct(Arrays.copyOf(chosen, count));
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
