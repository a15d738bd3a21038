package dev.credence.ingest.story;

import dev.credence.ingest.story.Decisions.Pin;
import dev.credence.ingest.story.Decisions.Split;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For each report the one that it was most probably taken from: its strongest relation to an
 * earlier one, unless a pin names another or a split forbids it. No report derives from itself over
 * others, so that sources make trees.
 */
final class Sources {

  private final Map<Integer, Source> byRank = new HashMap<>();
  private final Map<Integer, Split> refused = new HashMap<>();

  /**
   * The sources of the reports of a timeline.
   *
   * @param edges the strongest first, so that of two that a split does not permit both the weaker
   *     is refused
   * @param pins the latest first
   * @param groups of one report each; left as the trees
   */
  Sources(Timeline timeline, List<Edge> edges, Collection<Pin> pins, Groups groups) {
    for (Pin pin : pins) {
      Optional<Integer> derived = timeline.rank(pin.reportId());
      Optional<Integer> origin = timeline.rank(pin.originReportId());
      if (derived.isPresent()
          && origin.isPresent()
          && !groups.areTogether(derived.get(), origin.get())
          && groups.keptApartBy(derived.get(), origin.get(), pin.place()).isEmpty()) {
        byRank.put(derived.get(), new Source(origin.get(), null, pin.decision()));
        groups.unite(derived.get(), origin.get());
      }
    }
    for (Edge edge : edges) {
      int derived = edge.derived();
      // A report without a source is the root of its group: together with it means below it.
      if (byRank.containsKey(derived) || groups.areTogether(derived, edge.origin())) {
        continue;
      }
      Optional<Split> split = groups.keptApartBy(derived, edge.origin(), Decisions.TEXT);
      if (split.isPresent()) {
        refused.putIfAbsent(derived, split.get());
      } else {
        byRank.put(derived, new Source(edge.origin(), edge.relation(), null));
        groups.unite(derived, edge.origin());
      }
    }
  }

  Optional<Source> of(int rank) {
    return Optional.ofNullable(byRank.get(rank));
  }

  /** The split that refused a report its strongest source. */
  Optional<Split> refusedBy(int rank) {
    return Optional.ofNullable(refused.get(rank));
  }

  void put(int rank, Source source) {
    byRank.put(rank, source);
  }

  /** The report to which sources lead from each report. */
  int[] roots(int size) {
    return roots(size, Set.of());
  }

  /** The same, if some reports are cut off from their sources. */
  int[] roots(int size, Set<Integer> cuts) {
    int[] roots = new int[size];
    Arrays.fill(roots, -1);
    for (int rank = 0; rank < size; rank++) {
      int top = rank;
      while (roots[top] < 0 && byRank.containsKey(top) && !cuts.contains(top)) {
        top = next(top);
      }
      int root = roots[top] < 0 ? top : roots[top];
      int walked = rank;
      while (walked != top) {
        roots[walked] = root;
        walked = next(walked);
      }
      roots[top] = root;
    }
    return roots;
  }

  private int next(int rank) {
    return of(rank).orElseThrow().rank();
  }
}
