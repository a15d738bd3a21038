package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cues of several words, by the sort of phrase they are. */
final class Phrases implements FeatureGroup {

  private record Phrase(List<String> words, String sort) {}

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  @Override
  public void collect(Pair pair, Features features) {
    List<String> sentence = words(pair.sentence());
    Set<String> there = found(words(pair.statement()));
    for (String sort : found(sentence)) {
      features.add("phrase " + sort);
      features.add("phrase " + sort + (there.contains(sort) ? " as in statement" : " added"));
    }
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().filter(Token::isWord).map(Token::lower).toList();
  }

  private static Set<String> found(List<String> words) {
    Set<String> sorts = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (Phrase phrase : BY_FIRST_WORD.getOrDefault(words.get(i), List.of())) {
        int end = i + phrase.words().size();
        if (end <= words.size() && words.subList(i, end).equals(phrase.words())) {
          sorts.add(phrase.sort());
        }
      }
    }
    return sorts;
  }

  private static Map<String, List<Phrase>> read() {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    WordLists.sections("phrases.txt")
        .forEach(
            (sort, lines) -> {
              for (String line : lines) {
                for (String phrase : line.split(", ", -1)) {
                  List<String> words = List.of(phrase.split(" ", -1));
                  phrases
                      .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                      .add(new Phrase(words, sort));
                }
              }
            });
    return phrases;
  }
}
