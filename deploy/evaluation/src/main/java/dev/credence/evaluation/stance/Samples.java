package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.Feature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled rows of numbered features.
 *
 * @param names the features' names; a feature's number is its place
 * @param features each row's features
 * @param values how strongly each row has each of them
 * @param sides each row's label
 */
record Samples(List<String> names, int[][] features, double[][] values, int[] sides) {

  static Samples of(List<Headline> headlines, List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
    int n = headlines.size();
    int[][] features = new int[n][];
    double[][] values = new double[n][];
    int[] sides = new int[n];
    for (int i = 0; i < n; i++) {
      List<Feature> known =
          headlines.get(i).features().stream().filter(f -> numbers.containsKey(f.name())).toList();
      features[i] = known.stream().mapToInt(f -> numbers.getOrDefault(f.name(), 0)).toArray();
      values[i] = known.stream().mapToDouble(Feature::value).toArray();
      sides[i] = headlines.get(i).side().index();
    }
    return new Samples(List.copyOf(names), features, values, sides);
  }

  /** For each feature the sum of its squared values. */
  double[] squares() {
    double[] squares = new double[names.size()];
    for (int i = 0; i < features.length; i++) {
      for (int j = 0; j < features[i].length; j++) {
        squares[features[i][j]] += values[i][j] * values[i][j];
      }
    }
    return squares;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sides);
  }
}
