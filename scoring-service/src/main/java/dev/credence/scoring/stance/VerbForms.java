package dev.credence.scoring.stance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Future against past: "will launch" and "launched" are not the same statement. */
final class VerbForms implements FeatureGroup {

  @Override
  public void collect(Pair pair, Features features) {
    Set<String> statement = words(pair.statement());
    Set<String> sentence = words(pair.sentence());
    boolean future = statement.contains("will");
    boolean futureHere = sentence.contains("will") || sentence.contains("to");
    boolean hedged = pair.families().stream().anyMatch(families -> families.contains("hedge"));
    if (futureHere) {
      features.add("future here");
    }
    features.add("future " + word(future) + " here " + word(futureHere));
    features.add("future " + word(future) + " hedged " + word(hedged));
    endings(pair, statement, features);
  }

  /** Shared words with another ending than the statement gives them. */
  private static void endings(Pair pair, Set<String> statement, Features features) {
    for (Token token : pair.sentence()) {
      if (pair.isAligned(token) && !statement.contains(token.lower())) {
        pair.statement().stream()
            .filter(other -> other.form().equals(token.form()))
            .findFirst()
            .ifPresent(
                other ->
                    features.add(
                        "ending " + ending(token.lower()) + " for " + ending(other.lower())));
      }
    }
  }

  private static String ending(String word) {
    return List.of("ing", "ed", "s").stream().filter(word::endsWith).findFirst().orElse("none");
  }

  private static String word(boolean value) {
    return value ? "yes" : "no";
  }

  private static Set<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::lower).collect(Collectors.toUnmodifiableSet());
  }
}
