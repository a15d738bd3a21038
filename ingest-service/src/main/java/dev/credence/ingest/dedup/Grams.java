package dev.credence.ingest.dedup;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.List;

/** Runs of n successive words, as 64-bit Komihash 5.0 values. */
final class Grams {

  private static final Hasher64 HASHER = Hashing.komihash5_0();

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
    long[] grams = new long[Math.max(0, words.length - size + 1)];
    HashStream64 stream = HASHER.hashStream();
    for (int i = 0; i < grams.length; i++) {
      stream.reset();
      for (int j = i; j < i + size; j++) {
        stream.putLong(words[j]);
      }
      grams[i] = stream.getAsLong();
    }
    return grams;
  }

  static long[] sortedDistinct(long[] values) {
    return Arrays.stream(values).sorted().distinct().toArray();
  }

  /** How many values two sorted sets share. */
  static int shared(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** The share of the smaller set found in the other, 0 to 1; 0 if one is empty. */
  static double containment(long[] a, long[] b) {
    int smaller = Math.min(a.length, b.length);
    return smaller == 0 ? 0 : (double) shared(a, b) / smaller;
  }

  /** Jaccard similarity of two sets, 0 to 1; 0 if both are empty. */
  static double jaccard(long[] a, long[] b) {
    int shared = shared(a, b);
    int all = a.length + b.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }
}
