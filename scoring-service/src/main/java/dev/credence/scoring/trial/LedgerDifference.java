package dev.credence.scoring.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to append to the ledger so that it says what it should. Rows are never changed: a row that
 * no longer holds is offset by its negative. Appending the result always leads to the target, in
 * whatever order the rows are summed, and appending twice is prevented by computing it anew: a
 * ledger at its target needs no rows.
 */
public final class LedgerDifference {

  private LedgerDifference() {}

  /**
   * The increments that lead through the phases: at each instant the state from then on minus the
   * state before.
   *
   * @param phases the state from each instant on; empty after a retraction
   */
  public static List<Increment> increments(SortedMap<Instant, Map<Cell, CellWeight>> phases) {
    List<Increment> increments = new ArrayList<>();
    Map<Cell, CellWeight> before = Map.of();
    for (Map.Entry<Instant, Map<Cell, CellWeight>> phase : phases.entrySet()) {
      increments.addAll(difference(phase.getKey(), phase.getValue(), before));
      before = phase.getValue();
    }
    return List.copyOf(increments);
  }

  /**
   * The rows that are missing: target minus stored, by instant and cell.
   *
   * @param target what the rows of the question and window should sum to
   * @param stored what they sum to, or the rows themselves
   */
  public static List<Increment> toAppend(List<Increment> target, List<Increment> stored) {
    SortedMap<Instant, Map<Cell, CellWeight>> wanted = net(target);
    SortedMap<Instant, Map<Cell, CellWeight>> present = net(stored);
    SortedMap<Instant, Map<Cell, CellWeight>> instants = new TreeMap<>(present);
    instants.putAll(wanted);
    List<Increment> rows = new ArrayList<>();
    for (Instant instant : instants.keySet()) {
      rows.addAll(
          difference(
              instant,
              wanted.getOrDefault(instant, Map.of()),
              present.getOrDefault(instant, Map.of())));
    }
    return List.copyOf(rows);
  }

  private static SortedMap<Instant, Map<Cell, CellWeight>> net(Collection<Increment> increments) {
    SortedMap<Instant, Map<Cell, CellWeight>> net = new TreeMap<>();
    for (Increment increment : increments) {
      net.computeIfAbsent(increment.effectiveAt(), instant -> new TreeMap<>())
          .merge(
              increment.cell(),
              new CellWeight(increment.micros(), increment.trials()),
              CellWeight::plus);
    }
    return net;
  }

  private static List<Increment> difference(
      Instant instant, Map<Cell, CellWeight> to, Map<Cell, CellWeight> from) {
    SortedMap<Cell, CellWeight> union = new TreeMap<>(from);
    union.putAll(to);
    List<Increment> rows = new ArrayList<>();
    for (Cell cell : union.keySet()) {
      CellWeight change =
          to.getOrDefault(cell, CellWeight.NONE).minus(from.getOrDefault(cell, CellWeight.NONE));
      if (!change.isNone()) {
        rows.add(new Increment(instant, cell, change.micros(), change.trials()));
      }
    }
    rows.sort(Increment.ORDER);
    return rows;
  }
}
