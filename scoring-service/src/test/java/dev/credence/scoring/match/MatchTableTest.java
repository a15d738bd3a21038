package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Verdict;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the matcher on the labelled pairs; the floors lie below what was measured. */
class MatchTableTest {
  private static final MatchTable TUNED = MatchTable.of(true);
  private static final MatchTable HELD = MatchTable.of(false);

  @Test
  void automatic_verdicts_on_pairs_that_nobody_looked_at_are_right() {
    show("held", HELD);
    assertTrue(HELD.precision() >= 0.95, HELD::print);
    assertTrue(HELD.coverage() >= 0.86, HELD::print);
  }

  @Test
  void automatic_verdicts_on_tuned_pairs_are_right() {
    show("tuned", TUNED);
    assertTrue(TUNED.precision() >= 0.98, TUNED::print);
    assertTrue(TUNED.coverage() >= 0.88, TUNED::print);
  }

  @Test
  void another_place_or_person_is_never_decided() {
    List<String> hard = List.of("place-differs", "name-differs");
    for (MatchTable half : List.of(TUNED, HELD)) {
      List<MatchTable.Row> decided =
          half.rows().stream()
              .filter(row -> hard.contains(row.pair().difficulty()) && row.isAutomatic())
              .toList();
      assertEquals(List.of(), decided);
    }
  }

  @Test
  void table_of_likelihoods_is_that_of_the_tuned_pairs() {
    assertEquals(
        String.join("\n", TUNED.likelihoods()),
        String.join("\n", Lexicon.lines("likelihood.txt")),
        "copy the expected lines into match/likelihood.txt");
  }

  @Test
  void probabilities_say_more_than_a_constant_would() {
    List<MatchTable.Row> suggested =
        HELD.rows().stream().filter(row -> row.cell().isPresent()).toList();
    double right = (double) suggested.stream().filter(MatchTable.Row::isRight).count();
    double share = right / suggested.size();
    assertTrue(HELD.brier() < share * (1 - share), () -> "Brier " + HELD.brier());
  }

  @Test
  void probability_in_the_mean_is_the_share_of_right_verdicts() {
    List<MatchTable.Row> suggested =
        HELD.rows().stream().filter(row -> row.cell().isPresent()).toList();
    double mean =
        suggested.stream().mapToDouble(r -> r.judgement().probability()).average().orElse(0);
    double share =
        (double) suggested.stream().filter(MatchTable.Row::isRight).count() / suggested.size();
    assertEquals(share, mean, 0.08);
  }

  @Test
  void every_judgement_says_what_decided() {
    for (MatchTable.Row row : HELD.rows()) {
      Judgement judgement = row.judgement();
      assertTrue(judgement.cues().stream().allMatch(cue -> cue.contains(":")), judgement::toString);
      assertTrue(judgement.reasons().containsAll(judgement.against()), judgement::toString);
      assertEquals(Matcher.VERSION, judgement.version());
    }
  }

  @Test
  void every_class_of_difficulty_and_every_verdict_is_in_the_pairs() {
    List<PairTable.Pair> pairs = PairTable.read();
    assertTrue(pairs.size() >= 300, () -> pairs.size() + " pairs");
    assertTrue(pairs.stream().map(PairTable.Pair::difficulty).distinct().count() >= 20);
    for (Verdict verdict : Verdict.values()) {
      boolean listed =
          pairs.stream().anyMatch(p -> p.expected().filter(verdict::equals).isPresent());
      assertEquals(verdict != Verdict.UNDECIDED, listed, verdict::name);
    }
  }

  private static void show(String half, MatchTable table) {
    PrintStream out = System.out;
    out.print(half + " half: " + table.print());
    out.printf("  Brier of the probabilities %.3f%n", table.brier());
  }
}
