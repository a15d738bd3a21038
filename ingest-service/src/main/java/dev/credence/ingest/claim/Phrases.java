package dev.credence.ingest.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of one or more words that are looked for in tokens, the longest first. */
final class Phrases {

  private final WordMap<List<String[]>> byFirstWord;

  Phrases(Collection<String> phrases) {
    Map<String, List<String[]>> lists = new HashMap<>();
    for (String phrase : phrases) {
      String[] words = phrase.split(" ");
      lists.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
    }
    Comparator<String[]> byLength = Comparator.comparing(words -> words.length);
    lists.values().forEach(list -> list.sort(byLength.reversed()));
    byFirstWord = new WordMap<>(lists);
  }

  /** How many tokens the longest phrase at this index has; 0 if none starts there. */
  int lengthAt(List<Token> tokens, int index, int end) {
    List<String[]> phrases = byFirstWord.get(tokens.get(index).lower());
    if (phrases == null) {
      return 0;
    }
    for (String[] words : phrases) {
      if (matches(tokens, index, end, words)) {
        return words.length;
      }
    }
    return 0;
  }

  /**
   * How many tokens the longest phrase at this index takes, words of {@code skipped} inside it
   * included; 0 if none starts there.
   */
  int lengthAllowing(List<Token> tokens, int index, int end, WordSet skipped) {
    List<String[]> phrases = byFirstWord.get(tokens.get(index).lower());
    if (phrases == null) {
      return 0;
    }
    for (String[] words : phrases) {
      int at = index + 1;
      int word = 1;
      while (word < words.length && at < end) {
        if (tokens.get(at).lower().equals(words[word])) {
          word++;
        } else if (!skipped.contains(tokens.get(at).lower())) {
          break;
        }
        at++;
      }
      if (word == words.length) {
        return at - index;
      }
    }
    return 0;
  }

  private static boolean matches(List<Token> tokens, int index, int end, String[] words) {
    if (index + words.length > end) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (!tokens.get(index + i).lower().equals(words[i])) {
        return false;
      }
    }
    return true;
  }
}
