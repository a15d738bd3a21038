package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Relations between reports, from relations between the contents that they have had. */
final class Edges {

  private Edges() {}

  /**
   * The edges of a story. Of many reports with one text only the earliest is joined with each of
   * the others, so that a thousand exact copies make a thousand edges and not a million.
   */
  static List<Edge> between(
      Collection<Member> members,
      Collection<StoryRepository.ReportContent> contents,
      Collection<StoryRepository.ContentLink> links) {
    Map<UUID, List<Member>> byContent = membersByContent(members, contents);
    Map<Pair, Edge> edges = new LinkedHashMap<>();
    byContent
        .values()
        .forEach(
            same -> {
              for (Member copy : same.subList(1, same.size())) {
                keepStrongest(edges, same.get(0), copy, LinkKind.EXACT, 1);
              }
            });
    for (StoryRepository.ContentLink link : links) {
      List<Member> low = byContent.getOrDefault(link.low(), List.of());
      List<Member> high = byContent.getOrDefault(link.high(), List.of());
      if (low.isEmpty() || high.isEmpty()) {
        continue;
      }
      low.forEach(m -> keepStrongest(edges, m, high.get(0), link.kind(), link.containment5()));
      high.forEach(m -> keepStrongest(edges, low.get(0), m, link.kind(), link.containment5()));
    }
    return List.copyOf(edges.values());
  }

  private static Map<UUID, List<Member>> membersByContent(
      Collection<Member> members, Collection<StoryRepository.ReportContent> contents) {
    Map<UUID, Member> byId = new LinkedHashMap<>();
    members.forEach(member -> byId.put(member.reportId(), member));
    Map<UUID, List<Member>> byContent = new LinkedHashMap<>();
    for (StoryRepository.ReportContent content : contents) {
      Member member = byId.get(content.reportId());
      if (member != null) {
        byContent.computeIfAbsent(content.contentId(), id -> new ArrayList<>()).add(member);
      }
    }
    Comparator<Member> earliest =
        Comparator.comparing(Member::publishedAt)
            .thenComparing(member -> member.contentId().toString())
            .thenComparing(member -> member.reportId().toString());
    byContent.values().forEach(same -> same.sort(earliest));
    return byContent;
  }

  private static void keepStrongest(
      Map<Pair, Edge> edges, Member a, Member b, LinkKind kind, double containment5) {
    if (a.reportId().equals(b.reportId())) {
      return;
    }
    Edge edge = new Edge(a.reportId(), b.reportId(), kind, containment5);
    edges.merge(
        Pair.of(a.reportId(), b.reportId()),
        edge,
        (known, other) -> STRONGEST.compare(known, other) <= 0 ? known : other);
  }

  private static final Comparator<Edge> STRONGEST =
      Comparator.comparing(Edge::kind)
          .thenComparing(Comparator.comparingDouble(Edge::containment5).reversed());

  private record Pair(UUID low, UUID high) {
    static Pair of(UUID a, UUID b) {
      return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }
}
