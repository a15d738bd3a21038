package dev.credence.scoring.match;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of a statement, names in one spelling. */
public final class Wording {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "was", "were", "is", "are", "be", "been", "has",
          "had", "have", "that");

  private Wording() {}

  /** The words that carry meaning, folded, whatever their order. */
  public static Set<String> of(String statement) {
    Lexicon lexicon = Lexicon.get();
    List<Word> words = Words.of(statement);
    Set<String> wording = new TreeSet<>();
    for (Word word : words) {
      if (!FUNCTION_WORDS.contains(word.folded())) {
        wording.add(word.folded());
      }
    }
    for (Name name : Names.of(words)) {
      for (int i = name.start(); i < name.end(); i++) {
        String folded = words.get(i).folded();
        wording.remove(folded);
        String part = lexicon.spelling(folded);
        if (!lexicon.is("link", part)) {
          wording.add(part);
        }
      }
    }
    return Collections.unmodifiableSet(wording);
  }
}
