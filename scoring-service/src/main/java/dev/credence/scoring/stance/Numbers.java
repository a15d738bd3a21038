package dev.credence.scoring.stance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether numbers written in digits agree. */
final class Numbers implements FeatureGroup {

  @Override
  public void collect(Pair pair, Features features) {
    Set<String> statement = numbers(pair.statement());
    Set<String> sentence = numbers(pair.sentence());
    if (statement.isEmpty()) {
      if (!sentence.isEmpty()) {
        features.add("numbers only here");
      }
      return;
    }
    features.add("numbers in statement");
    boolean shared = statement.stream().anyMatch(sentence::contains);
    features.add("numbers " + (shared ? "agree" : sentence.isEmpty() ? "not here" : "disagree"));
    if (shared && !sentence.containsAll(statement)) {
      features.add("numbers agree in part");
    }
  }

  private static Set<String> numbers(List<Token> tokens) {
    return tokens.stream()
        .filter(Token::isNumber)
        .map(token -> token.lower().replace(",", ""))
        .collect(Collectors.toUnmodifiableSet());
  }
}
