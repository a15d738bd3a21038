package dev.credence.ingest.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Groups of reports that texts or editors join, over any number of steps. */
final class Components {

  private final Map<UUID, Set<UUID>> neighbours = new LinkedHashMap<>();

  private Components() {}

  /** The groups among the given reports; every report is in exactly one. */
  static List<Set<UUID>> of(
      Collection<UUID> reportIds,
      Collection<ReportContent> contents,
      Collection<ContentLink> links,
      Collection<EditorialDecision> decisions) {
    Components components = new Components();
    reportIds.forEach(id -> components.neighbours.put(id, new HashSet<>()));
    Map<UUID, List<UUID>> byContent = new LinkedHashMap<>();
    for (ReportContent content : contents) {
      byContent
          .computeIfAbsent(content.contentId(), id -> new ArrayList<>())
          .add(content.reportId());
    }
    byContent.values().forEach(components::join);
    for (ContentLink link : links) {
      List<UUID> low = byContent.getOrDefault(link.low(), List.of());
      List<UUID> high = byContent.getOrDefault(link.high(), List.of());
      if (!low.isEmpty() && !high.isEmpty()) {
        components.join(List.of(low.get(0), high.get(0)));
      }
    }
    for (EditorialDecision decision : decisions) {
      if (decision.kind() != EditorialDecision.Kind.SPLIT) {
        List<UUID> joined = new ArrayList<>(decision.reportIds());
        joined.addAll(decision.otherReportIds());
        if (decision.originReportId() != null) {
          joined.add(decision.originReportId());
        }
        components.join(joined);
      }
    }
    return components.groups();
  }

  private void join(List<UUID> together) {
    List<UUID> known = together.stream().filter(neighbours::containsKey).toList();
    for (int i = 1; i < known.size(); i++) {
      neighbours.getOrDefault(known.get(0), Set.of()).add(known.get(i));
      neighbours.getOrDefault(known.get(i), Set.of()).add(known.get(0));
    }
  }

  private List<Set<UUID>> groups() {
    List<Set<UUID>> groups = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (UUID start : neighbours.keySet()) {
      if (seen.add(start)) {
        groups.add(group(start, seen));
      }
    }
    return groups;
  }

  private Set<UUID> group(UUID start, Set<UUID> seen) {
    Set<UUID> group = new HashSet<>();
    Deque<UUID> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      UUID next = open.pop();
      group.add(next);
      neighbours.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::push);
    }
    return group;
  }
}
