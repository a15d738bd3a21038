package dev.credence.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerDifferenceTest {

  private static final Instant MORNING = Instant.parse("2031-03-04T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2031-03-04T20:00:00Z");
  private static final Cell TRUE_CELL = cell("outlet:gazette", true);
  private static final Cell FALSE_CELL = cell("outlet:gazette", false);

  @Test
  void first_phase_is_added_whole() {
    assertEquals(
        List.of(new Increment(MORNING, TRUE_CELL, 1_000_000, 1)),
        LedgerDifference.increments(phases(MORNING, Map.of(TRUE_CELL, whole()))));
  }

  @Test
  void later_phase_adds_the_change_only() {
    SortedMap<Instant, Map<Cell, CellWeight>> phases = phases(MORNING, Map.of(TRUE_CELL, whole()));
    phases.put(EVENING, Map.of(FALSE_CELL, whole()));
    assertEquals(
        List.of(
            new Increment(MORNING, TRUE_CELL, 1_000_000, 1),
            new Increment(EVENING, FALSE_CELL, 1_000_000, 1),
            new Increment(EVENING, TRUE_CELL, -1_000_000, -1)),
        LedgerDifference.increments(phases));
  }

  @Test
  void unchanged_state_appends_nothing() {
    List<Increment> rows = LedgerDifference.increments(phases(MORNING, Map.of(TRUE_CELL, whole())));
    assertTrue(LedgerDifference.toAppend(rows, rows).isEmpty());
  }

  @Test
  void retraction_offsets_everything_stored() {
    List<Increment> stored = List.of(new Increment(MORNING, TRUE_CELL, 1_000_000, 1));
    List<Increment> target = LedgerDifference.increments(new TreeMap<>());
    assertEquals(
        List.of(new Increment(MORNING, TRUE_CELL, -1_000_000, -1)),
        LedgerDifference.toAppend(target, stored));
  }

  @Test
  void retracting_twice_appends_nothing_the_second_time() {
    List<Increment> stored =
        List.of(
            new Increment(MORNING, TRUE_CELL, 1_000_000, 1),
            new Increment(MORNING, TRUE_CELL, -1_000_000, -1));
    assertTrue(LedgerDifference.toAppend(List.of(), stored).isEmpty());
  }

  @Test
  void appending_always_leads_to_the_target_in_any_order() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Increment> stored = new ArrayList<>();
      List<Increment> target = List.of();
      for (int change = 0; change < 4; change++) {
        target = LedgerDifference.increments(randomPhases(random));
        stored.addAll(LedgerDifference.toAppend(target, stored));
        Collections.shuffle(stored, random);
      }
      assertEquals(net(target), net(stored));
      assertTrue(LedgerDifference.toAppend(target, stored).isEmpty());
    }
  }

  @Test
  void increments_sum_to_the_state_at_every_instant() {
    Random random = new Random(8);
    for (int round = 0; round < 200; round++) {
      SortedMap<Instant, Map<Cell, CellWeight>> phases = randomPhases(random);
      List<Increment> increments = LedgerDifference.increments(phases);
      phases.forEach(
          (instant, state) -> {
            Map<Cell, CellWeight> reached = new HashMap<>();
            increments.stream()
                .filter(increment -> !increment.effectiveAt().isAfter(instant))
                .forEach(i -> reached.merge(i.cell(), weight(i), CellWeight::plus));
            reached.values().removeIf(CellWeight::isNone);
            assertEquals(state, reached);
          });
    }
  }

  private static Map<List<Object>, CellWeight> net(List<Increment> rows) {
    Map<List<Object>, CellWeight> net = new HashMap<>();
    rows.forEach(
        row -> net.merge(List.of(row.effectiveAt(), row.cell()), weight(row), CellWeight::plus));
    net.values().removeIf(CellWeight::isNone);
    return net;
  }

  private static CellWeight weight(Increment increment) {
    return new CellWeight(increment.micros(), increment.trials());
  }

  private static SortedMap<Instant, Map<Cell, CellWeight>> randomPhases(Random random) {
    SortedMap<Instant, Map<Cell, CellWeight>> phases = new TreeMap<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Map<Cell, CellWeight> state = new HashMap<>();
      for (String source : List.of("outlet:a", "outlet:b", "speaker:c")) {
        if (random.nextBoolean()) {
          state.put(
              cell(source, random.nextBoolean()),
              new CellWeight(250_000L * (1 + random.nextInt(4)), 1));
        }
      }
      phases.put(MORNING.plusSeconds(random.nextInt(3)), state);
    }
    return phases;
  }

  private static SortedMap<Instant, Map<Cell, CellWeight>> phases(
      Instant instant, Map<Cell, CellWeight> state) {
    SortedMap<Instant, Map<Cell, CellWeight>> phases = new TreeMap<>();
    phases.put(instant, state);
    return phases;
  }

  private static Cell cell(String source, boolean truth) {
    return new Cell(source, TrialRecord.SCORED, truth, Stance.AFFIRMS);
  }

  private static CellWeight whole() {
    return new CellWeight(1_000_000, 1);
  }
}
