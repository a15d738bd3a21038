package dev.credence.ingest.dedup;

import java.util.Arrays;

/**
 * The longest run of words that two texts share.
 *
 * <p>Binary search over the length with a rolling hash (Karp and Rabin 1987) modulo the prime 2^61
 * - 1: O(n log² n), whatever the text repeats.
 */
final class SharedRun {

  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 0x1B873593CC9E2D51L % PRIME;

  private SharedRun() {}

  /** Its length in words. */
  static int longest(long[] a, long[] b) {
    int shares = 0;
    int sharesNot = Math.min(a.length, b.length) + 1;
    while (sharesNot - shares > 1) {
      int length = (shares + sharesNot) >>> 1;
      if (sharesRunOf(length, a, b)) {
        shares = length;
      } else {
        sharesNot = length;
      }
    }
    return shares;
  }

  private static boolean sharesRunOf(int length, long[] a, long[] b) {
    long[] runs = runs(a, length);
    Arrays.sort(runs);
    for (long run : runs(b, length)) {
      if (Arrays.binarySearch(runs, run) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static long[] runs(long[] words, int length) {
    long leading = 1;
    for (int i = 1; i < length; i++) {
      leading = multiply(leading, BASE);
    }
    long[] runs = new long[words.length - length + 1];
    long hash = 0;
    for (int i = 0; i < words.length; i++) {
      if (i >= length) {
        hash = Math.floorMod(hash - multiply(leading, digit(words[i - length])), PRIME);
      }
      hash = (multiply(hash, BASE) + digit(words[i])) % PRIME;
      if (i >= length - 1) {
        runs[i - length + 1] = hash;
      }
    }
    return runs;
  }

  private static long digit(long word) {
    return Math.floorMod(word, PRIME);
  }

  private static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
    return sum % PRIME;
  }
}
