package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds where two stories hang together by one weak relation: a chain of reports, each a little
 * like the next, whose ends tell of different events.
 *
 * <p>A report c with all that derives from it is cut off from its source p if
 *
 * <ul>
 *   <li>c is weakly related to p, and no text derived from c is related to anything on p's side but
 *       p, and to that weakly;
 *   <li>another text is strongly taken from c, so that c's side is a story by itself; and
 *   <li>either c's is the only text on its side that is related to p, and p is strongly joined with
 *       another text on its own side; or p itself hangs on its source by a weak relation. What c
 *       has from p is then nothing that p took, but p's own; a report counts as one origin only, so
 *       c stands for it.
 * </ul>
 *
 * <p>An origin counted twice does more harm than two counted as one. Hence a chain of single
 * rewrites is never cut, nor one with a credit to show for it, nor what one story of an editor's
 * merge had; copies with the same text are one text; and each part that is left holds two texts at
 * least. All is decided on the uncut trees, so that no cut depends on another.
 */
final class DriftGuard {

  private final Timeline timeline;
  private final Sources sources;
  private final Decisions decisions;
  private final int[] roots;
  private final int[] texts;
  private final int[] enter;
  private final int[] leave;
  private final int[] walk;
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();

  private DriftGuard(Timeline timeline, Sources sources, List<Edge> allEdges, Decisions decisions) {
    int size = timeline.size();
    this.timeline = timeline;
    this.sources = sources;
    this.decisions = decisions;
    this.roots = sources.roots(size);
    this.texts = new int[size];
    this.enter = new int[size];
    this.leave = new int[size];
    this.walk = new int[size];
    Map<UUID, Integer> first = new HashMap<>();
    for (int rank = 0; rank < size; rank++) {
      children.add(new ArrayList<>());
      edges.add(new ArrayList<>());
      Integer same = first.putIfAbsent(timeline.get(rank).member().contentId(), rank);
      texts[rank] = same == null ? rank : same;
    }
    for (Edge edge : allEdges) {
      edges.get(edge.origin()).add(edge);
      edges.get(edge.derived()).add(edge);
    }
    for (int rank = 0; rank < size; rank++) {
      int derived = rank;
      sources.of(rank).ifPresent(source -> children.get(source.rank()).add(derived));
    }
    number();
  }

  /** The reports to be cut off from their sources. */
  static Set<Integer> cuts(
      Timeline timeline, Sources sources, List<Edge> edges, Decisions decisions) {
    DriftGuard guard = new DriftGuard(timeline, sources, edges, decisions);
    Set<Integer> cuts = new HashSet<>();
    for (int rank = 0; rank < timeline.size(); rank++) {
      if (guard.isDrift(rank)) {
        cuts.add(rank);
      }
    }
    return cuts;
  }

  /** Numbers the reports so that all that derives from one has the numbers from enter to leave. */
  private void number() {
    int[] open = new int[timeline.size()];
    int next = 0;
    for (int root = 0; root < roots.length; root++) {
      if (roots[root] != root) {
        continue;
      }
      int depth = 0;
      open[depth++] = root;
      while (depth > 0) {
        int rank = open[--depth];
        enter[rank] = next;
        walk[next++] = rank;
        for (int child : children.get(rank)) {
          open[depth++] = child;
        }
      }
    }
    // In this order what derives from a report comes after it.
    for (int at = next - 1; at >= 0; at--) {
      int rank = walk[at];
      leave[rank] = at + 1;
      children.get(rank).forEach(child -> leave[rank] = Math.max(leave[rank], leave[child]));
    }
  }

  private boolean isDrift(int rank) {
    if (sources.of(rank).filter(Source::isWeak).isEmpty()) {
      return false;
    }
    int from = sources.of(rank).orElseThrow().rank();
    boolean isBridge = sources.of(from).filter(Source::isWeak).isPresent();
    return !isVouchedFor(rank, from)
        && hasStrongText(rank, rank)
        && (isBridge || isStronglyJoined(from, rank))
        && isApart(rank, from, isBridge);
  }

  private boolean isVouchedFor(int rank, int from) {
    Credit credit = timeline.get(rank).member().credit();
    if (decisions.areOneSideOfMerge(timeline.reportId(rank), timeline.reportId(from))) {
      return true;
    }
    return credit != null && (isCredited(credit, from) || isCredited(credit, roots[from]));
  }

  private boolean isCredited(Credit credit, int rank) {
    Member member = timeline.get(rank).member();
    Credit other = member.credit();
    return (other != null && other.slug().equals(credit.slug()))
        || OwnName.isOf(credit, member.outlet(), null);
  }

  /** Whether another text than its own was strongly taken from a report, leaving one aside. */
  private boolean hasStrongText(int rank, int aside) {
    return children.get(rank).stream()
        .anyMatch(
            child ->
                child != aside
                    && texts[child] != texts[rank]
                    && sources.of(child).filter(source -> !source.isWeak()).isPresent());
  }

  private boolean isStronglyJoined(int rank, int aside) {
    return hasStrongText(rank, aside)
        || sources
            .of(rank)
            .filter(source -> !source.isWeak() && texts[source.rank()] != texts[rank])
            .isPresent();
  }

  private boolean isApart(int rank, int from, boolean isBridge) {
    for (int at = enter[rank]; at < leave[rank]; at++) {
      int inside = walk[at];
      for (Edge edge : edges.get(inside)) {
        int other = edge.origin() == inside ? edge.derived() : edge.origin();
        if (isBelow(other, rank)) {
          continue;
        }
        boolean isFirstText = texts[inside] == texts[rank];
        if (texts[other] != texts[from]
            || !edge.relation().isWeak()
            || !(isFirstText || isBridge)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isBelow(int other, int rank) {
    return enter[rank] <= enter[other] && enter[other] < leave[rank];
  }
}
