package dev.credence.evaluation.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same headlines, claims that share a capitalised word counted as one. What a model learnt of
 * Apple's watch from one claim helps it with the next about Apple; divided this way it cannot.
 */
final class Topics {

  /** Shorter ones are articles and abbreviations. */
  private static final int SHORTEST_NAME = 3;

  private final Map<String, String> towards = new HashMap<>();

  private Topics() {}

  static List<Headline> of(List<Headline> headlines) {
    Topics topics = new Topics();
    Map<String, String> statements = new TreeMap<>();
    headlines.forEach(headline -> statements.put(headline.claim(), headline.statement()));
    Map<String, String> firstWithName = new HashMap<>();
    statements.forEach(
        (claim, statement) ->
            names(statement)
                .forEach(
                    name -> {
                      String first = firstWithName.putIfAbsent(name, claim);
                      if (first != null) {
                        topics.towards.put(topics.topic(claim), topics.topic(first));
                      }
                    }));
    return headlines.stream()
        .map(
            h ->
                new Headline(
                    topics.topic(h.claim()), h.statement(), h.text(), h.side(), h.features()))
        .toList();
  }

  private String topic(String claim) {
    String topic = claim;
    String next = towards.getOrDefault(topic, topic);
    while (!next.equals(topic)) {
      topic = next;
      next = towards.getOrDefault(topic, topic);
    }
    return topic;
  }

  /** Words with a capital, without the first, which has one anyway. */
  private static List<String> names(String statement) {
    String[] words = statement.split("[^\\p{L}\\p{N}]+", -1);
    List<String> names = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].length() >= SHORTEST_NAME && Character.isUpperCase(words[i].charAt(0))) {
        names.add(words[i]);
      }
    }
    return names;
  }
}
