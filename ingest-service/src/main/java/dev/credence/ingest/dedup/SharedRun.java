package dev.credence.ingest.dedup;

import java.util.List;

/**
 * The longest run of words that two texts share.
 *
 * <p>Binary search over the length, with the polynomial hash of every run of that length (Karp and
 * Rabin 1987) modulo the prime 2^61 - 1 from prefix sums: O(n log n), whatever the text repeats.
 */
final class SharedRun {

  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 0x1B873593CC9E2D51L % PRIME;

  private static final int SHORT_RUN = 5;

  private SharedRun() {}

  /** Its length in words. */
  static int longest(Stretches a, Stretches b) {
    List<long[]> prefixesA = a.parts().stream().map(SharedRun::prefixes).toList();
    List<long[]> prefixesB = b.parts().stream().map(SharedRun::prefixes).toList();
    int streak = longestStreak(prefixesA, prefixesB);
    if (streak == 0) {
      return search(0, Math.min(SHORT_RUN, shorterText(a, b) + 1), prefixesA, prefixesB);
    }
    // Nearly always it is the longest streak of shared short runs.
    int bound = SHORT_RUN - 1 + streak;
    return sharesRunOf(bound, prefixesA, prefixesB)
        ? bound
        : search(SHORT_RUN, bound, prefixesA, prefixesB);
  }

  private static int search(int shares, int sharesNot, List<long[]> a, List<long[]> b) {
    int low = shares;
    int high = sharesNot;
    while (high - low > 1) {
      int length = (low + high) >>> 1;
      if (sharesRunOf(length, a, b)) {
        low = length;
      } else {
        high = length;
      }
    }
    return low;
  }

  private static int shorterText(Stretches a, Stretches b) {
    return Math.min(a.wordCount(), b.wordCount());
  }

  /** How many successive short runs of the one text are in the other, at most. */
  private static int longestStreak(List<long[]> a, List<long[]> b) {
    long shift = power(SHORT_RUN);
    LongSet runs = runs(SHORT_RUN, b, shift);
    int longest = 0;
    for (long[] prefixes : a) {
      int streak = 0;
      for (int end = SHORT_RUN; end < prefixes.length; end++) {
        streak = runs.contains(run(prefixes, end - SHORT_RUN, end, shift)) ? streak + 1 : 0;
        longest = Math.max(longest, streak);
      }
    }
    return longest;
  }

  private static boolean sharesRunOf(int length, List<long[]> a, List<long[]> b) {
    long shift = power(length);
    LongSet runs = runs(length, a, shift);
    for (long[] prefixes : b) {
      for (int end = length; end < prefixes.length; end++) {
        if (runs.contains(run(prefixes, end - length, end, shift))) {
          return true;
        }
      }
    }
    return false;
  }

  private static LongSet runs(int length, List<long[]> texts, long shift) {
    LongSet runs = new LongSet(runCount(length, texts));
    for (long[] prefixes : texts) {
      for (int end = length; end < prefixes.length; end++) {
        runs.add(run(prefixes, end - length, end, shift));
      }
    }
    return runs;
  }

  private static int runCount(int length, List<long[]> prefixes) {
    return prefixes.stream().mapToInt(part -> Math.max(0, part.length - length)).sum();
  }

  /** The hashes of the first 0, 1, 2... words. */
  private static long[] prefixes(long[] words) {
    long[] prefixes = new long[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      prefixes[i + 1] = reduce(multiply(prefixes[i], BASE) + reduce(words[i] & Long.MAX_VALUE));
    }
    return prefixes;
  }

  private static long run(long[] prefixes, int start, int end, long shift) {
    long difference = prefixes[end] - multiply(prefixes[start], shift);
    return difference < 0 ? difference + PRIME : difference;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power = multiply(power, BASE);
    }
    return power;
  }

  private static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return reduce((low & PRIME) + ((low >>> 61) | (high << 3)));
  }

  /** A value of 0 to 2^63 - 1, modulo the prime. */
  private static long reduce(long value) {
    long folded = (value & PRIME) + (value >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }
}
