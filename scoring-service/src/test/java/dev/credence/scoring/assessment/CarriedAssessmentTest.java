package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import dev.credence.contract.Verdict;
import dev.credence.scoring.fact.FactRevision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarriedAssessmentTest {

  private static final Instant CONFIRMED = Instant.parse("2025-03-14T08:00:00Z");

  private static FactRevision fact(int revision, String statement) {
    return new FactRevision(
        new UUID(0, 1),
        "lock/shut",
        revision,
        FactStatus.CONFIRMED,
        statement,
        null,
        null,
        null,
        null,
        DateInterval.OPEN,
        CONFIRMED,
        CONFIRMED,
        List.of("https://evidence.example/" + revision));
  }

  private static CarriedAssessment.Standing standing(
      AssessmentStatus status, boolean askAgain, boolean erased) {
    return new CarriedAssessment.Standing(
        new CarriedAssessment(
            new UUID(0, 1),
            1,
            new UUID(0, 2),
            Verdict.REFUTED,
            status,
            true,
            false,
            List.of("both name the lock"),
            "text/test",
            status == AssessmentStatus.DECIDED ? "desk" : null,
            status == AssessmentStatus.DECIDED ? CONFIRMED : null,
            askAgain),
        erased);
  }

  private static List<CarriedAssessment> carried(String after, CarriedAssessment.Standing old) {
    return CarriedAssessment.of(fact(1, "The lock was shut."), fact(2, after), List.of(old));
  }

  @Test
  void a_decision_stays_where_the_fact_says_the_same() {
    CarriedAssessment same =
        carried("The lock was shut.", standing(AssessmentStatus.DECIDED, false, false)).get(0);
    assertEquals(AssessmentStatus.DECIDED, same.status());
    assertEquals("desk", same.actor());
    assertEquals(2, same.factRevision());
  }

  @Test
  void a_decision_must_be_looked_at_again_where_it_says_something_else() {
    CarriedAssessment asked =
        carried("The lock was open.", standing(AssessmentStatus.DECIDED, false, false)).get(0);
    assertEquals(AssessmentStatus.NEEDS_REVIEW, asked.status());
    assertTrue(asked.askAgain());
    assertNull(asked.actor());
    assertTrue(asked.reasons().stream().anyMatch(reason -> reason.contains("look again")));
  }

  @Test
  void what_waits_to_be_looked_at_again_is_not_lost_by_a_further_correction() {
    CarriedAssessment asked =
        carried("The lock was open.", standing(AssessmentStatus.NEEDS_REVIEW, true, false)).get(0);
    assertTrue(asked.askAgain());
  }

  @Test
  void what_only_the_rules_found_is_found_anew_but_for_erased_words() {
    CarriedAssessment.Standing found = standing(AssessmentStatus.AUTOMATIC, false, false);
    CarriedAssessment.Standing erased = standing(AssessmentStatus.AUTOMATIC, false, true);
    assertEquals(List.of(), carried("The lock was shut.", found));
    assertEquals(1, carried("The lock was shut.", erased).size());
    assertEquals(List.of(), carried("The lock was open.", erased));
  }
}
