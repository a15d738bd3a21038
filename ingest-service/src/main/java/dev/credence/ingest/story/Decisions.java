package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The editors' decisions as far as they have an effect on the reports that there are. Each has a
 * place in their order, the latest first: where two contradict each other the lower place wins.
 */
final class Decisions {

  /** The place of what the texts alone say: every decision goes before it. */
  static final int TEXT = Integer.MAX_VALUE;

  /**
   * A split.
   *
   * @param place its place in the order
   * @param sides the side of each report, 1 or 2; a report without one may be on either
   */
  record Split(int place, EditorialDecision decision, Map<UUID, Integer> sides) {}

  /** A merge and its place in the order. */
  record Merge(int place, EditorialDecision decision) {}

  /** A report that derives from the given one, and the decision's place in the order. */
  record Pin(int place, EditorialDecision decision, UUID reportId, UUID originReportId) {}

  private static final Comparator<EditorialDecision> LATEST_FIRST =
      Comparator.comparing(EditorialDecision::decidedAt)
          .reversed()
          .thenComparing(decision -> decision.decisionId().toString());

  private final List<Split> splits = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Map<UUID, Pin> pins = new LinkedHashMap<>();
  private final Map<UUID, EditorialDecision> originals = new LinkedHashMap<>();

  Decisions(Collection<EditorialDecision> decisions, Set<UUID> present) {
    List<EditorialDecision> latestFirst =
        decisions.stream().distinct().sorted(LATEST_FIRST).toList();
    for (int place = 0; place < latestFirst.size(); place++) {
      EditorialDecision decision = latestFirst.get(place);
      switch (decision.kind()) {
        case PIN -> pin(place, decision, present);
        case MERGE -> merge(place, decision, present);
        case SPLIT -> split(place, decision);
      }
    }
    splits.forEach(this::followPins);
  }

  private void pin(int place, EditorialDecision decision, Set<UUID> present) {
    UUID origin = decision.originReportId();
    for (UUID report : decision.reportIds()) {
      if (!present.contains(report) || pins.containsKey(report) || originals.containsKey(report)) {
        continue;
      }
      if (origin == null) {
        originals.put(report, decision);
      } else if (present.contains(origin) && !origin.equals(report)) {
        pins.put(report, new Pin(place, decision, report, origin));
      }
    }
  }

  /** A merge with a story of which nothing is left has no effect. */
  private void merge(int place, EditorialDecision decision, Set<UUID> present) {
    if (!Collections.disjoint(decision.reportIds(), present)
        && !Collections.disjoint(decision.otherReportIds(), present)) {
      merges.add(new Merge(place, decision));
    }
  }

  private void split(int place, EditorialDecision decision) {
    Map<UUID, Integer> sides = new HashMap<>();
    decision.otherReportIds().forEach(report -> sides.put(report, 2));
    decision.reportIds().forEach(report -> sides.put(report, 1));
    boolean isOverruled =
        merges.stream().anyMatch(merge -> sidesNamed(merge.decision(), sides).size() > 1);
    if (!isOverruled) {
      splits.add(new Split(place, decision, sides));
    }
  }

  private static Set<Integer> sidesNamed(EditorialDecision merge, Map<UUID, Integer> sides) {
    Set<Integer> named = new HashSet<>();
    for (Set<UUID> reports : List.of(merge.reportIds(), merge.otherReportIds())) {
      for (UUID report : reports) {
        Integer side = sides.get(report);
        if (side != null) {
          named.add(side);
        }
      }
    }
    return named;
  }

  /** A report that was pinned after the split to one of the other side has changed sides. */
  private void followPins(Split split) {
    List<Pin> later = new ArrayList<>();
    pins.values().stream().filter(pin -> pin.place() < split.place()).forEach(later::add);
    later.sort(
        Comparator.comparingInt(Pin::place)
            .reversed()
            .thenComparing(pin -> pin.reportId().toString()));
    for (Pin pin : later) {
      Integer side = split.sides().get(pin.originReportId());
      if (side != null && split.sides().containsKey(pin.reportId())) {
        split.sides().put(pin.reportId(), side);
      }
    }
  }

  /** Latest first; those that a later merge overrules are left out. */
  List<Split> splits() {
    return splits;
  }

  /** Latest first. */
  List<Merge> merges() {
    return merges;
  }

  /** The reports pinned to another, latest first. */
  List<Pin> pins() {
    return pins.values().stream()
        .sorted(Comparator.comparingInt(Pin::place).thenComparing(pin -> pin.reportId().toString()))
        .toList();
  }

  /** The reports pinned as originals with the decision that did. */
  Map<UUID, EditorialDecision> originals() {
    return originals;
  }

  /**
   * The reports pinned as originals in the order in which they claim to be the root of a story that
   * they share: the one pinned last comes first.
   */
  List<UUID> roots() {
    return originals.entrySet().stream()
        .sorted(
            Map.Entry.<UUID, EditorialDecision>comparingByValue(LATEST_FIRST)
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What sets reports with one text apart: the sides that they are on, and pins, which make a
   * report one of its own.
   */
  String standing(UUID report) {
    boolean isPinned =
        pins.containsKey(report)
            || originals.containsKey(report)
            || pins.values().stream().anyMatch(pin -> pin.originReportId().equals(report));
    if (isPinned) {
      return report.toString();
    }
    StringBuilder standing = new StringBuilder();
    splits.forEach(split -> standing.append(split.sides().getOrDefault(report, 0)));
    return standing.toString();
  }

  /** Whether one story of an editor's merge had both reports. */
  boolean areOneSideOfMerge(UUID a, UUID b) {
    List<UUID> both = List.of(a, b);
    return merges.stream()
        .map(Merge::decision)
        .anyMatch(
            merge ->
                merge.reportIds().containsAll(both) || merge.otherReportIds().containsAll(both));
  }
}
