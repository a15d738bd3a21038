package dev.credence.ingest.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * When each report was published with the text that joins it to its story. The report's own time
 * would not do: who publishes a stub early and fills it later with somebody else's text would
 * become the original.
 */
final class JoiningTimes {

  private static final Comparator<ReportContent> EARLIEST =
      Comparator.comparing(ReportContent::effectiveAt)
          .thenComparing(content -> content.contentId().toString());

  private JoiningTimes() {}

  /** The members, each at the time of its earliest text that joins it to another of them. */
  static List<Member> of(Collection<Member> members, Revisions revisions, Links links) {
    Map<UUID, Integer> holders = new HashMap<>();
    for (Member member : members) {
      revisions.of(member.reportId()).keySet().forEach(id -> holders.merge(id, 1, Integer::sum));
    }
    return members.stream()
        .map(
            member ->
                joining(revisions.of(member.reportId()), holders, links)
                    .map(joined -> at(member, joined))
                    .orElse(member))
        .toList();
  }

  private static Optional<ReportContent> joining(
      Map<UUID, ReportContent> revisions, Map<UUID, Integer> holders, Links links) {
    return revisions.values().stream()
        .filter(revision -> joins(revision.contentId(), revisions, holders, links))
        .min(EARLIEST);
  }

  private static boolean joins(
      UUID contentId, Map<UUID, ReportContent> revisions, Map<UUID, Integer> holders, Links links) {
    if (holders.getOrDefault(contentId, 0) > 1) {
      return true;
    }
    // A link between two texts of one report joins it to nobody.
    return links.of(contentId).keySet().stream()
        .anyMatch(other -> holders.getOrDefault(other, 0) > (revisions.containsKey(other) ? 1 : 0));
  }

  private static Member at(Member member, ReportContent joined) {
    return new Member(
        member.reportId(),
        joined.contentId(),
        member.outlet(),
        joined.effectiveAt(),
        joined.firstSeenAt(),
        member.words(),
        member.credit());
  }
}
