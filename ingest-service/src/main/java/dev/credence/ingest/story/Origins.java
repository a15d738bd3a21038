package dev.credence.ingest.story;

import dev.credence.contract.Origin;
import dev.credence.contract.OriginKind;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final Timeline timeline;
  private final List<String> keys;

  /** The origins of the members of a timeline, from their sources. */
  Origins(Timeline timeline, Sources sources) {
    this.timeline = timeline;
    int[] originals = sources.roots(timeline.size());
    Map<String, String> ownReports = ownReports(timeline, sources);
    this.keys =
        Arrays.stream(originals)
            .mapToObj(rank -> original(timeline.get(rank).member(), ownReports))
            .toList();
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
  private static Map<String, String> ownReports(Timeline timeline, Sources sources) {
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

  /** The origins in the order of the first placement that each explains. */
  List<Origin> list(List<Placement> placements) {
    Map<String, List<Placement>> explained = new LinkedHashMap<>();
    for (Placement placement : placements) {
      explained.computeIfAbsent(placement.origin(), key -> new ArrayList<>()).add(placement);
    }
    return explained.entrySet().stream()
        .map(group -> origin(group.getKey(), group.getValue()))
        .toList();
  }

  private Origin origin(String key, List<Placement> explained) {
    List<UUID> explains = explained.stream().map(Placement::reportId).toList();
    for (Placement self : explained) {
      Member member = member(self);
      if (key.equals(report(member))) {
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
    // Otherwise its originals credit the wire.
    Placement first =
        explained.stream()
            .filter(placement -> placement.originReportId() == null)
            .findFirst()
            .orElse(explained.get(0));
    Credit credit = member(first).credit();
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

  private Member member(Placement placement) {
    return timeline.get(timeline.rank(placement.reportId()).orElseThrow()).member();
  }
}
