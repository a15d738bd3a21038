package dev.credence.scoring.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words by which candidates for a match are looked up. */
public final class SearchTerms {
  private SearchTerms() {}

  /**
   * The words of a statement, folded, without stop words, dates and numbers: names that are no
   * countries first, then countries, then the rest, each in the order of the text.
   */
  public static List<String> of(String statement) {
    Slots slots = Slots.of(statement, List.of());
    Set<String> terms = new LinkedHashSet<>();
    slots.names().stream().filter(n -> !n.isCountry()).forEach(n -> addWords(terms, slots, n));
    slots.names().stream().filter(Name::isCountry).forEach(n -> addWords(terms, slots, n));
    for (Word word : slots.words()) {
      boolean wanted =
          !word.is("stop")
              && !word.is("day")
              && !word.is("month")
              && !word.isNumber()
              && word.folded().length() > 1;
      if (wanted) {
        terms.add(word.folded());
      }
    }
    return List.copyOf(terms);
  }

  private static void addWords(Set<String> terms, Slots slots, Name name) {
    for (int i = name.start(); i < name.end(); i++) {
      String folded = slots.words().get(i).folded();
      if (folded.length() > 1) {
        terms.add(folded);
      }
    }
  }
}
