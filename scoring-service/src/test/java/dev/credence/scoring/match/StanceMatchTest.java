package dev.credence.scoring.match;

import static dev.credence.scoring.match.Confidence.DOUBTFUL;
import static dev.credence.scoring.match.Confidence.SURE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanceMatchTest {
  private static final String FACT = "The Torvel viaduct was under rebel control on 4 June 2023";
  private static final Instant BEFORE = Instant.parse("2023-06-05T00:00:00Z");
  private static final Instant CONFIRMED = Instant.parse("2023-06-10T00:00:00Z");

  private final Matcher matcher = new Matcher();
  private final VerdictRule rule = new VerdictRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Torvel viaduct had been captured",
        "the Torvel viaduct over the Ambe gorge was seized on Sunday",
        "the Torvel viaduct has been taken over",
        "the capture of the Torvel viaduct",
      })
  void denial_that_names_no_agent_is_surely_against_the_fact(String claim) {
    Match match = match(FACT, claim);
    assertEquals(Relation.SAME, match.relation(), match::toString);
    assertEquals(SURE, match.confidenceFor(Stance.DENIES), match::toString);
    assertEquals(DOUBTFUL, match.confidenceFor(Stance.AFFIRMS), match::toString);
    assertEquals(DOUBTFUL, match.confidenceFor(Stance.HEDGES), match::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Torvel viaduct was not captured on Sunday",
        "the Torvel viaduct has never been captured",
        "the Torvel viaduct hasn't been seized",
        "Torvel viaduct not captured, despite rumours",
      })
  void negation_that_names_no_agent_is_surely_against_the_fact(String claim) {
    Match match = match(FACT, claim);
    assertEquals(Relation.OPPOSITE, match.relation(), match::toString);
    assertEquals(SURE, match.confidenceFor(Stance.AFFIRMS), match::toString);
    assertEquals(DOUBTFUL, match.confidenceFor(Stance.DENIES), match::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Torvel viaduct was not captured by deserters",
        "the Torvel viaduct was not fully captured",
        "the Torvel viaduct was not captured on Sunday but on Monday",
        "the Torvel viaduct was not captured on camera",
        "the Torvel viaduct commander was not captured",
        "smugglers were not captured at the Torvel viaduct",
      })
  void negation_of_something_narrower_is_doubtful_for_both_stances(String claim) {
    Match match = match(FACT, claim);
    assertNotEquals(SURE, match.confidenceFor(Stance.AFFIRMS), match::toString);
    assertNotEquals(SURE, match.confidenceFor(Stance.DENIES), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia invaded Ukraine on 24 February 2022 | Russia was not invaded",
        "Redhill United beat Calder Rovers on 3 May 2020 | Redhill United were not beaten",
        "The Torvel viaduct was not under rebel control | the Torvel viaduct was not captured",
      })
  void missing_agent_is_doubtful_where_it_is_not_the_same_thing_that_suffers(
      String fact, String claim) {
    Match match = match(fact, claim);
    assertNotEquals(SURE, match.confidenceFor(Stance.AFFIRMS), match::toString);
    assertNotEquals(SURE, match.confidenceFor(Stance.DENIES), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Torvel viaduct had been captured | DENIES | true | REFUTED | true",
        "the Torvel viaduct had been captured | AFFIRMS | true | HELD | false",
        "the Torvel viaduct had been captured | DENIES | false | HELD | false",
        "the Torvel viaduct had been captured | AFFIRMS | false | REFUTED | false",
        "the Torvel viaduct was not captured | AFFIRMS | true | REFUTED | true",
        "the Torvel viaduct was not captured | DENIES | true | HELD | false",
        "the Torvel viaduct was not captured | AFFIRMS | false | HELD | false",
        "Ambe rebels seized the Torvel viaduct | AFFIRMS | true | HELD | true",
        "Ambe rebels seized the Torvel viaduct | AFFIRMS | false | REFUTED | true",
        "Ambe rebels seized the Torvel viaduct | DENIES | true | REFUTED | false",
        "rebels had captured the Torvel viaduct | DENIES | false | HELD | true",
      })
  void verdict_is_sure_where_the_stance_makes_it_so(
      String claim, Stance stance, boolean holds, Verdict verdict, boolean sure) {
    Judgement judgement =
        rule.judge(
            match(FACT, claim),
            stance,
            holds,
            DateInterval.OPEN,
            DateInterval.OPEN,
            BEFORE,
            CONFIRMED,
            true);
    assertEquals(verdict, judgement.verdict(), judgement::toString);
    assertEquals(sure, judgement.sure(), judgement::toString);
  }

  @Test
  void narrower_agent_of_the_same_class_is_the_same_agent() {
    Match match = match(FACT, "Ambe rebels seized the Torvel viaduct on Sunday");
    assertEquals(Relation.SAME, match.relation());
    assertEquals(SURE, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Torvel viaduct was under the control of Ambe rebels"
            + " | rebels seized the Torvel viaduct",
        "The Torvel viaduct was under rebel control | Ambe militants seized the Torvel viaduct",
      })
  void wider_agent_or_another_class_is_doubtful(String fact, String claim) {
    assertEquals(DOUBTFUL, match(fact, claim).confidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Torvel viaduct was still open and under government control | OPPOSITE | SURE",
        "the Torvel viaduct was open to lorries and firmly in government hands | OPPOSITE | SURE",
        "the Torvel viaduct was closed and under rebel control | SAME | SURE",
        "the Torvel viaduct was not open and under government control | OPPOSITE | DOUBTFUL",
        "the Tolvar viaduct was still open and under government control | UNRELATED | NONE",
      })
  void predicate_without_a_verb_takes_subject_and_copula_from_the_clause_before(
      String claim, Relation relation, Confidence confidence) {
    Match match = match(FACT, claim);
    assertEquals(relation, match.relation(), match::toString);
    assertEquals(confidence, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Torvel viaduct, which had been stormed by rebels on Saturday, is back in government"
            + " hands | OPPOSITE | SURE | SURE",
        "the Torvel viaduct, which the army lost on Saturday, 3 June, is in rebel hands"
            + " | SAME | SURE | SURE",
        "the Torvel viaduct, which had been stormed by rebels on Saturday, was inspected"
            + " | SAME | SURE | DOUBTFUL",
        "rebels seized the Torvel viaduct, which the army retook on Monday"
            + " | SAME | DOUBTFUL | DOUBTFUL",
      })
  void main_clause_decides_over_a_relative_clause(
      String claim, Relation relation, Confidence affirmed, Confidence denied) {
    Match match = match(FACT, claim);
    assertEquals(relation, match.relation(), match::toString);
    assertEquals(affirmed, match.confidence(), match::toString);
    assertEquals(denied, match.ifDenied(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        FACT + "| rebels seized the Torvel viaduct | both say that rebels control it",
        FACT
            + "| government forces retook the Torvel viaduct"
            + "| the fact says that rebels control it, the claim says that government forces do",
        FACT
            + "| the Torvel viaduct is under government control"
            + "| the fact says that rebels control it, the claim says that the government does",
        FACT
            + "| rebels did not seize the Torvel viaduct"
            + "| the fact says that rebels control it, the claim says that they do not",
        FACT + "| the army lost the Torvel viaduct | the claim says that the army lost it",
        "Iran controls the Torvel viaduct | American troops seized the Torvel viaduct"
            + "| the fact says that Iran controls it, the claim says that American troops do",
        "A flood in Torvel killed 31 workers | a flood in Torvel killed 31 workers"
            + "| the numbers agree: 31 workers",
        "A flood in Torvel killed 4 people | a flood in Torvel killed one person"
            + "| the fact says 4 people, the claim 1 person",
        "Torvel airport was closed | Torvel station was closed"
            + "| the fact is about an airport, the claim about a railway station",
        "Fuel in Iran was banned | petrol was banned in Turkey | another country: Turkey",
      })
  void reasons_are_plain_english(String fact, String claim, String reason) {
    Match match = match(fact, claim);
    assertTrue(match.reasons().contains(reason), match::toString);
  }

  private Match match(String fact, String claim) {
    return matcher.match(
        Statement.of(fact, DateInterval.OPEN), Statement.of(claim, DateInterval.OPEN));
  }
}
