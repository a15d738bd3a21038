package dev.credence.scoring.stance;

import java.util.LinkedHashSet;
import java.util.Set;

/** Features of one sort. */
interface FeatureGroup {

  /** Adds what is seen in the pair. Names are unique among all groups. */
  void collect(Pair pair, Features features);

  /** The names of the lists of cues among those of a token, as one set. */
  static Set<String> set(Iterable<String> names) {
    Set<String> set = new LinkedHashSet<>();
    names.forEach(set::add);
    return set;
  }
}
