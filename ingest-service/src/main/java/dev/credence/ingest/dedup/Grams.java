package dev.credence.ingest.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Words and runs of n successive words, as 64-bit Komihash 5.0 values, and sets of these. */
final class Grams {

  private static final Hasher64 HASHER = Hashing.komihash5_0();
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Grams() {}

  static long[] words(List<String> words) {
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HASHER.hashCharsToLong(words.get(i));
    }
    return hashes;
  }

  /** The hash of every run of {@code size} words, in order; empty for a shorter text. */
  static long[] sequence(long[] words, int size) {
    byte[] bytes = new byte[words.length * Long.BYTES];
    for (int i = 0; i < words.length; i++) {
      LITTLE_ENDIAN.set(bytes, i * Long.BYTES, words[i]);
    }
    long[] grams = new long[Math.max(0, words.length - size + 1)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = HASHER.hashBytesToLong(bytes, i * Long.BYTES, size * Long.BYTES);
    }
    return grams;
  }

  /** The values as a set. The array given is sorted in place. */
  static long[] sortedDistinct(long[] values) {
    HashSort.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return kept == values.length ? values : Arrays.copyOf(values, kept);
  }

  /** How many values two sorted sets share. */
  static int shared(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      long left = a[i];
      long right = b[j];
      // Without branches: which of the two is less cannot be predicted.
      shared += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return shared;
  }

  /** The share of the smaller set, 0 to 1; 0 if it is empty. */
  static double containment(int shared, long[] a, long[] b) {
    int smaller = Math.min(a.length, b.length);
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  /** Jaccard similarity of two sets, 0 to 1; 0 if both are empty. */
  static double jaccard(long[] a, long[] b) {
    int shared = shared(a, b);
    int all = a.length + b.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
