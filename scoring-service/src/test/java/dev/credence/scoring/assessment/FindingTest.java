package dev.credence.scoring.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.DateInterval;
import dev.credence.contract.FactStatus;
import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.ProviderName;
import dev.credence.contract.QuestionKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.fact.FactRevision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final Instant PUBLISHED = Instant.parse("2025-03-12T08:00:00Z");
  private static final Instant CONFIRMED = Instant.parse("2025-03-14T08:00:00Z");

  private final Assessor assessor = new Assessor();

  private static FactRevision fact(@Nullable String statement, @Nullable String value) {
    return new FactRevision(
        new UUID(0, 1),
        "lock/held",
        1,
        FactStatus.CONFIRMED,
        statement,
        null,
        value == null ? null : new BigDecimal(value),
        null,
        null,
        DateInterval.OPEN,
        CONFIRMED,
        CONFIRMED,
        List.of("https://evidence.example/1"));
  }

  private static StoredClaim claim(
      Stance stance, @Nullable String value, String statement, boolean shared, Instant seen) {
    return new StoredClaim(
        new UUID(0, 2),
        new UUID(0, 3),
        "outlet:lock.example",
        "report:x",
        new UUID(0, 4),
        seen,
        new Holder("outlet:lock.example", "lock.example", HolderKind.OUTLET),
        statement,
        stance,
        Modality.FACTUAL,
        statement,
        List.of(),
        new DateInterval(null, PUBLISHED),
        value == null ? null : "lock/held",
        null,
        value == null ? null : new BigDecimal(value),
        null,
        null,
        PUBLISHED,
        null,
        shared,
        new ProviderName("rules/1"));
  }

  private Assessor.Finding number(Stance stance, String value, boolean shared, Instant seen) {
    return assessor
        .assess(
            QuestionKind.NUMBER,
            fact(null, "20"),
            CONFIRMED,
            claim(stance, value, "ships were held", shared, seen))
        .orElseThrow();
  }

  @Test
  void a_number_that_is_partly_right_tells_by_how_much() {
    Assessor.Finding partly = number(Stance.AFFIRMS, "23", false, PUBLISHED);
    assertEquals(Verdict.PARTLY, partly.verdict());
    assertEquals(1.15, partly.ratio());
    assertTrue(partly.cues().contains("answer:near"), partly.cues()::toString);
    assertEquals(AssessmentStatus.AUTOMATIC, partly.status());
    Assessor.Finding held = number(Stance.AFFIRMS, "20", false, PUBLISHED);
    assertEquals(Verdict.HELD, held.verdict());
    assertNull(held.ratio());
  }

  @Test
  void what_is_at_stake_is_what_a_trial_would_weigh_it() {
    assertEquals(1_000_000, number(Stance.AFFIRMS, "20", false, PUBLISHED).micros());
    assertEquals(250_000, number(Stance.AFFIRMS, "20", true, PUBLISHED).micros());
    assertEquals(0, number(Stance.HEDGES, "20", false, PUBLISHED).micros());
    assertEquals(0, number(Stance.AFFIRMS, "20", false, CONFIRMED.plusSeconds(1)).micros());
  }

  @Test
  void a_doubtful_suggestion_is_less_likely_right_than_a_sure_one() {
    Assessor.Finding sure = text("Rebels captured the Orlen bridge");
    Assessor.Finding doubtful = text("The Orlen bridge had been captured");
    assertEquals(AssessmentStatus.AUTOMATIC, sure.status());
    assertEquals(AssessmentStatus.NEEDS_REVIEW, doubtful.status());
    assertTrue(doubtful.probability() < sure.probability());
    assertTrue(doubtful.against().size() > 0, doubtful.reasons()::toString);
    assertTrue(doubtful.reasons().containsAll(doubtful.against()));
    assertTrue(doubtful.cues().contains("stance:affirmed"));
  }

  private Assessor.Finding text(String statement) {
    return assessor
        .assess(
            QuestionKind.BOOLEAN,
            fact("The Orlen bridge was under rebel control.", null),
            CONFIRMED,
            claim(Stance.AFFIRMS, null, statement, false, PUBLISHED))
        .orElseThrow();
  }
}
