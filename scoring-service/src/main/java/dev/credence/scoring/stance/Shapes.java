package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.List;

/** The sentence without its subject: what it shares with the statement becomes one sign. */
final class Shapes implements FeatureGroup {

  private static final String SHARED = "=";
  private static final int LONGEST = 3;

  // Chosen with the weights of WordGrams.
  private static final double WEIGHT = 2.25;

  @Override
  public void collect(Pair pair, Features features) {
    List<String> words = Features.bounded(sharedAsOne(pair));
    List<String> runs = new ArrayList<>();
    for (int n = 1; n <= LONGEST; n++) {
      runs.addAll(Features.runs(words, n));
    }
    features.addTogether("shape", runs, WEIGHT);
  }

  private static List<String> sharedAsOne(Pair pair) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < pair.sentence().size(); i++) {
      boolean again = !words.isEmpty() && words.get(words.size() - 1).equals(SHARED);
      if (!pair.isAligned(i)) {
        words.add(pair.sentence().get(i).lower());
      } else if (!again) {
        words.add(SHARED);
      }
    }
    return words;
  }
}
