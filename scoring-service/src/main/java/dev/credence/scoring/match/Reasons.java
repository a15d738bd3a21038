package dev.credence.scoring.match;

import java.util.ArrayList;
import java.util.List;

/** Lists of reasons. */
final class Reasons {
  private Reasons() {}

  static List<String> with(List<String> reasons, String more) {
    List<String> all = new ArrayList<>(reasons);
    all.add(more);
    return List.copyOf(all);
  }
}
