package dev.credence.ingest.claim;

import java.util.Collection;

/**
 * Says of most words at once that a list does not have them. The rules ask of every word of a text
 * whether it is in one of many lists, and the answer is nearly always no: one bit for what the
 * word's hash ends in gives that answer without a look into a table of strings.
 */
final class WordFilter {

  /** So few words of a list share a bit with one that is none of them. */
  private static final int BITS_PER_WORD = 16;

  private final long[] bits;

  WordFilter(Collection<String> words) {
    // A power of two, so that the end of a hash is its place.
    bits = new long[Integer.highestOneBit(Math.max(1, words.size() * BITS_PER_WORD / 64)) * 2];
    for (String word : words) {
      int hash = word.hashCode();
      bits[place(hash)] |= 1L << hash;
    }
  }

  /** Whether a word may be in the list; false is certain, true is not. */
  boolean mayHave(String word) {
    int hash = word.hashCode();
    return (bits[place(hash)] & 1L << hash) != 0;
  }

  /** A shift takes the last six bits of a hash by itself; these are the ones before. */
  private int place(int hash) {
    return (hash >>> 6) & (bits.length - 1);
  }
}
