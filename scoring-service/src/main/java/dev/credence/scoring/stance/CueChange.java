package dev.credence.scoring.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds of cue the sentence adds to the statement or loses, and how many deny or withhold.
 */
final class CueChange implements FeatureGroup {

  @Override
  public void collect(Pair pair, Features features) {
    Map<String, Integer> here = CuePresence.counts(pair.kinds());
    Map<String, Integer> there =
        CuePresence.counts(
            pair.statement().stream().map(token -> Cues.kinds().of(token.lower())).toList());
    here.forEach(
        (kind, count) -> {
          features.add("cue " + kind);
          features.add("cue " + kind + (there.containsKey(kind) ? " as in statement" : " added"));
          if (count > 1) {
            features.add("cue " + kind + " twice");
          }
        });
    there.keySet().stream()
        .filter(kind -> !here.containsKey(kind))
        .forEach(kind -> features.add("cue " + kind + " lost"));
    pairs(pair, here, features);
    sums(here, there, features);
  }

  private static void pairs(Pair pair, Map<String, Integer> here, Features features) {
    List<String> all = new ArrayList<>(here.keySet());
    if (pair.sentence().stream().anyMatch(token -> token.lower().equals("?"))) {
      all.add("?");
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        features.add("cues " + all.get(i) + " " + all.get(j));
      }
    }
  }

  /** An even number of denials is none: "denies hoax claims" stands by the statement. */
  private static void sums(
      Map<String, Integer> here, Map<String, Integer> there, Features features) {
    int refuting = sum(here, Cues.REFUTING);
    int refutingThere = sum(there, Cues.REFUTING);
    int withholding = sum(here, Cues.WITHHOLDING);
    features.add("refuting " + Math.min(refuting, 3));
    features.add("withholding " + Math.min(withholding, 3));
    features.add("refuting " + Math.min(refuting, 2) + " withholding " + Math.min(withholding, 2));
    features.add("refuting parity " + refuting % 2 + " statement " + refutingThere % 2);
    features.add(
        "refuting any " + Math.min(refuting, 1) + " statement " + Math.min(refutingThere, 1));
  }

  private static int sum(Map<String, Integer> counts, Set<String> kinds) {
    return kinds.stream().mapToInt(kind -> counts.getOrDefault(kind, 0)).sum();
  }
}
