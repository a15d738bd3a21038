package dev.credence.ingest.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.credence.ingest.text.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Words and runs of n successive words, as 64-bit Komihash 5.0 values, and sets of these. */
final class Grams {

  private static final Hasher64 HASHER = Hashing.komihash5_0();
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Grams() {}

  /** The hashes of the words of a normalised text, in order. */
  static long[] words(String normalised) {
    WordHashes hashes = new WordHashes(normalised.length() / 5 + 1);
    Words.forEach(normalised, hashes);
    return hashes.toArray();
  }

  /** Hashes words where they stand in the text, without making a String of each. */
  private static final class WordHashes implements Words.WordConsumer {

    private long[] values;
    private int count;
    private byte[] bytes = new byte[64];

    WordHashes(int expected) {
      values = new long[expected];
    }

    /** Komihash of the characters in UTF-16, little-endian: what it makes of a String. */
    @Override
    public void accept(String text, int start, int end, int position) {
      int length = 2 * (end - start);
      if (bytes.length < length) {
        bytes = new byte[2 * length];
      }
      for (int i = start, at = 0; i < end; i++, at += 2) {
        char c = text.charAt(i);
        bytes[at] = (byte) c;
        bytes[at + 1] = (byte) (c >>> 8);
      }
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count + 8);
      }
      values[count++] = HASHER.hashBytesToLong(bytes, 0, length);
    }

    long[] toArray() {
      return Arrays.copyOf(values, count);
    }
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
