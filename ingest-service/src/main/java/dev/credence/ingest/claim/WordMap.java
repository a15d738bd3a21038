package dev.credence.ingest.claim;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each word of a fixed list stands for, quick to say that it does not have one. */
final class WordMap<V> {

  private final Map<String, V> values;
  private final WordFilter filter;

  WordMap(Map<String, V> values) {
    this.values = new HashMap<>(values);
    this.filter = new WordFilter(values.keySet());
  }

  @Nullable V get(String word) {
    return filter.mayHave(word) ? values.get(word) : null;
  }

  /** The words of the list. */
  Set<String> words() {
    return Collections.unmodifiableSet(values.keySet());
  }

  boolean has(String word) {
    return filter.mayHave(word) && values.containsKey(word);
  }
}
