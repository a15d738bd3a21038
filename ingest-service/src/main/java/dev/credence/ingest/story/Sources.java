package dev.credence.ingest.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** For each member of a story, the earlier member that it was most probably taken from. */
final class Sources {

  /**
   * The member taken from.
   *
   * @param rank its place in the timeline
   * @param edge the relation to it
   */
  record Source(int rank, Edge edge) {}

  /** Best last: the closest relation, then the largest share, then the earlier member. */
  private static final Comparator<Source> STRENGTH =
      Comparator.comparing((Source source) -> source.edge().kind(), Comparator.reverseOrder())
          .thenComparing(source -> source.edge().containment5())
          .thenComparing(Source::rank, Comparator.reverseOrder());

  private final Map<Integer, Source> byRank = new HashMap<>();

  Sources(List<Timeline.Entry> timeline, Collection<Edge> edges) {
    Map<UUID, Integer> ranks = new HashMap<>();
    for (int rank = 0; rank < timeline.size(); rank++) {
      ranks.put(timeline.get(rank).member().reportId(), rank);
    }
    for (Edge edge : edges) {
      Integer a = ranks.get(edge.a());
      Integer b = ranks.get(edge.b());
      if (a != null && b != null && !a.equals(b)) {
        Source source = new Source(Math.min(a, b), edge);
        byRank.merge(
            Math.max(a, b),
            source,
            (one, other) -> STRENGTH.compare(one, other) >= 0 ? one : other);
      }
    }
  }

  Optional<Source> of(int rank) {
    return Optional.ofNullable(byRank.get(rank));
  }
}
