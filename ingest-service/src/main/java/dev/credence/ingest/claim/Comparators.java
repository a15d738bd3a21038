package dev.credence.ingest.claim;

import dev.credence.contract.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the words that bound a number: "more than", "or more". */
final class Comparators {

  private static final int MAX_WORDS = 4;

  /** Between a bound and its number: "at least another 20", "up to a total of 50". */
  private static final WordSet PASSED =
      WordSet.of("an", "the", "another", "further", "additional", "total", "of", "a", "us", "some");

  private static final WordSet PREPOSITIONS =
      WordSet.of("over", "above", "under", "below", "about", "around");

  private final Map<String, Comparator> before = new HashMap<>();
  private final Map<String, Comparator> behind = new HashMap<>();
  private final WordSet ends;
  private final WordSet starts;

  Comparators(Lexicon units) {
    for (Comparator comparator :
        List.of(
            Comparator.MORE_THAN,
            Comparator.AT_LEAST,
            Comparator.AT_MOST,
            Comparator.LESS_THAN,
            Comparator.ABOUT)) {
      String name = comparator.name().toLowerCase(Locale.ROOT).replace('_', '-');
      units.entries(name).forEach(words -> before.put(words, comparator));
      units.entries("behind-" + name).forEach(words -> behind.put(words, comparator));
    }
    this.ends =
        new WordSet(
            before.keySet().stream()
                .map(words -> words.substring(words.lastIndexOf(' ') + 1))
                .toList());
    this.starts = new WordSet(behind.keySet().stream().map(words -> words.split(" ")[0]).toList());
  }

  /** What the words around the tokens from {@code start} to {@code end} make of a number. */
  Comparator of(List<Token> tokens, int start, int end, int from, int to) {
    Comparator bound = before(tokens, start, from);
    return bound == Comparator.EXACTLY ? behind(tokens, end, to) : bound;
  }

  private Comparator before(List<Token> tokens, int start, int from) {
    Comparator found = endingAt(tokens, start, from);
    int end = start;
    while (found == Comparator.EXACTLY
        && end > from
        && start - end < MAX_WORDS
        && PASSED.contains(tokens.get(end - 1).lower())) {
      end--;
      found = isPreposition(tokens, end, from) ? Comparator.EXACTLY : endingAt(tokens, end, from);
    }
    return found;
  }

  /** "Over a 20-year career" says nothing of more than 20 years. */
  private static boolean isPreposition(List<Token> tokens, int end, int from) {
    return end > from && PREPOSITIONS.contains(tokens.get(end - 1).lower());
  }

  private Comparator endingAt(List<Token> tokens, int end, int from) {
    if (end == from || !ends.contains(tokens.get(end - 1).lower())) {
      return Comparator.EXACTLY;
    }
    for (int length = Math.min(MAX_WORDS, end - from); length > 0; length--) {
      Comparator comparator = before.get(words(tokens, end - length, end));
      if (comparator != null) {
        return comparator;
      }
    }
    return Comparator.EXACTLY;
  }

  /** Behind the number or the noun it counts: "20 or more", "20 ships or more". */
  private Comparator behind(List<Token> tokens, int end, int to) {
    for (int start = end; start <= Math.min(end + 1, to - 1); start++) {
      if (starts.contains(tokens.get(start).lower())) {
        for (int length = Math.min(MAX_WORDS, to - start); length > 0; length--) {
          Comparator comparator = behind.get(words(tokens, start, start + length));
          if (comparator != null) {
            return comparator;
          }
        }
      }
    }
    return Comparator.EXACTLY;
  }

  private static String words(List<Token> tokens, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).lower());
    }
    return words.toString();
  }
}
