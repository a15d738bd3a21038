package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which families of cues the sentence has, alone and two at a time, and how it is punctuated. */
final class CuePresence implements FeatureGroup {

  @Override
  public void collect(Pair pair, Features features) {
    List<Token> sentence = pair.sentence();
    Map<String, Integer> counts = counts(pair.families());
    counts.forEach(
        (family, count) -> {
          features.add("family " + family);
          if (count > 1) {
            features.add("family " + family + " twice");
          }
        });
    Set<String> marks = marks(sentence);
    marks.forEach(mark -> features.add("mark " + mark));
    if (!sentence.isEmpty()) {
      ends(sentence, features);
    }
    pairs(counts, marks, features);
    change(pair, counts, features);
  }

  private static Set<String> marks(List<Token> sentence) {
    Set<String> marks = new HashSet<>();
    for (Token token : sentence) {
      switch (token.lower()) {
        case "?" -> marks.add("question");
        case ":" -> marks.add("colon");
        case "\"" -> marks.add("quotation");
        default -> {}
      }
    }
    return marks;
  }

  private static void ends(List<Token> sentence, Features features) {
    String first = sentence.get(0).lower();
    if (sentence.get(sentence.size() - 1).lower().equals("?")) {
      features.add("ends in a question mark");
    }
    if (Cues.isIn("question-verb", first)) {
      features.add("starts with a question verb");
    }
    if (first.equals("no")) {
      features.add("starts with no");
    }
  }

  private static void pairs(Map<String, Integer> counts, Set<String> marks, Features features) {
    List<String> all = new ArrayList<>(counts.keySet());
    marks.stream().filter(mark -> !mark.equals("quotation")).sorted().forEach(all::add);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        features.add("families " + all.get(i) + " " + all.get(j));
      }
    }
  }

  /** Which families both have, and which only one. */
  private static void change(Pair pair, Map<String, Integer> counts, Features features) {
    Set<String> statement =
        FeatureGroup.set(
            pair.statement().stream()
                .flatMap(token -> Cues.families().of(token.lower()).stream())
                .toList());
    for (String family : Cues.families().names()) {
      boolean here = counts.containsKey(family);
      if (statement.contains(family)) {
        features.add("statement's family " + family);
        if (here) {
          features.add("family in both " + family);
        }
      } else if (here) {
        features.add("family only here " + family);
      }
    }
  }

  static Map<String, Integer> counts(List<List<String>> cues) {
    Map<String, Integer> counts = new TreeMap<>();
    cues.forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts;
  }
}
