package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.BulkDecisionReceipt.Outcome;
import dev.credence.contract.ReviewAction;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRulesTest {

  private static final Instant NOW = Instant.parse("2025-03-14T09:00:00Z");
  private static final UUID IN_SAMPLE = new UUID(0L, 1L);
  private static final UUID OUT_OF_SAMPLE = new UUID(-1L, 1L);

  private static final Reviewed.State WAITS =
      new Reviewed.State(AssessmentStatus.NEEDS_REVIEW, Verdict.HELD, null, null, false);
  private static final Reviewed.State AUTOMATIC =
      new Reviewed.State(AssessmentStatus.AUTOMATIC, Verdict.HELD, null, null, false);

  private static Reviewed.State decided(Verdict verdict, String actor) {
    return new Reviewed.State(AssessmentStatus.DECIDED, verdict, actor, NOW, false);
  }

  private static Reviewed standing(
      UUID id, Reviewed.State state, Reviewed.@Nullable LastDecision last) {
    return new Reviewed(
        id,
        new UUID(0, 2),
        1,
        new UUID(0, 3),
        7,
        NOW,
        state,
        Verdict.HELD,
        0.6,
        false,
        "text/test",
        last);
  }

  private static Review.Change change(Review.Decided result) {
    return Objects.requireNonNull(result.change());
  }

  private static Review review(ReviewAction action, @Nullable Verdict verdict) {
    return new Review(action, verdict, "desk", NOW, 0.02);
  }

  @ParameterizedTest
  @CsvSource({"ACCEPT,,HELD", "CHANGE,REFUTED,REFUTED", "REJECT,,UNDECIDED"})
  void what_waits_is_decided(ReviewAction action, @Nullable Verdict verdict, Verdict expected) {
    Review.Decided result =
        review(action, verdict).decide(standing(OUT_OF_SAMPLE, WAITS, null), 7L);
    assertEquals(Outcome.DECIDED, result.outcome());
    assertEquals(decided(expected, "desk"), change(result).after());
    assertEquals(Reviewed.LookedAt.QUEUE, change(result).lookedAt());
  }

  @Test
  void what_has_changed_since_it_was_seen_is_left_alone() {
    Review.Decided result =
        review(ReviewAction.ACCEPT, null).decide(standing(OUT_OF_SAMPLE, WAITS, null), 6L);
    assertEquals(Outcome.CHANGED_MEANWHILE, result.outcome());
    assertNull(result.change());
  }

  @Test
  void the_same_decision_again_changes_nothing_though_the_version_has_moved() {
    Reviewed accepted = standing(OUT_OF_SAMPLE, decided(Verdict.HELD, "desk"), null);
    assertEquals(
        Outcome.UNCHANGED, review(ReviewAction.ACCEPT, null).decide(accepted, 6L).outcome());
    assertEquals(
        Outcome.CHANGED_MEANWHILE,
        review(ReviewAction.REJECT, null).decide(accepted, 6L).outcome());
  }

  @Test
  void another_persons_decision_is_not_taken_for_ones_own() {
    Reviewed theirs = standing(OUT_OF_SAMPLE, decided(Verdict.HELD, "night desk"), null);
    assertEquals(
        Outcome.CHANGED_MEANWHILE, review(ReviewAction.ACCEPT, null).decide(theirs, 6L).outcome());
    assertEquals(Outcome.DECIDED, review(ReviewAction.ACCEPT, null).decide(theirs, 7L).outcome());
  }

  @Test
  void giving_back_is_for_what_people_have_decided() {
    Review back = review(ReviewAction.RETURN, null);
    assertEquals(
        Outcome.UNCHANGED, back.decide(standing(OUT_OF_SAMPLE, WAITS, null), 7L).outcome());
    Review.Decided result =
        back.decide(standing(OUT_OF_SAMPLE, decided(Verdict.REFUTED, "desk"), null), 7L);
    assertTrue(change(result).isBackWithRules());
    assertEquals(WAITS, change(result).after());
  }

  @Test
  void undoing_restores_what_was_before_the_last_decision_that_stands() {
    Reviewed.State first = decided(Verdict.REFUTED, "night desk");
    Reviewed standing =
        standing(
            OUT_OF_SAMPLE,
            decided(Verdict.HELD, "desk"),
            new Reviewed.LastDecision(12, first, Reviewed.LookedAt.QUEUE));
    Review.Decided result = review(ReviewAction.UNDO, null).decide(standing, 7L);
    assertEquals(first, change(result).after());
    assertEquals(12L, change(result).undoes());
    assertFalse(change(result).isBackWithRules());
  }

  @Test
  void undoing_nothing_changes_nothing() {
    assertEquals(
        Outcome.UNCHANGED,
        review(ReviewAction.UNDO, null).decide(standing(OUT_OF_SAMPLE, WAITS, null), 7L).outcome());
  }

  @Test
  void an_automatic_verdict_teaches_only_where_the_sample_chose_it() {
    Review accept = review(ReviewAction.ACCEPT, null);
    assertEquals(
        Reviewed.LookedAt.SAMPLE,
        change(accept.decide(standing(IN_SAMPLE, AUTOMATIC, null), null)).lookedAt());
    assertEquals(
        Reviewed.LookedAt.OTHER,
        change(accept.decide(standing(OUT_OF_SAMPLE, AUTOMATIC, null), null)).lookedAt());
  }

  @Test
  void second_thoughts_keep_the_reason_for_the_first_look() {
    Reviewed standing =
        standing(
            OUT_OF_SAMPLE,
            decided(Verdict.HELD, "desk"),
            new Reviewed.LastDecision(12, WAITS, Reviewed.LookedAt.QUEUE));
    assertEquals(
        Reviewed.LookedAt.QUEUE,
        change(review(ReviewAction.REJECT, null).decide(standing, 7L)).lookedAt());
  }

  @Test
  void the_sample_takes_its_share_of_ids() {
    int chosen = 0;
    for (int i = 0; i < 20_000; i++) {
      UUID id = AssessmentRepository.idOf(new UUID(1, i), 1, new UUID(2, i));
      chosen += AuditSample.contains(id, 0.02) ? 1 : 0;
    }
    assertEquals(400, chosen, 80);
    assertFalse(AuditSample.contains(IN_SAMPLE, 0));
    assertTrue(AuditSample.contains(OUT_OF_SAMPLE, 1));
  }
}
