package dev.credence.ingest.dedup;

import java.util.Arrays;
import java.util.List;

/**
 * The words that remain of a text from which quotations or furniture are left out.
 *
 * <p>No run reaches from one stretch into the next. Its two sides were never next to each other in
 * print: a run made of them would be in no other text, or, worse, in every text from which the same
 * thing is left out.
 *
 * @param parts the stretches, as word hashes, in order
 */
record Stretches(List<long[]> parts) {

  static Stretches whole(long[] words) {
    return new Stretches(List.of(words));
  }

  int wordCount() {
    int words = 0;
    for (long[] part : parts) {
      words += part.length;
    }
    return words;
  }

  /** The hash of every run of {@code size} words, in order. */
  long[] grams(int size) {
    if (parts.size() == 1) {
      return Grams.sequence(parts.get(0), size);
    }
    long[] grams = new long[Math.max(0, wordCount())];
    int count = 0;
    for (long[] part : parts) {
      long[] some = Grams.sequence(part, size);
      System.arraycopy(some, 0, grams, count, some.length);
      count += some.length;
    }
    return Arrays.copyOf(grams, count);
  }
}
