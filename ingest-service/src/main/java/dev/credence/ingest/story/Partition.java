package dev.credence.ingest.story;

import dev.credence.ingest.story.Decisions.Merge;
import dev.credence.ingest.story.Decisions.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which reports make which story. The trees of sources do, without what the {@link DriftGuard} cuts
 * off, and with what editors merged.
 */
final class Partition {

  /** Two trees that are one story; a tree's number is the rank of its root. */
  record Join(int a, int b, EditorialDecision decision) {}

  /**
   * The reports of one story.
   *
   * @param trees the tree of each report
   * @param joins what joins the trees
   * @param notes why the root of a tree is an original, where that is not plain
   */
  record Part(Map<UUID, Integer> trees, List<Join> joins, Map<Integer, String> notes) {}

  private final Timeline timeline;
  private final Sources sources;
  private final int[] trees;
  private final Groups groups;
  private final List<Join> joins = new ArrayList<>();
  private final Map<Integer, String> notes = new HashMap<>();

  private Partition(Timeline timeline, List<Edge> edges, Decisions decisions) {
    this.timeline = timeline;
    this.sources =
        new Sources(timeline, edges, decisions.pins(), new Groups(timeline, decisions.splits()));
    Set<Integer> cuts = DriftGuard.cuts(timeline, sources, edges, decisions);
    cuts.forEach(rank -> notes.put(rank, cutNote(rank)));
    this.trees = sources.roots(timeline.size(), cuts);
    this.groups = new Groups(timeline, decisions.splits());
    for (int rank = 0; rank < trees.length; rank++) {
      groups.unite(trees[rank], rank);
    }
    decisions.merges().forEach(this::merge);
    for (int rank = 0; rank < trees.length; rank++) {
      if (trees[rank] == rank && !cuts.contains(rank)) {
        int orphan = rank;
        sources.refusedBy(rank).ifPresent(split -> keepOnSide(orphan, split));
      }
    }
  }

  /** The stories, by their earliest report. */
  static List<Part> of(Timeline timeline, List<Edge> edges, Decisions decisions) {
    return new Partition(timeline, edges, decisions).parts();
  }

  private String cutNote(int rank) {
    Source source = sources.of(rank).orElseThrow();
    Relation relation = source.relation();
    return String.format(
        Locale.ROOT,
        "joined to %s (%s) by %.0f %% alone; kept apart",
        timeline.get(source.rank()).member().outlet(),
        timeline.reportId(source.rank()),
        relation == null ? 0 : 100 * relation.containment5());
  }

  private void merge(Merge merge) {
    List<Integer> ones = treesOf(merge.decision().reportIds());
    List<Integer> others = treesOf(merge.decision().otherReportIds());
    for (int one : ones) {
      for (int other : others) {
        if (!groups.areTogether(one, other)
            && groups.keptApartBy(one, other, merge.place()).isEmpty()) {
          groups.unite(one, other);
          joins.add(new Join(one, other, merge.decision()));
        }
      }
    }
  }

  /**
   * What has become of a story: the tree that holds the most of its reports, and those that broke
   * off from it since. Reports that have moved into another story stay there.
   */
  private List<Integer> treesOf(Set<UUID> reports) {
    List<Integer> found = byShare(reports);
    List<Integer> its = new ArrayList<>();
    for (int tree : found) {
      if (its.isEmpty() || reports.contains(timeline.reportId(tree))) {
        its.add(tree);
      }
    }
    return its;
  }

  /** The trees that hold any of the reports; the one with the most of them first. */
  private List<Integer> byShare(Collection<UUID> reports) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (UUID report : reports) {
      timeline.rank(report).ifPresent(rank -> counts.merge(trees[rank], 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A report that a split has left without a source stays an original with its side. */
  private void keepOnSide(int orphan, Split split) {
    Integer side = split.sides().get(timeline.reportId(orphan));
    if (side == null) {
      return;
    }
    notes.put(orphan, "split off " + Reasons.by(split.decision()));
    List<UUID> reports =
        split.sides().entrySet().stream()
            .filter(entry -> entry.getValue().equals(side))
            .map(Map.Entry::getKey)
            .toList();
    int main = byShare(reports).get(0);
    if (!groups.areTogether(orphan, main)
        && groups.keptApartBy(orphan, main, Decisions.TEXT).isEmpty()) {
      groups.unite(orphan, main);
      joins.add(new Join(orphan, main, split.decision()));
    }
  }

  private List<Part> parts() {
    Map<Integer, Part> parts = new LinkedHashMap<>();
    for (int rank = 0; rank < trees.length; rank++) {
      Part part =
          parts.computeIfAbsent(
              groups.of(rank),
              id -> new Part(new LinkedHashMap<>(), new ArrayList<>(), new HashMap<>()));
      part.trees().put(timeline.reportId(rank), trees[rank]);
      String note = notes.get(rank);
      if (note != null) {
        part.notes().put(rank, note);
      }
    }
    for (Join join : joins) {
      Part part = parts.get(groups.of(join.a()));
      if (part != null) {
        part.joins().add(join);
      }
    }
    return List.copyOf(parts.values());
  }
}
