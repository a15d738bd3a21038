package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.DateInterval;
import dev.credence.contract.QuestionKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedRuleTest {
  private static final Instant CONFIRMED = Instant.parse("2020-03-10T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2020-03-05T00:00:00Z");

  private final KeyedRule rule = new KeyedRule();

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, , , AFFIRMS, HELD, AFFIRMS",
    "BOOLEAN, , , DENIES, REFUTED, DENIES",
    "BOOLEAN, , FALSE, AFFIRMS, REFUTED, DENIES",
    "BOOLEAN, False, , DENIES, HELD, AFFIRMS",
    "BOOLEAN, ' True ', true, HEDGES, HELD, HEDGES",
    "BOOLEAN, maybe, true, AFFIRMS, UNDECIDED, ",
    "CATEGORY, Varga, varga, AFFIRMS, HELD, AFFIRMS",
    "CATEGORY, Reke, Varga, AFFIRMS, REFUTED, DENIES",
    "CATEGORY, Varga, Varga, DENIES, REFUTED, DENIES",
    "CATEGORY, Reke, Varga, DENIES, HELD, ",
    "CATEGORY, Reke, Varga, HEDGES, REFUTED, HEDGES",
    "CATEGORY, , Varga, AFFIRMS, UNDECIDED, ",
    "DATE, 2020-03-04, 2020-03-04, AFFIRMS, HELD, AFFIRMS",
    "DATE, 4 March 2020, 2020-03-04, AFFIRMS, HELD, AFFIRMS",
    "DATE, 2020-03-05, 2020-03-04, AFFIRMS, REFUTED, DENIES",
    "DATE, 2020-03-05, 2020-03-04, DENIES, HELD, ",
    "DATE, in March 2020, 2020-03-04, AFFIRMS, UNDECIDED, ",
    "DATE, soon, 2020-03-04, AFFIRMS, UNDECIDED, ",
    "DATE, 2020-02-31, 2020-03-04, AFFIRMS, UNDECIDED, ",
  })
  void answer_and_stance_make_the_verdict(
      QuestionKind kind,
      @Nullable String claimed,
      @Nullable String confirmed,
      Stance stance,
      Verdict verdict,
      @Nullable Stance towardsFact) {
    Judgement judgement =
        rule.judge(
            kind,
            new KeyedClaim(claimed, null, null, stance, DateInterval.OPEN, BEFORE),
            new KeyedFact(confirmed, null, null, null, DateInterval.OPEN, CONFIRMED),
            true);
    assertEquals(verdict, judgement.verdict(), judgement::toString);
    assertEquals(towardsFact, judgement.stanceTowardsFactStatement(), judgement::toString);
    assertEquals(verdict != Verdict.UNDECIDED, judgement.sure());
  }

  @ParameterizedTest
  @CsvSource({
    "31, , 31, , , AFFIRMS, HELD",
    "30, , 31, , , AFFIRMS, PARTLY",
    "30, , 31, , 1, AFFIRMS, HELD",
    "30, , 31, , , DENIES, PARTLY",
    "20, , 31, , , AFFIRMS, REFUTED",
    "20, , 31, , , DENIES, HELD",
    "31, , 31, , , DENIES, REFUTED",
    "5.2, %, 5.24, percent, , AFFIRMS, PARTLY",
    "5.24, per cent, 5.2, %, , AFFIRMS, HELD",
    "50, miles, 80, km, , AFFIRMS, HELD",
    "80000, metres, 80, km, , AFFIRMS, HELD",
    "1.2, million people, 1200, thousand people, , AFFIRMS, HELD",
    "12, people, 12, persons, , AFFIRMS, HELD",
    "12, tonnes, 12, km, , AFFIRMS, UNDECIDED",
    "0, , 0, , , AFFIRMS, HELD",
    "1, , 0, , , AFFIRMS, REFUTED",
    "1E+900000000, , 1, , , AFFIRMS, UNDECIDED",
  })
  void numbers_hold_within_the_tolerance_and_partly_within_a_quarter(
      BigDecimal claimed,
      @Nullable String unit,
      BigDecimal confirmed,
      @Nullable String factUnit,
      @Nullable BigDecimal tolerance,
      Stance stance,
      Verdict verdict) {
    Judgement judgement =
        rule.judge(
            QuestionKind.NUMBER,
            new KeyedClaim(null, claimed, unit, stance, DateInterval.OPEN, BEFORE),
            new KeyedFact(null, confirmed, factUnit, tolerance, DateInterval.OPEN, CONFIRMED),
            false);
    assertEquals(verdict, judgement.verdict(), judgement::toString);
  }

  @Test
  void contradiction_after_the_confirmation_is_kept_in_mind() {
    Judgement judgement =
        rule.judge(
            QuestionKind.BOOLEAN,
            new KeyedClaim(null, null, null, Stance.DENIES, DateInterval.OPEN, CONFIRMED),
            new KeyedFact(null, null, null, null, DateInterval.OPEN, CONFIRMED),
            true);
    assertEquals(Verdict.AFTER_THE_FACT, judgement.verdict());
    assertTrue(judgement.contradictsFact());
  }

  @Test
  void claim_about_another_day_is_superseded() {
    DateInterval claimDay = new DateInterval(BEFORE, CONFIRMED);
    Judgement judgement =
        rule.judge(
            QuestionKind.BOOLEAN,
            new KeyedClaim(null, null, null, Stance.DENIES, claimDay, BEFORE),
            new KeyedFact(null, null, null, null, new DateInterval(null, BEFORE), CONFIRMED),
            true);
    assertEquals(Verdict.SUPERSEDED, judgement.verdict());
    assertFalse(judgement.contradictsFact());
  }

  @Test
  void date_claim_without_answer_is_judged_by_its_event_date() {
    DateInterval day =
        new DateInterval(
            Instant.parse("2020-03-04T00:00:00Z"), Instant.parse("2020-03-05T00:00:00Z"));
    KeyedFact fact = new KeyedFact("2020-03-04", null, null, null, DateInterval.OPEN, CONFIRMED);
    KeyedClaim claim = new KeyedClaim(null, null, null, Stance.AFFIRMS, day, BEFORE);
    assertEquals(Verdict.HELD, rule.judge(QuestionKind.DATE, claim, fact, false).verdict());
  }
}
