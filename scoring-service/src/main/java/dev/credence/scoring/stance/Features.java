package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The features of one pair of statement and sentence, as training and judging see them. */
public final class Features {

  private static final List<FeatureGroup> GROUPS =
      List.of(
          new WordGrams(),
          new Overlap(),
          new CuePresence(),
          new CueChange(),
          new CuePlace(),
          new CueScope(),
          new Phrases(),
          new Opposites(),
          new Segments(),
          new Shapes(),
          new Numbers(),
          new VerbForms());

  private final Map<String, Double> values = new LinkedHashMap<>();

  private Features() {}

  /**
   * What is seen in a pair.
   *
   * @param statement what the sentence may be for or against
   * @param sentence a headline or a sentence; of a longer text only the start is read
   */
  public static List<Feature> of(String statement, String sentence) {
    Features features = new Features();
    Pair pair = Pair.of(statement, sentence);
    GROUPS.forEach(group -> group.collect(pair, features));
    return features.values.entrySet().stream()
        .map(entry -> new Feature(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Adds what is seen, once. */
  void add(String name) {
    values.putIfAbsent(name, 1.0);
  }

  /** Adds what is measured; a measure of 0 is no feature. */
  void add(String name, double value) {
    if (value != 0) {
      values.putIfAbsent(name, value);
    }
  }

  /**
   * Adds things of which a long sentence has more than a short one, so that together they weigh the
   * same: each 1/sqrt(n) of the group's weight.
   */
  void addTogether(String group, Collection<String> seen, double weight) {
    TreeSet<String> names = new TreeSet<>(seen);
    double value = weight / Math.sqrt(Math.max(1, names.size()));
    names.forEach(name -> add(group + " " + name, value));
  }

  /** The runs of n tokens, joined by spaces. */
  static List<String> runs(List<String> tokens, int n) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + n <= tokens.size(); i++) {
      runs.add(String.join(" ", tokens.subList(i, i + n)));
    }
    return runs;
  }

  /** The tokens between a mark for the start and one for the end. */
  static List<String> bounded(List<String> tokens) {
    List<String> bounded = new ArrayList<>(tokens.size() + 2);
    bounded.add("<");
    bounded.addAll(tokens);
    bounded.add(">");
    return bounded;
  }
}
