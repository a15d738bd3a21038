package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.DateInterval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NounUseTest {
  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Marrow storm gate was shut on 1 March 2026.",
        "Halden storm barrier was shut",
        "Halden seizure clinic was closed",
        "Halden hold tunnel was closed",
        "The Halden control tower was evacuated",
        "The Marrow Falls storm gate was shut",
        "Athens storm gate was shut",
        "The Halden fire station was closed",
        "The Halden attack memorial was closed",
        "The Marrow storm gate and the Halden tunnel were closed",
      })
  void statement_with_a_noun_that_could_be_a_cue_is_the_same_as_itself(String text) {
    Match match = match(text, text);
    assertEquals(Relation.SAME, match.relation(), match::toString);
    assertEquals(Confidence.SURE, match.confidence(), match::toString);
    assertTrue(match.reasons().stream().noneMatch(r -> r.contains("control")), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Marrow storm gate was shut | OPENNESS",
        "Marrow storm gate shut | OPENNESS",
        "Crews opened the Marrow storm gate | OPENNESS",
        "The Marrow storm killed three people | DEATHS",
        "The Halden hold was evacuated | EVACUATE",
        "A strike vote was cancelled in Halden | EVENT_HELD",
        "The fall season was cancelled in Halden | EVENT_HELD",
        "The fire station in Halden was closed | OPENNESS",
        "An open letter was signed in Halden | SIGN",
        "A close ally was arrested in Halden | ARREST",
        "The death penalty was approved in Halden | APPROVE",
      })
  void noun_before_a_noun_is_no_predicate(String text, String only) {
    assertEquals(List.of(only), frames(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rebels hold the Halden tunnel | CONTROL",
        "rebels storm the Halden tunnel | CONTROL",
        "Rebels storm gate in Halden | CONTROL",
        "they still storm Halden | CONTROL",
        "the rebels who storm bridges in Halden were seen | CONTROL",
        "the Saffar hold the Halden tunnel | CONTROL",
        "the Saffar hold two-thirds of the area mapped in May | CONTROL",
        "Saffar storm border crossing | CONTROL",
        "rebels did not hold the Halden tunnel | CONTROL",
        "rebels want to storm the Halden tunnel | CONTROL",
        "rebels will storm the Halden tunnel | CONTROL",
        "A fire broke out in Halden | FIRE",
        "The Halden fire was seen from afar | FIRE",
        "The Halden fire swept through homes that were empty | FIRE",
        "The Halden tunnel was open despite rumours | OPENNESS",
        "The Halden tunnel remained open overnight | OPENNESS",
        "the capture of the Halden tunnel | CONTROL",
        "Halden and Marrow sign treaty | SIGN",
      })
  void same_word_in_verb_position_or_as_head_is_a_predicate(String text, String only) {
    assertEquals(List.of(only), frames(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rebels hold the Halden tunnel | rebels seized the Halden tunnel | SAME",
        "rebels storm the Halden tunnel | rebels seized the Halden tunnel | SAME",
        "rebels hold the Halden tunnel | the army seized the Halden tunnel | OPPOSITE",
        "The Marrow storm gate was shut | the Marrow storm gate is open | OPPOSITE",
        "The Marrow storm gate was shut | the Halden storm gate was shut | UNRELATED",
        "rebels hold the Halden tunnel | the Halden hold tunnel was closed | UNRELATED",
      })
  void relation_follows_the_true_predicate(String fact, String claim, Relation relation) {
    Match match = match(fact, claim);
    assertEquals(relation, match.relation(), match::toString);
  }

  @Test
  void strike_of_workers_is_told_as_before() {
    String text = "workers strike at Halden mill";
    Match match = match(text, text);
    assertEquals(Relation.SAME, match.relation(), match::toString);
    assertEquals(List.of(), frames(text));
  }

  @Test
  void subject_with_such_a_noun_is_carried_whole_into_the_next_clause() {
    assertEquals(
        List.of("the Marrow storm gate was shut", "the Marrow storm gate was searched"),
        Clauses.of("the Marrow storm gate was shut and was searched"));
  }

  private static List<String> frames(String text) {
    List<Word> words = Words.of(text);
    return FrameReader.read(words, Names.of(words)).stream().map(Frame::name).toList();
  }

  private Match match(String fact, String claim) {
    return matcher.match(
        Statement.of(fact, DateInterval.OPEN), Statement.of(claim, DateInterval.OPEN));
  }
}
