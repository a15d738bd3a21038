package dev.credence.scoring.stance;

import java.util.List;
import java.util.stream.IntStream;

/** Where families of cues stand in the sentence and beside what it shares with the statement. */
final class CuePlace implements FeatureGroup {

  private static final List<String> FAMILIES =
      List.of("neg", "refute", "hoax", "rumor", "alleged", "hedge", "say", "confirm", "doubt");

  private static final int FAR = 4;

  @Override
  public void collect(Pair pair, Features features) {
    int n = pair.sentence().size();
    int[] shared = IntStream.range(0, n).filter(pair::isAligned).toArray();
    for (String family : FAMILIES) {
      int[] at =
          IntStream.range(0, n).filter(i -> pair.families().get(i).contains(family)).toArray();
      if (at.length > 0) {
        String name = "place " + family;
        int first = at[0];
        features.add(name + (first < 2 ? " first" : first < n / 2.0 ? " early" : " late"));
        if (at[at.length - 1] >= n - 2) {
          features.add(name + " last");
        }
        if (shared.length > 0) {
          besideShared(name, first, shared, features);
        }
      }
    }
  }

  private static void besideShared(String name, int at, int[] shared, Features features) {
    boolean before = at < shared[0];
    boolean after = at > shared[shared.length - 1];
    features.add(name + (before ? " before shared" : after ? " after shared" : " among shared"));
    int distance = FAR;
    for (int i : shared) {
      distance = Math.min(distance, Math.abs(at - i));
      if (i > at && i - at <= 2) {
        features.add(name + " bears on shared");
      }
    }
    features.add(name + " away " + distance);
  }
}
