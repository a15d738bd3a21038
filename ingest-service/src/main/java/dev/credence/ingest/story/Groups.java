package dev.credence.ingest.story;

import dev.credence.ingest.story.Decisions.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports that have been put together, and the splits that keep some of them apart. */
final class Groups {

  private static final int BOTH_SIDES = 3;

  private final List<Split> splits;
  private final int[] parent;

  /** For each representative: the sides that its reports are on (a bit each) by split. */
  private final List<Map<Integer, Integer>> sides = new ArrayList<>();

  Groups(Timeline timeline, List<Split> splits) {
    this.splits = splits;
    this.parent = IntStream.range(0, timeline.size()).toArray();
    for (int rank = 0; rank < parent.length; rank++) {
      sides.add(new HashMap<>());
    }
    for (Split split : splits) {
      split
          .sides()
          .forEach(
              (report, side) ->
                  timeline.rank(report).ifPresent(r -> sides.get(r).put(split.place(), side)));
    }
  }

  /** The representative of a report's group. */
  int of(int rank) {
    int top = rank;
    while (parent[top] != top) {
      parent[top] = parent[parent[top]];
      top = parent[top];
    }
    return top;
  }

  boolean areTogether(int a, int b) {
    return of(a) == of(b);
  }

  /** The split that goes before the given place and keeps two groups apart. */
  Optional<Split> keptApartBy(int a, int b, int place) {
    Map<Integer, Integer> one = sides.get(of(a));
    Map<Integer, Integer> other = sides.get(of(b));
    return splits.stream()
        .filter(split -> split.place() < place)
        .filter(
            split -> {
              int its = one.getOrDefault(split.place(), BOTH_SIDES);
              int others = other.getOrDefault(split.place(), BOTH_SIDES);
              // A group that a later decision made of both sides is no longer kept apart.
              return its != BOTH_SIDES && others != BOTH_SIDES && its != others;
            })
        .findFirst();
  }

  void unite(int a, int b) {
    int into = of(a);
    int from = of(b);
    if (into == from) {
      return;
    }
    if (sides.get(into).size() < sides.get(from).size()) {
      int swap = into;
      into = from;
      from = swap;
    }
    parent[from] = into;
    Map<Integer, Integer> all = sides.get(into);
    sides.get(from).forEach((split, side) -> all.merge(split, side, (x, y) -> x | y));
    sides.get(from).clear();
  }
}
