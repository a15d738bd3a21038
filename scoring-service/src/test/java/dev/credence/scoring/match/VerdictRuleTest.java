package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {
  private static final Instant CONFIRMED = Instant.parse("2020-03-10T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2020-03-05T00:00:00Z");
  private static final DateInterval WINDOW =
      new DateInterval(
          Instant.parse("2020-03-04T00:00:00Z"), Instant.parse("2020-03-05T00:00:00Z"));
  private static final DateInterval LATER =
      new DateInterval(Instant.parse("2020-03-06T00:00:00Z"), null);

  private final VerdictRule rule = new VerdictRule();

  @ParameterizedTest
  @CsvSource({
    "SAME, AFFIRMS, true, HELD, AFFIRMS",
    "SAME, DENIES, true, REFUTED, DENIES",
    "SAME, HEDGES, true, HELD, HEDGES",
    "SAME, AFFIRMS, false, REFUTED, AFFIRMS",
    "SAME, DENIES, false, HELD, DENIES",
    "OPPOSITE, AFFIRMS, true, REFUTED, DENIES",
    "OPPOSITE, DENIES, true, HELD, AFFIRMS",
    "OPPOSITE, HEDGES, true, REFUTED, HEDGES",
    "OPPOSITE, AFFIRMS, false, HELD, DENIES",
  })
  void stance_relation_and_truth_make_the_verdict(
      Relation relation, Stance stance, boolean holds, Verdict verdict, Stance towardsFact) {
    Judgement judgement =
        rule.judge(
            sure(relation), stance, holds, WINDOW, DateInterval.OPEN, BEFORE, CONFIRMED, true);
    assertEquals(verdict, judgement.verdict());
    assertEquals(towardsFact, judgement.stanceTowardsFactStatement());
    assertEquals(relation == Relation.SAME || holds, judgement.sure());
  }

  @ParameterizedTest
  @CsvSource({"true, SUPERSEDED", "false, UNDECIDED"})
  void another_time_than_the_facts_decides_nothing(boolean state, Verdict verdict) {
    for (Relation relation : List.of(Relation.SAME, Relation.OPPOSITE, Relation.OTHER_TIME)) {
      Judgement judgement =
          rule.judge(
              sure(relation), Stance.DENIES, true, WINDOW, LATER, CONFIRMED, CONFIRMED, state);
      assertEquals(verdict, judgement.verdict());
      assertFalse(judgement.contradictsFact());
    }
  }

  @ParameterizedTest
  @CsvSource({"AFFIRMS, false", "DENIES, true", "HEDGES, false"})
  void claim_at_the_moment_of_confirmation_is_after_the_fact(Stance stance, boolean contradicts) {
    Judgement judgement =
        rule.judge(sure(Relation.SAME), stance, true, WINDOW, WINDOW, CONFIRMED, CONFIRMED, true);
    assertEquals(Verdict.AFTER_THE_FACT, judgement.verdict());
    assertEquals(contradicts, judgement.contradictsFact());
  }

  @Test
  void near_number_is_partly_right_whatever_the_stance() {
    Judgement judgement =
        rule.judge(
            sure(Relation.PARTLY), Stance.DENIES, true, WINDOW, WINDOW, BEFORE, CONFIRMED, false);
    assertEquals(Verdict.PARTLY, judgement.verdict());
    assertNull(judgement.stanceTowardsFactStatement());
  }

  @Test
  void unrelated_claim_is_undecided() {
    Match match =
        new Match(Relation.UNRELATED, Confidence.NONE, 0.9, null, List.of("another place"));
    Judgement judgement =
        rule.judge(match, Stance.AFFIRMS, true, WINDOW, WINDOW, BEFORE, CONFIRMED, true);
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertFalse(judgement.sure());
    assertTrue(judgement.reasons().contains("another place"));
  }

  @Test
  void doubtful_match_makes_a_suggestion() {
    Match match = new Match(Relation.SAME, Confidence.DOUBTFUL, 0.5, null, List.of());
    Judgement judgement =
        rule.judge(match, Stance.AFFIRMS, true, WINDOW, WINDOW, BEFORE, CONFIRMED, true);
    assertEquals(Verdict.HELD, judgement.verdict());
    assertFalse(judgement.sure());
  }

  private static Match sure(Relation relation) {
    return new Match(relation, Confidence.SURE, 1, null, List.of());
  }
}
