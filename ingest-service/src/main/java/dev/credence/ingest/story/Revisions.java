package dev.credence.ingest.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The texts that each report has had; at least its current one. */
final class Revisions {

  /** A report that goes back to an earlier text had it first at the earlier time. */
  private static final Comparator<ReportContent> EARLIEST =
      Comparator.comparing(ReportContent::claimedAt)
          .thenComparing(ReportContent::firstSeenAt)
          .thenComparing(ReportContent::effectiveAt);

  private final Map<UUID, Map<UUID, ReportContent>> byReport = new HashMap<>();

  Revisions(Collection<Member> members, Collection<ReportContent> contents) {
    members.forEach(member -> byReport.put(member.reportId(), new HashMap<>()));
    for (ReportContent content : contents) {
      Map<UUID, ReportContent> revisions = byReport.get(content.reportId());
      if (revisions != null) {
        revisions.merge(
            content.contentId(), content, (a, b) -> EARLIEST.compare(a, b) <= 0 ? a : b);
      }
    }
    for (Member member : members) {
      of(member.reportId())
          .computeIfAbsent(
              member.contentId(),
              content ->
                  new ReportContent(
                      member.reportId(), content, member.publishedAt(), member.firstSeenAt()));
    }
  }

  /** The report's revisions by their contents. */
  Map<UUID, ReportContent> of(UUID reportId) {
    return byReport.getOrDefault(reportId, Map.of());
  }
}
