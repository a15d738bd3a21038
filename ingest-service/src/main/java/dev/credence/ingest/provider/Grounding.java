package dev.credence.ingest.provider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a statement is made of the words of a sentence. Function words may be added and
 * endings may change, for taking a denial away does both; names and digits must be the same, and a
 * negation can not be added.
 */
final class Grounding {

  private static final Set<String> FREE =
      Set.of(
          "a", "an", "the", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
          "do", "does", "did", "will", "would", "of", "in", "on", "at", "to", "for", "by", "with",
          "from", "and", "that", "this", "it", "its", "they", "their", "there", "who", "which",
          "as", "some", "any");

  /** Chars that two forms of an English word have in common at their beginning. */
  private static final int STEM = 4;

  private final Set<String> asWritten = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  /** Grounded in what is said in these texts. */
  Grounding(List<String> texts) {
    for (String text : texts) {
      for (String word : words(text)) {
        String folded = fold(word);
        asWritten.add(word);
        words.add(folded);
        stems.add(stem(folded));
      }
    }
  }

  /** Whether every word of a statement comes from the texts, and one at least carries meaning. */
  boolean covers(String statement) {
    boolean meaning = false;
    boolean first = true;
    for (String word : words(statement)) {
      String folded = fold(word);
      boolean name = !first && Character.isUpperCase(word.codePointAt(0));
      boolean exact = name ? asWritten.contains(word) : words.contains(folded);
      boolean digits = word.codePoints().anyMatch(Character::isDigit);
      boolean inflected = !name && !digits && stems.contains(stem(folded));
      boolean free = !name && FREE.contains(folded);
      if (!exact && !inflected && !free) {
        return false;
      }
      meaning |= !FREE.contains(folded);
      first = false;
    }
    return meaning;
  }

  /** Runs of letters, marks and digits. */
  static List<String> words(String text) {
    List<String> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean inWord =
          Character.isLetterOrDigit(point)
              || Character.getType(point) == Character.NON_SPACING_MARK;
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        found.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(point);
    }
    if (start >= 0) {
      found.add(text.substring(start));
    }
    return found;
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Short words are their own stem: "not" is no form of "notice". */
  private static String stem(String folded) {
    return folded.length() <= STEM ? folded : folded.substring(0, STEM);
  }
}
