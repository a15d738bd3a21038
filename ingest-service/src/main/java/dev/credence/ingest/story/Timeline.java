package dev.credence.ingest.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reports in the order in which they are taken to have appeared; the place of one is its rank.
 *
 * <p>A publication time is what the submitter says. One that lies before the story's first-seen
 * member counts only if the report itself was seen within 72 hours of that member; otherwise its
 * first-seen time does. Nor can a report be published after it was seen.
 *
 * <p>Of reports of the same time a clearly longer one comes first, since the text that is contained
 * in the other is the one taken; where lengths do not tell, content id and report id put them in
 * some order.
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

  private static final Comparator<Entry> BY_ID =
      Comparator.comparing((Entry entry) -> entry.member().contentId().toString())
          .thenComparing(entry -> entry.member().reportId().toString());

  private static final Comparator<Entry> LONGEST =
      Comparator.comparingInt((Entry entry) -> entry.member().words())
          .reversed()
          .thenComparing(BY_ID);

  private static final Comparator<Member> FIRST_SEEN =
      Comparator.comparing(Member::firstSeenAt)
          .thenComparing(member -> revision(member).claimedAt())
          .thenComparing(member -> member.contentId().toString())
          .thenComparing(member -> member.reportId().toString());

  private final List<Entry> entries;
  private final Map<UUID, Integer> ranks = new HashMap<>();
  private final int pinned;
  private final Instant firstSeenAt;
  private final Instant firstClaimedAt;

  /**
   * A timeline; a report given twice is taken once.
   *
   * @param members at least one
   * @param roots reports that come before all others, in their order
   */
  Timeline(Collection<Member> members, List<UUID> roots) {
    Member first = members.stream().min(FIRST_SEEN).orElseThrow();
    this.firstSeenAt = first.firstSeenAt();
    this.firstClaimedAt = revision(first).claimedAt();
    Set<UUID> taken = new HashSet<>();
    List<Entry> byTime = new ArrayList<>();
    members.stream()
        .map(this::entry)
        .sorted(Comparator.comparing(Entry::at).thenComparing(BY_ID))
        .filter(entry -> taken.add(entry.member().reportId()))
        .forEach(byTime::add);
    orderEqualTimes(byTime);
    Map<UUID, Entry> byReport = new HashMap<>();
    byTime.forEach(entry -> byReport.put(entry.member().reportId(), entry));
    List<Entry> ordered = new ArrayList<>();
    for (UUID root : roots) {
      Optional.ofNullable(byReport.remove(root)).ifPresent(ordered::add);
    }
    this.pinned = ordered.size();
    byTime.stream()
        .filter(entry -> byReport.containsKey(entry.member().reportId()))
        .forEach(ordered::add);
    this.entries = List.copyOf(ordered);
    for (int rank = 0; rank < entries.size(); rank++) {
      ranks.put(entries.get(rank).member().reportId(), rank);
    }
  }

  private static ReportContent revision(Member member) {
    return new ReportContent(
        member.reportId(), member.contentId(), member.publishedAt(), member.firstSeenAt());
  }

  private Entry entry(Member member) {
    ReportContent revision = revision(member);
    return new Entry(member, at(revision), isBackdated(revision));
  }

  private static void orderEqualTimes(List<Entry> byTime) {
    int end;
    for (int start = 0; start < byTime.size(); start = end) {
      end = start + 1;
      while (end < byTime.size() && byTime.get(end).at().equals(byTime.get(start).at())) {
        end++;
      }
      orderByLength(byTime.subList(start, end));
    }
  }

  /**
   * Longest first, but by id among those of similar length. Bands of length and not pairs are
   * compared, for similarity is not transitive; a clearly longer text is always in an earlier band.
   */
  private static void orderByLength(List<Entry> sameTime) {
    sameTime.sort(LONGEST);
    int end;
    for (int start = 0; start < sameTime.size(); start = end) {
      end = start + 1;
      while (end < sameTime.size()
          && !Direction.isClearlyLonger(sameTime.get(start).member(), sameTime.get(end).member())) {
        end++;
      }
      sameTime.subList(start, end).sort(BY_ID);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  Entry get(int rank) {
    return entries.get(rank);
  }

  UUID reportId(int rank) {
    return get(rank).member().reportId();
  }

  Optional<Integer> rank(UUID reportId) {
    return Optional.ofNullable(ranks.get(reportId));
  }

  /** Whether this one is among the reports that come before all others, whatever their times. */
  boolean isRoot(int rank) {
    return rank < pinned;
  }

  /** The time of a revision that counts. */
  Instant at(ReportContent revision) {
    return isBackdated(revision) ? revision.firstSeenAt() : revision.claimedAt();
  }

  private boolean isBackdated(ReportContent revision) {
    return revision.claimedAt().isBefore(firstClaimedAt)
        && revision.firstSeenAt().isAfter(firstSeenAt.plus(TRUST));
  }
}
