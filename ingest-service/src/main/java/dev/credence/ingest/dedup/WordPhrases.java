package dev.credence.ingest.dedup;

import java.util.Arrays;
import java.util.List;

/** Phrases of one or more words, found in a text by the hashes of its words. */
final class WordPhrases {

  private final long[] firstWords;
  private final long[][] phrases;

  private WordPhrases(long[] firstWords, long[][] phrases) {
    this.firstWords = firstWords;
    this.phrases = phrases;
  }

  static WordPhrases of(List<String> normalised) {
    long[][] phrases = normalised.stream().map(TextProfile::words).toArray(long[][]::new);
    long[] firstWords = Arrays.stream(phrases).mapToLong(phrase -> phrase[0]).toArray();
    return new WordPhrases(Grams.sortedDistinct(firstWords), phrases);
  }

  /** How many words the longest phrase that begins here has; 0 if none does. */
  int lengthAt(long[] words, int start) {
    int longest = 0;
    if (Arrays.binarySearch(firstWords, words[start]) >= 0) {
      for (long[] phrase : phrases) {
        int end = start + phrase.length;
        if (phrase.length > longest
            && end <= words.length
            && Arrays.equals(words, start, end, phrase, 0, phrase.length)) {
          longest = phrase.length;
        }
      }
    }
    return longest;
  }

  boolean occursIn(long[] words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (lengthAt(words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
