package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Relations between reports, from relations between the contents that they have had.
 *
 * <p>Of many reports with one text only the earliest is joined with each of the others, and with
 * each that is related to the text, so that a thousand exact copies make a thousand edges and not a
 * million. It loses no source, for among equally strong ones the earliest is taken. Where reports
 * differ in what they may be joined with, this is so for each class of them.
 */
final class Edges {

  private record Holder(int rank, ReportContent revision) {}

  private final Timeline timeline;
  private final Relations relations;
  private final Map<UUID, List<Holder>> holders = new LinkedHashMap<>();
  private final Map<UUID, List<Holder>> firsts = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final List<Edge> found = new ArrayList<>();

  private Edges(
      Timeline timeline, Revisions revisions, Relations relations, IntFunction<String> classes) {
    this.timeline = timeline;
    this.relations = relations;
    for (int rank = 0; rank < timeline.size(); rank++) {
      for (ReportContent revision : revisions.of(timeline.reportId(rank)).values()) {
        holders
            .computeIfAbsent(revision.contentId(), id -> new ArrayList<>())
            .add(new Holder(rank, revision));
      }
    }
    Comparator<Holder> earliest =
        Comparator.comparing((Holder holder) -> timeline.at(holder.revision()))
            .thenComparingInt(Holder::rank);
    List<String> names = IntStream.range(0, timeline.size()).mapToObj(classes).toList();
    holders.forEach(
        (content, same) -> {
          same.sort(earliest);
          Set<String> taken = new HashSet<>();
          firsts.put(content, same.stream().filter(h -> taken.add(names.get(h.rank()))).toList());
        });
  }

  /**
   * The edges between the reports of a timeline, the strongest first.
   *
   * @param classes names the class of a report; those of one class may be joined with the same ones
   */
  static List<Edge> of(
      Timeline timeline,
      Revisions revisions,
      Links links,
      Relations relations,
      IntFunction<String> classes) {
    Edges edges = new Edges(timeline, revisions, relations, classes);
    edges.holders.forEach(
        (content, same) -> {
          edges.join(same, content);
          links.of(content).keySet().forEach(other -> edges.join(same, other));
        });
    edges.found.sort(edges.strongest());
    return edges.found;
  }

  /** The closest relation first, then the origin that had the text first. */
  private Comparator<Edge> strongest() {
    return Comparator.comparing(Edge::relation, Relation.STRONGEST)
        .thenComparing(edge -> !timeline.isRoot(edge.origin()))
        .thenComparing(edge -> edge.relation().originAt())
        .thenComparingInt(Edge::origin)
        .thenComparingInt(Edge::derived);
  }

  private void join(List<Holder> reports, UUID content) {
    for (Holder first : firsts.getOrDefault(content, List.of())) {
      reports.forEach(report -> join(report.rank(), first.rank()));
    }
  }

  private void join(int a, int b) {
    int earlier = Math.min(a, b);
    int later = Math.max(a, b);
    if (earlier == later
        || timeline.isRoot(later)
        || !seen.add((long) earlier * timeline.size() + later)) {
      return;
    }
    relations
        .between(earlier, later)
        .ifPresent(
            relation -> {
              // The later report may have had the text before the other: each has its revisions.
              if (relation.isInTime() || timeline.isRoot(earlier)) {
                found.add(new Edge(earlier, later, relation));
              } else {
                relations
                    .between(later, earlier)
                    .ifPresent(turned -> found.add(new Edge(later, earlier, turned)));
              }
            });
  }
}
