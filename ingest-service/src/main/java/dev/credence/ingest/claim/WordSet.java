package dev.credence.ingest.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A fixed list of lower-case words, quick to say that it does not have one. */
final class WordSet {

  private final Set<String> words;
  private final WordFilter filter;

  WordSet(Collection<String> words) {
    this.words = new HashSet<>(words);
    this.filter = new WordFilter(this.words);
  }

  static WordSet of(String... words) {
    return new WordSet(Arrays.asList(words));
  }

  boolean contains(String word) {
    return filter.mayHave(word) && words.contains(word);
  }
}
