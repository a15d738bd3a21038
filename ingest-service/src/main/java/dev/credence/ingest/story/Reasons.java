package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.story.EditorialDecision.Kind;
import dev.credence.ingest.story.Timeline.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What decided a placement, in words. */
final class Reasons {

  private Reasons() {}

  /** Who made a decision, and why. */
  static String by(EditorialDecision decision) {
    String reason = decision.reason();
    return "by " + decision.actor() + (reason.isBlank() ? "" : ": " + reason);
  }

  /**
   * Why a member is an original.
   *
   * @param pin the decision that made it one
   * @param note what else did
   */
  static List<String> ofOriginal(
      int rank,
      Timeline timeline,
      boolean isRoot,
      @Nullable EditorialDecision pin,
      @Nullable String note) {
    List<String> reasons = new ArrayList<>();
    if (pin != null) {
      reasons.add("pinned as original " + by(pin));
    } else if (timeline.size() == 1) {
      reasons.add("only report of the story");
    } else if (rank == 0) {
      reasons.add("earliest report of the story");
      if (timeline.get(0).at().equals(timeline.get(1).at())) {
        addRule(timeline.get(0), timeline.get(1), reasons);
      }
    } else if (isRoot) {
      reasons.add("others of the story derive from it");
    } else {
      reasons.add("shares no text with an earlier report of the story");
    }
    if (note != null) {
      reasons.add(note);
    }
    addBound(timeline.get(rank), reasons);
    Credit credit = timeline.get(rank).member().credit();
    if (credit != null) {
      reasons.add(named(credit));
    }
    return List.copyOf(reasons);
  }

  /** Why a member derives from its source. */
  static List<String> ofDerived(int rank, Source source, Timeline timeline, String originKey) {
    List<String> reasons = new ArrayList<>();
    EditorialDecision decision = source.decision();
    if (decision != null) {
      reasons.add((decision.kind() == Kind.PIN ? "pinned " : "merged ") + by(decision));
    }
    Relation relation = source.relation();
    if (relation != null) {
      reasons.add(
          relation.kind() == LinkKind.EXACT
              ? "same text"
              : String.format(
                  Locale.ROOT,
                  "%.0f %% of the shorter text's word runs shared",
                  100 * relation.containment5()));
    }
    Entry entry = timeline.get(rank);
    if (decision == null || decision.kind() != Kind.PIN) {
      Duration lead = Direction.lead(rank, source, timeline);
      if (lead.isNegative()) {
        reasons.add(
            timeline.isRoot(source.rank())
                ? "direction follows from the original that an editor pinned"
                : "direction unknown: the times of the texts contradict one another");
      } else if (lead.isZero()) {
        addRule(timeline.get(source.rank()), entry, reasons);
      } else {
        long minutes = lead.toMinutes();
        reasons.add("publication time: " + (minutes == 0 ? "under 1" : minutes) + " min later");
      }
    }
    addBound(entry, reasons);
    Credit credit = entry.member().credit();
    if (credit != null) {
      reasons.add(
          originKey.equals(Origins.wire(credit))
              ? named(credit)
              : named(credit) + ", which adds no origin");
    }
    return List.copyOf(reasons);
  }

  /** What put two reports of the same time in order. */
  private static void addRule(Entry earlier, Entry later, List<String> reasons) {
    int longer = earlier.member().words();
    int shorter = later.member().words();
    reasons.add(
        Direction.isClearlyLonger(earlier.member(), later.member())
            ? "length asymmetry: same time, the shorter text has "
                + shorter
                + " of "
                + longer
                + " words"
            : "direction unknown: same time and similar length");
  }

  private static void addBound(Entry entry, List<String> reasons) {
    if (entry.isBackdated()) {
      reasons.add(
          "first-seen bound: publication time set aside: first seen over 72 h after the story");
    } else if (entry.at().isBefore(entry.member().publishedAt())) {
      reasons.add("first-seen bound: its publication time is after it was first seen");
    }
  }

  private static String named(Credit credit) {
    return "credits " + credit.name() + " (" + credit.where() + ")";
  }
}
