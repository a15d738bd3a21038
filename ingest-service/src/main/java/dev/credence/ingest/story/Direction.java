package dev.credence.ingest.story;

import dev.credence.ingest.story.EditorialDecision.Kind;
import dev.credence.ingest.story.Timeline.Entry;
import java.time.Duration;

/** How sure it is that one report came before another, 0 to 1. */
final class Direction {

  /** Where nothing tells the order it is a coin's toss. */
  private static final double EVEN = 0.5;

  /** A longer text is the likelier origin, but rewrites add background too. */
  private static final double BY_LENGTH = 0.65;

  /** What clocks and time zones alone leave in doubt. */
  private static final double BEST = 0.95;

  /** Where the later report's own time was set aside. */
  private static final double BACKDATED = 0.6;

  /** The lead at which half of the doubt is gone; newsrooms rewrite a wire within the half hour. */
  private static final Duration HALF_SURE = Duration.ofMinutes(30);

  private Direction() {}

  /** Whether the first text is at least a quarter longer than the second. */
  static boolean isClearlyLonger(Member one, Member other) {
    return one.words() > other.words() && 4L * one.words() >= 5L * other.words();
  }

  /** For a member and the source that it derives from. */
  static double ofDerived(int rank, Source source, Timeline timeline) {
    EditorialDecision decision = source.decision();
    if (decision != null && decision.kind() == Kind.PIN) {
      return 1;
    }
    Duration lead = lead(rank, source, timeline);
    if (lead.isNegative()) {
      // Beside an editor's pinned original nothing speaks against the times.
      return timeline.isRoot(source.rank()) ? BEST : EVEN;
    }
    return between(timeline.get(source.rank()), timeline.get(rank), lead);
  }

  /** An original is doubted as far as the next member may have preceded it. */
  static double ofOriginal(int rank, Timeline timeline) {
    if (timeline.size() == 1 || timeline.isRoot(rank)) {
      return 1;
    }
    Entry entry = timeline.get(rank);
    return rank == 0 ? between(entry, timeline.get(1)) : between(timeline.get(0), entry);
  }

  /** How long the source's text had been there. */
  static Duration lead(int rank, Source source, Timeline timeline) {
    Relation relation = source.relation();
    return relation == null
        ? Duration.between(timeline.get(source.rank()).at(), timeline.get(rank).at())
        : Duration.between(relation.originAt(), relation.at());
  }

  private static double between(Entry earlier, Entry later) {
    return between(earlier, later, Duration.between(earlier.at(), later.at()));
  }

  private static double between(Entry earlier, Entry later, Duration lead) {
    if (lead.isNegative()) {
      return EVEN;
    }
    if (lead.isZero()) {
      return isClearlyLonger(earlier.member(), later.member()) ? BY_LENGTH : EVEN;
    }
    double millis = lead.toMillis();
    double sure = EVEN + (BEST - EVEN) * millis / (millis + HALF_SURE.toMillis());
    return Math.min(sure, later.isBackdated() ? BACKDATED : 1);
  }
}
