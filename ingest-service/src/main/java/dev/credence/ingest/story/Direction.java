package dev.credence.ingest.story;

import dev.credence.ingest.story.Timeline.Entry;
import java.time.Duration;
import java.util.List;

/** How sure it is that one report came before another, 0 to 1. */
final class Direction {

  /** With equal times the order is a coin's toss. */
  private static final double EVEN = 0.5;

  /** What clocks and time zones alone leave in doubt. */
  private static final double BEST = 0.95;

  /** Where the later report's own time was set aside. */
  private static final double BACKDATED = 0.6;

  /** The lead at which half of the doubt is gone; newsrooms rewrite a wire within the half hour. */
  private static final Duration HALF_SURE = Duration.ofMinutes(30);

  private Direction() {}

  static double between(Entry earlier, Entry later) {
    double lead = Duration.between(earlier.at(), later.at()).toMillis();
    double sure = EVEN + (BEST - EVEN) * lead / (lead + HALF_SURE.toMillis());
    return Math.min(sure, later.isBackdated() ? BACKDATED : 1);
  }

  /** An original is doubted as far as the next member may have preceded it. */
  static double ofOriginal(int rank, List<Entry> timeline) {
    if (timeline.size() == 1) {
      return 1;
    }
    Entry entry = timeline.get(rank);
    return rank == 0 ? between(entry, timeline.get(1)) : between(timeline.get(0), entry);
  }
}
