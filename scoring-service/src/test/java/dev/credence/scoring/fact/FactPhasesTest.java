package dev.credence.scoring.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactPhasesTest {

  private static final UUID FACT = new UUID(0, 1);

  @Test
  void a_correction_takes_over_from_its_confirmation() {
    FactRevision first = revision(1, "q", FactStatus.CONFIRMED, 10);
    FactRevision second = revision(2, "q", FactStatus.CORRECTED, 20);
    assertEquals(List.of(first, second), phases(first, second));
  }

  @Test
  void a_correction_that_was_confirmed_no_later_replaces_what_it_corrects() {
    FactRevision second = revision(2, "q", FactStatus.CORRECTED, 5);
    assertEquals(List.of(second), phases(revision(1, "q", FactStatus.CONFIRMED, 10), second));
  }

  @Test
  void a_correction_that_answers_another_question_leaves_nothing_on_the_question_before() {
    FactRevision second = revision(2, "other", FactStatus.CORRECTED, 20);
    assertEquals(List.of(second), phases(revision(1, "q", FactStatus.CONFIRMED, 10), second));
  }

  @Test
  void a_retraction_leaves_nothing() {
    assertEquals(
        List.of(),
        phases(
            revision(1, "q", FactStatus.CONFIRMED, 10),
            revision(2, "q", FactStatus.RETRACTED, 10)));
  }

  @Test
  void a_fact_is_first_recorded_when_it_came_to_the_question_that_it_answers_now() {
    FactRevision first = revision(1, "q", FactStatus.CONFIRMED, 10);
    FactRevision second = revision(2, "other", FactStatus.CORRECTED, 20);
    FactRevision third = revision(3, "other", FactStatus.CORRECTED, 30);
    FactRevision back = revision(4, "q", FactStatus.CORRECTED, 40);
    assertEquals(first.recordedAt(), FactPhases.firstRecordedAt(List.of(first)));
    assertEquals(second.recordedAt(), FactPhases.firstRecordedAt(List.of(third, first, second)));
    assertEquals(
        back.recordedAt(), FactPhases.firstRecordedAt(List.of(first, second, third, back)));
  }

  private static List<FactRevision> phases(FactRevision... revisions) {
    return List.copyOf(FactPhases.of(List.of(revisions)).values());
  }

  private static FactRevision revision(
      int number, String question, FactStatus status, int confirmed) {
    return new FactRevision(
        FACT,
        question,
        number,
        status,
        null,
        "true",
        null,
        null,
        null,
        DateInterval.OPEN,
        Instant.ofEpochSecond(confirmed),
        Instant.ofEpochSecond(1_000 + number),
        List.of("https://e.example/1"));
  }
}
