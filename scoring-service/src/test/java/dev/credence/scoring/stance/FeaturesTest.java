package dev.credence.scoring.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

  private static final String STATEMENT = "The mayor of Talmora sold the harbour bridge";

  @Test
  void the_same_pair_gives_the_same_features_in_the_same_order() {
    String sentence = "Mayor denies claim that Talmora's bridge was sold";
    assertEquals(Features.of(STATEMENT, sentence), Features.of(STATEMENT, sentence));
  }

  @Test
  void inflections_and_synonyms_count_as_overlap() {
    Set<String> seen = names("Talmora mayor is selling harbor bridge");
    assertTrue(seen.contains("shared sell"));
    assertTrue(seen.contains("shared bridg"));
  }

  @Test
  void a_cue_is_new_or_as_in_the_statement() {
    assertTrue(names("Bridge sale was a hoax").contains("cue HOAX added"));
    assertTrue(names("The sale was a hoax", "Sale: no hoax").contains("cue HOAX as in statement"));
    assertTrue(names("The sale was a hoax", "The sale").contains("cue HOAX lost"));
  }

  @Test
  void a_cue_that_bears_on_what_is_shared_is_told_from_one_that_does_not() {
    assertTrue(names("Fake mayor").contains("scope HOAX just before shared"));
    assertFalse(names("Fake news of the week").contains("scope HOAX just before shared"));
  }

  @Test
  void two_denials_are_an_even_number() {
    assertTrue(names("Mayor denies bridge sale").contains("refuting parity 1 statement 0"));
    assertTrue(names("Mayor denies bridge sale hoax").contains("refuting parity 0 statement 0"));
  }

  @Test
  void contractions_negate() {
    assertTrue(names("Mayor didn't sell").contains("cue NEG"));
    assertTrue(names("Mayor didn\u2019t sell").contains("cue NEG"));
  }

  @Test
  void a_question_about_what_is_shared_is_seen() {
    Set<String> seen = names("Did the mayor sell the bridge? Not likely");
    assertTrue(seen.contains("question on shared"));
    assertTrue(seen.contains("question then NEG"));
    assertTrue(seen.contains("main segment asks"));
  }

  @Test
  void what_stands_before_a_colon_is_a_segment_of_its_own() {
    assertTrue(names("Rumor: mayor sold bridge").contains("first segment RUMOR other"));
    assertFalse(names("Mayor:bridge").contains("segments 2"));
  }

  @Test
  void a_phrase_is_found_across_its_words_only() {
    assertTrue(names("There is no evidence of a sale").contains("phrase no-evidence"));
    assertFalse(names("No, the evidence is there").contains("phrase no-evidence"));
  }

  @Test
  void the_opposite_of_the_statement_is_seen() {
    assertTrue(
        names("The harbour master was killed", "Harbour master is alive")
            .contains("opposite unharmed"));
    assertFalse(
        names("The harbour master is alive", "Harbour master is alive").contains("opposite"));
  }

  @Test
  void other_numbers_disagree() {
    assertTrue(names("It cost 1,200 crowns", "Bridge for 900 crowns").contains("numbers disagree"));
    assertTrue(names("It cost 1,200 crowns", "Bridge for 1200 crowns").contains("numbers agree"));
  }

  @Test
  void an_abbreviation_is_one_word() {
    assertEquals(List.of("us", "army"), words("U.S. army"));
    assertEquals(List.of("uk", "mayor"), words("U.K. mayor"));
    assertEquals(List.of("3.5", "million"), words("3.5 million"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "...", "'", "'s", "-", "\u0301", "\ud83d\ude00", "\ud800"})
  void a_sentence_without_words_has_features_all_the_same(String sentence) {
    assertFalse(Features.of(STATEMENT, sentence).isEmpty());
    assertFalse(Features.of(sentence, STATEMENT).isEmpty());
    assertFalse(Features.of(sentence, sentence).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a.", "not ", "?", "'", "1,", "no hoax denies ", "\u0301", ": ", "- "})
  void long_input_costs_no_more_than_its_start(String unit) {
    String text = unit.repeat(100_000 / unit.length());
    int most = assertTimeout(Duration.ofSeconds(5), () -> Features.of(text, text).size());
    assertTrue(most < 5_000);
  }

  @Test
  void names_have_neither_tabs_nor_line_ends() {
    Set<String> seen = names("A\tsale?\nNo\r\nhoax\u2028said\u000bso");
    assertTrue(seen.stream().noneMatch(name -> name.matches("(?s).*[\t\n\r\u2028\u000b].*")));
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream().filter(Token::isWord).map(Token::lower).toList();
  }

  private static Set<String> names(String sentence) {
    return names(STATEMENT, sentence);
  }

  private static Set<String> names(String statement, String sentence) {
    return Features.of(statement, sentence).stream().map(Feature::name).collect(Collectors.toSet());
  }
}
