package dev.credence.ingest.story;

import dev.credence.ingest.story.Decisions.Pin;
import dev.credence.ingest.story.EditorialDecision.Kind;
import dev.credence.ingest.story.Partition.Join;
import dev.credence.ingest.story.Partition.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who took the text of one story from whom, by that story's own timeline. */
final class Lineage {

  private final Timeline timeline;
  private final Part part;
  private final Relations relations;
  private final List<Edge> edges;
  private final Sources sources;
  private final int[] trees;

  /** The root of each tree. */
  private final Map<Integer, Integer> roots;

  Lineage(Timeline timeline, Part part, Revisions revisions, Links links, Decisions decisions) {
    this.timeline = timeline;
    this.part = part;
    this.relations = new Relations(timeline, revisions, links);
    this.trees = new int[timeline.size()];
    for (int rank = 0; rank < trees.length; rank++) {
      trees[rank] = part.trees().getOrDefault(timeline.reportId(rank), 0);
    }
    this.edges =
        Edges.of(
                timeline,
                revisions,
                links,
                relations,
                rank -> trees[rank] + "|" + decisions.standing(timeline.reportId(rank)))
            .stream()
            .filter(edge -> trees[edge.origin()] == trees[edge.derived()])
            .toList();
    List<Pin> pins = decisions.pins().stream().filter(this::isInOneTree).toList();
    this.sources = new Sources(timeline, edges, pins, new Groups(timeline, List.of()));
    while (turnOne()) {
      // Each turn leads one more part of a tree back to its root.
    }
    this.roots = rootsOfTrees();
    join();
  }

  private boolean isInOneTree(Pin pin) {
    Optional<Integer> tree = timeline.rank(pin.reportId()).map(rank -> trees[rank]);
    return tree.isPresent()
        && tree.equals(timeline.rank(pin.originReportId()).map(rank -> trees[rank]));
  }

  Sources sources() {
    return sources;
  }

  Relations relations() {
    return relations;
  }

  /** The story's root: the first report that derives from nobody. */
  int root() {
    int rank = 0;
    while (sources.of(rank).isPresent()) {
      rank++;
    }
    return rank;
  }

  /** Why the report is an original, where that is not plain. */
  Optional<String> note(int rank) {
    return roots.getOrDefault(trees[rank], rank) == rank
        ? Optional.ofNullable(part.notes().get(trees[rank]))
        : Optional.empty();
  }

  /**
   * Turns the sources between a report and its root round, so that the strongest relation to what
   * derives from the root of the tree joins its part of the tree with that. There are such parts
   * where a pinned original comes before what it was taken from, and where a story's own timeline
   * differs from the one by which it was found.
   *
   * @return whether there was one to turn
   */
  private boolean turnOne() {
    int[] tops = sources.roots(timeline.size());
    Map<Integer, Integer> first = rootsOfTrees();
    for (Edge edge : edges) {
      boolean isOriginLed = isHead(tops[edge.origin()], first);
      if (isOriginLed == isHead(tops[edge.derived()], first)) {
        continue;
      }
      int led = isOriginLed ? edge.origin() : edge.derived();
      int other = isOriginLed ? edge.derived() : edge.origin();
      if (canTurn(other)) {
        turn(other, led);
        return true;
      }
    }
    return false;
  }

  private boolean isHead(int top, Map<Integer, Integer> first) {
    return timeline.isRoot(top) || first.getOrDefault(trees[top], top) == top;
  }

  /** A pin is not turned. */
  private boolean canTurn(int rank) {
    Optional<Source> source = sources.of(rank);
    while (source.isPresent()) {
      if (source.get().decision() != null) {
        return false;
      }
      source = sources.of(source.get().rank());
    }
    return true;
  }

  private void turn(int rank, int origin) {
    int from = origin;
    Optional<Integer> derived = Optional.of(rank);
    while (derived.isPresent()) {
      int turned = derived.get();
      derived = sources.of(turned).map(Source::rank);
      sources.put(turned, new Source(from, relations.between(from, turned).orElse(null), null));
      from = turned;
    }
  }

  private Map<Integer, Integer> rootsOfTrees() {
    Map<Integer, Integer> roots = new HashMap<>();
    for (int rank = 0; rank < trees.length; rank++) {
      if (sources.of(rank).isEmpty()) {
        roots.putIfAbsent(trees[rank], rank);
      }
    }
    return roots;
  }

  /** Of two trees that were merged the later root derives from the earlier, unless it is pinned. */
  private void join() {
    Map<Integer, Integer> above = new HashMap<>();
    for (Join join : part.joins()) {
      int one = top(above, roots.getOrDefault(join.a(), 0));
      int other = top(above, roots.getOrDefault(join.b(), 0));
      int earlier = Math.min(one, other);
      int later = Math.max(one, other);
      if (join.decision().kind() == Kind.MERGE && !timeline.isRoot(later)) {
        Relation relation = relations.between(earlier, later).orElse(null);
        sources.put(later, new Source(earlier, relation, join.decision()));
      }
      above.put(later, earlier);
    }
  }

  private static int top(Map<Integer, Integer> above, int root) {
    int top = root;
    for (Integer next = above.get(top); next != null; next = above.get(top)) {
      top = next;
    }
    return top;
  }
}
