package dev.credence.scoring.trial;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.contract.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The sheet on which the trials of one question are written while they are resolved. */
final class TrialSheet {

  private final SortedMap<Cell, CellWeight> cells = new TreeMap<>();
  private final SortedMap<UUID, List<TrialShare>> shares = new TreeMap<>();
  private final SortedSet<String> balancedOutlets = new TreeSet<>();
  private final SortedSet<String> correctedSources = new TreeSet<>();

  /**
   * Writes a decided claim's weight into the cells: PARTLY half where the statement is true and
   * half where it is false.
   */
  void weigh(
      AssessedClaim claim,
      String source,
      TrialRecord record,
      long micros,
      int trials,
      String reason) {
    Stance stance = claim.stance();
    if (claim.verdict() == Verdict.PARTLY) {
      long half = micros / 2;
      add(new Cell(source, record, true, stance), new CellWeight(micros - half, trials));
      add(new Cell(source, record, false, stance), new CellWeight(half, 0));
    } else {
      Cell cell = new Cell(source, record, claim.isStatementTrue(), stance);
      add(cell, new CellWeight(micros, trials));
    }
    note(claim, source, record, micros, reason);
  }

  /** Notes that a claim weighs nothing, and why. */
  void pass(AssessedClaim claim, String source, TrialRecord record, String reason) {
    note(claim, source, record, 0, reason);
  }

  void balanced(String outlet) {
    balancedOutlets.add(outlet);
  }

  void corrected(String source) {
    correctedSources.add(source);
  }

  Resolution resolution() {
    SortedMap<UUID, List<TrialShare>> copies = new TreeMap<>();
    for (Map.Entry<UUID, List<TrialShare>> entry : shares.entrySet()) {
      copies.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    return new Resolution(
        Collections.unmodifiableSortedMap(cells),
        Collections.unmodifiableSortedMap(copies),
        Collections.unmodifiableSortedSet(balancedOutlets),
        Collections.unmodifiableSortedSet(correctedSources));
  }

  private void add(Cell cell, CellWeight weight) {
    if (!weight.isNone()) {
      cells.merge(cell, weight, CellWeight::plus);
    }
  }

  private void note(
      AssessedClaim claim, String source, TrialRecord record, long micros, String reason) {
    shares
        .computeIfAbsent(claim.claimId(), key -> new ArrayList<>())
        .add(new TrialShare(source, record, micros, reason));
  }
}
