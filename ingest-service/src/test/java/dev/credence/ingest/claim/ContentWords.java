package dev.credence.ingest.claim;

import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far two wordings share their content words: the different words, case folded and without a
 * possessive ending, that are none of some 70 articles, pronouns, prepositions, auxiliaries and
 * negations. Where a wording has none, all its words count. Words are not stemmed.
 */
final class ContentWords {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "if", "of", "in",
          "on", "at", "by", "for", "from", "to", "with", "as", "into", "than", "then", "is", "are",
          "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did",
          "not", "no", "never", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't",
          "hadn't", "don't", "doesn't", "didn't", "it", "its", "he", "she", "they", "him", "them",
          "his", "her", "their", "we", "us", "our", "i", "me", "my", "you", "your", "who", "which",
          "there", "so");

  private ContentWords() {}

  /** The harmonic mean of the shares of either wording's words in the other, 0 to 1. */
  static double f1(String a, String b) {
    Set<String> wordsA = of(a);
    Set<String> wordsB = of(b);
    Set<String> shared = new HashSet<>(wordsA);
    shared.retainAll(wordsB);
    int sum = wordsA.size() + wordsB.size();
    return sum == 0 ? 0 : 2.0 * shared.size() / sum;
  }

  private static Set<String> of(String wording) {
    List<String> all =
        Words.of(Normaliser.normalise(wording)).stream()
            .map(word -> word.endsWith("'s") ? word.substring(0, word.length() - 2) : word)
            .toList();
    Set<String> content =
        all.stream().filter(word -> !FUNCTION_WORDS.contains(word)).collect(Collectors.toSet());
    return content.isEmpty() ? new HashSet<>(all) : content;
  }
}
