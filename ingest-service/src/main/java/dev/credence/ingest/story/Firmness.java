package dev.credence.ingest.story;

import dev.credence.ingest.text.Normaliser;
import dev.credence.ingest.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a rewritten sentence is firmer than the one that it rewrites. English only. */
final class Firmness {

  private static final Set<String> ATTRIBUTIONS =
      Set.of("said", "says", "say", "saying", "told", "according", "claimed", "stated", "alleged");

  /** Words that still tell whose word it is, though their loss alone proves nothing. */
  private static final Set<String> WEAK_ATTRIBUTIONS =
      Set.of(
          "reported",
          "reports",
          "report",
          "claims",
          "claim",
          "claiming",
          "announced",
          "added",
          "confirmed",
          "insisted",
          "warned",
          "denied",
          "acknowledged",
          "admitted",
          "argued",
          "states",
          "telling",
          "tells",
          "quoted",
          "cited",
          "citing",
          "believes",
          "asserted");

  private static final Set<String> HEDGES =
      Set.of(
          "reportedly",
          "allegedly",
          "apparently",
          "possibly",
          "perhaps",
          "probably",
          "likely",
          "suspected",
          "unconfirmed",
          "purportedly",
          "supposedly",
          "believed",
          "might",
          "could",
          "may",
          "appears",
          "appeared",
          "seems",
          "unverified",
          "rumoured",
          "rumored");

  private static final Set<String> APPROXIMATIONS =
      Set.of("about", "around", "roughly", "approximately", "nearly", "almost", "some", "over");

  private static final Set<String> ENDS_OF_APPROXIMATIONS = Set.of("than", "least", "to", "most");

  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "half",
          "hundred",
          "dozen",
          "thousand");

  private Firmness() {}

  /** The hedge, attribution or "about" of the first sentence that the second one lost. */
  static Optional<String> lost(String before, String after) {
    List<String> old = words(before);
    List<String> rewritten = words(after);
    Optional<String> hedge = first(old, HEDGES);
    Optional<String> attribution = first(old, ATTRIBUTIONS);
    boolean hedges = first(rewritten, HEDGES).isPresent();
    boolean attributes =
        first(rewritten, ATTRIBUTIONS).isPresent()
            || first(rewritten, WEAK_ATTRIBUTIONS).isPresent();
    if (hedge.isPresent() && !hedges && (attribution.isPresent() || !attributes)) {
      return hedge;
    }
    if (attribution.isPresent() && !attributes && !hedges) {
      return attribution.map(cue -> cue.equals("according") ? "according to" : cue);
    }
    return lostApproximation(old, rewritten);
  }

  private static Optional<String> first(List<String> words, Set<String> cues) {
    return words.stream().filter(cues::contains).findFirst();
  }

  /** Only where the number itself stayed: one that was left out was not made firmer. */
  private static Optional<String> lostApproximation(List<String> old, List<String> rewritten) {
    Set<String> bare = new HashSet<>();
    for (int i = 0; i < rewritten.size(); i++) {
      String previous = i == 0 ? "" : rewritten.get(i - 1);
      if (isNumber(rewritten.get(i))
          && !APPROXIMATIONS.contains(previous)
          && !ENDS_OF_APPROXIMATIONS.contains(previous)) {
        bare.add(rewritten.get(i));
      }
    }
    for (int i = 0; i + 1 < old.size(); i++) {
      if (APPROXIMATIONS.contains(old.get(i)) && bare.contains(old.get(i + 1))) {
        return Optional.of(old.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) || NUMBERS.contains(word);
  }

  /** Without the month of May, which case folding makes a hedge of. */
  private static List<String> words(String sentence) {
    List<String> words = Words.of(Normaliser.normalise(sentence));
    return sentence.contains(" may ")
        ? words
        : words.stream().filter(word -> !word.equals("may")).toList();
  }
}
