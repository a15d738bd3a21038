package dev.credence.ingest.story;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * When each report was published with the text that joins it to its story. The report's own time
 * would not do: who publishes a stub early and fills it later with somebody else's text would
 * become the original.
 */
final class JoiningTimes {

  private JoiningTimes() {}

  /** The members, each at the time of its earliest text that joins it to another member. */
  static List<Member> of(
      Collection<Member> members,
      Collection<StoryRepository.ReportContent> contents,
      Collection<StoryRepository.ContentLink> links) {
    Set<UUID> joining = joiningContents(contents, links);
    Map<UUID, StoryRepository.ReportContent> earliest = new HashMap<>();
    for (StoryRepository.ReportContent content : contents) {
      if (joining.contains(content.contentId())) {
        earliest.merge(content.reportId(), content, JoiningTimes::earlier);
      }
    }
    return members.stream()
        .map(
            member -> {
              StoryRepository.ReportContent joined = earliest.get(member.reportId());
              return joined == null ? member : at(member, joined);
            })
        .toList();
  }

  private static Set<UUID> joiningContents(
      Collection<StoryRepository.ReportContent> contents,
      Collection<StoryRepository.ContentLink> links) {
    Set<UUID> joining = new HashSet<>();
    links.forEach(
        link -> {
          joining.add(link.low());
          joining.add(link.high());
        });
    Map<UUID, UUID> firstReport = new HashMap<>();
    for (StoryRepository.ReportContent content : contents) {
      UUID other = firstReport.putIfAbsent(content.contentId(), content.reportId());
      if (other != null && !other.equals(content.reportId())) {
        joining.add(content.contentId());
      }
    }
    return joining;
  }

  private static StoryRepository.ReportContent earlier(
      StoryRepository.ReportContent one, StoryRepository.ReportContent other) {
    Comparator<StoryRepository.ReportContent> order =
        Comparator.comparing(StoryRepository.ReportContent::effectiveAt)
            .thenComparing(content -> content.contentId().toString());
    return order.compare(one, other) <= 0 ? one : other;
  }

  private static Member at(Member member, StoryRepository.ReportContent joined) {
    Instant publishedAt = joined.effectiveAt();
    return new Member(
        member.reportId(),
        joined.contentId(),
        member.outlet(),
        publishedAt,
        joined.firstSeenAt(),
        member.words(),
        member.credit());
  }
}
