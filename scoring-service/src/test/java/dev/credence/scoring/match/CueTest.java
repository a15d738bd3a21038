package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {
  private static final String CROSSING = "The Shir Khan border crossing was captured by rebels";
  private static final String BLAST = "A blast at the Orlo mill killed 40 workers";

  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CROSSING + " | rebels seized Sher Khan | place:shir-khan=sher-khan",
        CROSSING + " | rebels seized Sher Khan | frame:control",
        CROSSING + " | rebels seized the Sherkhan border crossing | place:shir-khan=sherkhan",
        CROSSING + " | the army holds Sher Khan | agent:other",
        CROSSING + " | rebels did not capture Shir Khan | negation:claim",
        CROSSING + " | rebels tried to capture Shir Khan | modality:hypothetical",
        BLAST + " | 40 workers were killed by a blast at the Orlo mill | number:agrees ratio=1.00",
        BLAST
            + " | about 42 workers were killed by a blast at the Orlo mill |"
            + " number:within-tolerance ratio=1.05",
        BLAST + " | 44 workers were killed by a blast at the Orlo mill | number:near ratio=1.10",
      })
  void cue_says_what_decided(String fact, String claim, String cue) {
    Match match = match(fact, claim);
    assertTrue(match.cues().contains(cue), match::toString);
    assertTrue(match.contradictions().isEmpty(), match::toString);
    assertFalse(match.vetoed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebels seized the Sherkhan crossing",
        "the Sher Khan border crossing was overrun by rebels",
        "rebels have overrun Sherkhan",
      })
  void spelling_leaves_no_doubt(String claim) {
    Match match = match(CROSSING, claim);
    assertEquals(Confidence.SURE, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CROSSING + " | rebels seized Islam Qala | place:shir-khan!=islam-qala",
        "The Orlo dam collapsed | the Orlo bridge collapsed | kind:dam!=bridge",
        "Flight 12 of Ferro Air landed safely | Flight 14 of Ferro Air landed safely |"
            + " numbered:flight-12!=flight-14",
        "Peru invaded Chile | Ghana invaded Togo | country:chile!=ghana",
      })
  void another_thing_is_vetoed_and_the_cue_says_why(String fact, String claim, String cue) {
    Match match = match(fact, claim);
    assertTrue(match.vetoed(), match::toString);
    assertEquals(List.of(cue), match.contradictions());
  }

  @Test
  void another_number_contradicts_but_the_claim_is_about_the_same() {
    Match match = match(BLAST, "a blast at the Orlo mill killed 400 workers");
    assertEquals(List.of("number:differs ratio=10.00"), match.contradictions());
    assertEquals(Relation.OPPOSITE, match.relation());
    assertFalse(match.vetoed());
  }

  @Test
  void judgement_carries_stance_probability_method_and_version() {
    Judgement judgement = judge("rebels seized Sher Khan", Stance.DENIES);
    assertEquals(Verdict.REFUTED, judgement.verdict());
    assertTrue(judgement.cues().contains("stance:denied"), judgement::toString);
    assertEquals("text", judgement.method());
    assertEquals(Matcher.VERSION, judgement.version());
    assertEquals(Likelihood.of(0), judgement.probability());
  }

  @Test
  void doubt_costs_probability_and_is_told_apart_from_other_reasons() {
    Judgement sure = judge("rebels seized Sher Khan", Stance.AFFIRMS);
    Judgement doubtful = judge("the Shir Khan crossing was captured", Stance.AFFIRMS);
    assertTrue(sure.against().isEmpty());
    assertFalse(doubtful.against().isEmpty());
    assertTrue(doubtful.probability() < sure.probability());
  }

  @Test
  void probability_outside_its_range_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Grounds("text", "1", Double.NaN, List.of(), List.of(), List.of()));
  }

  @Test
  void statement_that_was_seen_before_is_judged_the_same() {
    String claim = "rebels seized Sher Khan, which lies in Orlo";
    Match first = match(CROSSING, claim);
    for (int i = 0; i < 1_000; i++) {
      match(CROSSING, "rebels seized town " + i);
    }
    assertEquals(first, match(CROSSING, claim));
    assertEquals(first, new Matcher().match(statement(CROSSING), statement(claim)));
  }

  private Judgement judge(String claim, Stance stance) {
    return new VerdictRule()
        .judge(
            match(CROSSING, claim),
            stance,
            true,
            DateInterval.OPEN,
            DateInterval.OPEN,
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2020-01-02T00:00:00Z"),
            false);
  }

  private Match match(String fact, String claim) {
    return matcher.match(statement(fact), statement(claim));
  }

  private static Statement statement(String text) {
    return Statement.of(text, DateInterval.OPEN);
  }
}
