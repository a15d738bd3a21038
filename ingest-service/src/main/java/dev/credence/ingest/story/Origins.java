package dev.credence.ingest.story;

import dev.credence.contract.Origin;
import dev.credence.contract.OriginKind;
import dev.credence.ingest.story.Timeline.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The independent origins of a story, and which member counts as which. */
final class Origins {

  /** A credit is the outlet's word for it; the wire itself was not seen. */
  private static final double CREDITED = 0.9;

  private static final double PARTLY_CREDITED = 0.7;

  private final List<Entry> timeline;
  private final List<String> keys;

  Origins(List<Entry> timeline, Sources sources) {
    this.timeline = timeline;
    this.keys = new ArrayList<>(timeline.size());
    Map<String, String> ownReports = ownReports(timeline, sources);
    for (int rank = 0; rank < timeline.size(); rank++) {
      Member member = timeline.get(rank).member();
      keys.add(
          sources
              .of(rank)
              .map(source -> keys.get(source.rank()))
              .orElseGet(() -> original(member, ownReports)));
    }
  }

  static String wire(Credit credit) {
    return "wire:" + credit.slug();
  }

  private static String original(Member member, Map<String, String> ownReports) {
    Credit credit = member.credit();
    return credit == null ? report(member) : ownReports.getOrDefault(wire(credit), wire(credit));
  }

  private static String report(Member member) {
    return "report:" + member.reportId();
  }

  /** For each credited wire, the earliest original that the agency itself published. */
  private static Map<String, String> ownReports(List<Entry> timeline, Sources sources) {
    List<Member> originals =
        IntStream.range(0, timeline.size())
            .filter(rank -> sources.of(rank).isEmpty())
            .mapToObj(rank -> timeline.get(rank).member())
            .toList();
    Map<String, String> ownReports = new HashMap<>();
    for (Member credited : originals) {
      Credit credit = credited.credit();
      if (credit != null && !ownReports.containsKey(wire(credit))) {
        originals.stream()
            .filter(own -> own.credit() == null && OwnName.isOf(credit, own.outlet(), null))
            .findFirst()
            .ifPresent(own -> ownReports.put(wire(credit), report(own)));
      }
    }
    return ownReports;
  }

  /** The origin that a member counts as. */
  String key(int rank) {
    return keys.get(rank);
  }

  List<Origin> list(List<Placement> placements) {
    Map<String, List<Integer>> ranks = new LinkedHashMap<>();
    for (int rank = 0; rank < keys.size(); rank++) {
      ranks.computeIfAbsent(keys.get(rank), key -> new ArrayList<>()).add(rank);
    }
    return ranks.entrySet().stream()
        .map(group -> origin(group.getKey(), group.getValue(), placements))
        .toList();
  }

  private Origin origin(String key, List<Integer> ranks, List<Placement> placements) {
    List<UUID> explains = ranks.stream().map(r -> placements.get(r).reportId()).toList();
    for (int rank : ranks) {
      Member member = timeline.get(rank).member();
      if (key.equals(report(member))) {
        Placement self = placements.get(rank);
        return new Origin(
            key,
            OriginKind.REPORT,
            member.outlet(),
            member.reportId(),
            explains,
            self.confidence(),
            self.reasons());
      }
    }
    // Otherwise its first member is an original that credits the wire.
    Placement first = placements.get(ranks.get(0));
    Credit credit = timeline.get(ranks.get(0)).member().credit();
    boolean isPartly = credit != null && credit.where().equals("inputs");
    return new Origin(
        key,
        OriginKind.WIRE,
        credit == null ? key : credit.name(),
        null,
        explains,
        isPartly ? PARTLY_CREDITED : CREDITED,
        first.reasons());
  }
}
