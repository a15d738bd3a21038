package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.story.Timeline.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What decided a placement, in words. */
final class Reasons {

  private Reasons() {}

  static List<String> ofOriginal(int rank, List<Entry> timeline) {
    List<String> reasons = new ArrayList<>();
    if (timeline.size() == 1) {
      reasons.add("only report of the story");
    } else if (rank == 0) {
      reasons.add("earliest report of the story");
    } else {
      reasons.add("shares no text with an earlier report of the story");
    }
    addTime(timeline.get(rank), reasons);
    Credit credit = timeline.get(rank).member().credit();
    if (credit != null) {
      reasons.add("credits " + credit.name() + " (" + credit.where() + ")");
    }
    return List.copyOf(reasons);
  }

  static List<String> ofDerived(Entry entry, Entry from, Edge edge, String originKey) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        edge.kind() == LinkKind.EXACT
            ? "same text"
            : String.format(
                Locale.ROOT,
                "%.0f %% of the shorter text's word runs shared",
                100 * edge.containment5()));
    long minutes = Duration.between(from.at(), entry.at()).toMinutes();
    reasons.add(minutes == 0 ? "at the same time" : minutes + " min later");
    addTime(entry, reasons);
    Credit credit = entry.member().credit();
    if (credit != null) {
      String named = "credits " + credit.name() + " (" + credit.where() + ")";
      reasons.add(
          originKey.equals(Origins.wire(credit)) ? named : named + ", which adds no origin");
    }
    return List.copyOf(reasons);
  }

  private static void addTime(Entry entry, List<String> reasons) {
    if (entry.isBackdated()) {
      reasons.add("publication time set aside: first seen over 72 h after the story");
    }
  }
}
