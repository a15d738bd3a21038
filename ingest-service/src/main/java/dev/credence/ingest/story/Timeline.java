package dev.credence.ingest.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The members of a story in the order in which they are taken to have appeared.
 *
 * <p>A publication time is what the submitter says. One that lies before the story's first-seen
 * member counts only if the report itself was seen within 72 hours of that member; otherwise its
 * first-seen time does. Nor can a report be published after it was seen. Ties go by content id,
 * then report id.
 */
final class Timeline {

  /**
   * When a member appeared.
   *
   * @param at the time that counts
   * @param isBackdated whether its publication time does not
   */
  record Entry(Member member, Instant at, boolean isBackdated) {}

  private static final Duration TRUST = Duration.ofDays(3);

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::at)
          .thenComparing(entry -> entry.member().contentId().toString())
          .thenComparing(entry -> entry.member().reportId().toString());

  private static final Comparator<Member> FIRST_SEEN =
      Comparator.comparing(Member::firstSeenAt)
          .thenComparing(Timeline::claimed)
          .thenComparing(member -> member.contentId().toString())
          .thenComparing(member -> member.reportId().toString());

  private Timeline() {}

  /** Earliest first; a report given twice is taken once. */
  static List<Entry> of(Collection<Member> members) {
    Member first = members.stream().min(FIRST_SEEN).orElseThrow();
    Set<UUID> taken = new HashSet<>();
    return members.stream()
        .map(member -> entry(member, first))
        .sorted(ORDER)
        .filter(entry -> taken.add(entry.member().reportId()))
        .toList();
  }

  private static Entry entry(Member member, Member first) {
    boolean isBackdated =
        claimed(member).isBefore(claimed(first))
            && member.firstSeenAt().isAfter(first.firstSeenAt().plus(TRUST));
    return new Entry(member, isBackdated ? member.firstSeenAt() : claimed(member), isBackdated);
  }

  private static Instant claimed(Member member) {
    return member.publishedAt().isBefore(member.firstSeenAt())
        ? member.publishedAt()
        : member.firstSeenAt();
  }
}
