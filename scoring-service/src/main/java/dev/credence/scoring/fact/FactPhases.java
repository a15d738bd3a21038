package dev.credence.scoring.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which revision of a fact is in force from when on, as it is known now. A correction takes over
 * from its own confirmation; one that was confirmed no later than what it corrects replaces it
 * altogether. A retraction says that nothing was ever confirmed, and a correction that answers
 * another question says so of the question before.
 */
public final class FactPhases {

  private FactPhases() {}

  /** The revisions in force, by the instant from which each is; empty for a retracted fact. */
  public static SortedMap<Instant, FactRevision> of(Collection<FactRevision> revisions) {
    List<FactRevision> ordered =
        revisions.stream().sorted(Comparator.comparingInt(FactRevision::revision)).toList();
    TreeMap<Instant, FactRevision> phases = new TreeMap<>();
    for (FactRevision revision : ordered) {
      if (!phases.isEmpty()
          && !phases.lastEntry().getValue().question().equals(revision.question())) {
        phases.clear();
      }
      if (revision.isInForce()) {
        phases.tailMap(revision.confirmedAt(), true).clear();
        phases.put(revision.confirmedAt(), revision);
      } else {
        phases.clear();
      }
    }
    return Collections.unmodifiableSortedMap(phases);
  }

  /** When the fact was first recorded as an answer to the question that it answers now. */
  public static Instant firstRecordedAt(Collection<FactRevision> revisions) {
    List<FactRevision> latestFirst =
        revisions.stream()
            .sorted(Comparator.comparingInt(FactRevision::revision).reversed())
            .toList();
    FactRevision first = latestFirst.get(0);
    for (FactRevision revision : latestFirst) {
      if (!revision.question().equals(first.question())) {
        break;
      }
      first = revision;
    }
    return first.recordedAt();
  }
}
