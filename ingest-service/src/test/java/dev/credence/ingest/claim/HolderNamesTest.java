package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolderNamesTest {

  private static final String OWN = "outlet:harbour-wire.example";

  private static Holder last(String text) {
    return Claims.last(text).holder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Roe, a volcanologist with the Storvik Institute, said the ferry sank.",
        "Dr Jane Roe said the ferry sank in the fjord.",
        "Analyst Jane Roe said the ferry sank in the fjord.",
        "The ferry sank in the fjord, said Jane Roe of the Storvik Institute.",
        "Jane Roe, who runs the harbour, said the ferry sank.",
        "Columnist Jane Roe watched. Roe said the ferry sank in the fjord.",
        "The man's lawyer, Jane Roe, watched. Roe said the ferry sank in the fjord.",
        "Editor-in-chief Jane Roe said the ferry sank in the fjord.",
        "The BBC's Jane Roe said the ferry sank in the fjord.",
      })
  void whoever_is_quoted_in_a_public_role_is_charged_himself(String text) {
    assertEquals(new Holder("speaker:jane-roe", "Jane Roe", HolderKind.PERSON), last(text));
  }

  @Test
  void a_spokesman_is_known_by_what_the_text_says_of_him_elsewhere() {
    List<ExtractedClaim> claims =
        Claims.of(
            "“The ferry sank in the fjord,” Moen said. "
                + "Storvik police spokeswoman Kari Moen spoke at noon.");

    assertEquals("speaker:storvik-police", claims.get(0).holder().source());
  }

  @Test
  void a_pronoun_is_nobody_of_the_other_gender_and_no_group() {
    String text = "Minister Anna Berg said the ferry sank. Minister Peter Dahl said it burned. ";

    assertEquals("speaker:anna-berg", last(text + "She said the crew was safe.").source());
    assertEquals("speaker:peter-dahl", last(text + "He said the crew was safe.").source());
    assertEquals(
        "speaker:anna-berg",
        last("Minister Anna Berg said the ferry sank. The doctors said the crew was safe. "
                + "“It burned in the harbour,” she said.")
            .source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In May, the Norwegian navy said the ferry sank.",
        "OSLO, Norway — The Norwegian navy said the ferry sank.",
        "Last week the Norwegian navy said the ferry sank.",
        "Now, according to the Norwegian navy, the ferry has sunk.",
        "The ferry of Storvik, according to the Norwegian navy, sank in the fjord.",
        "The ferry sank in the fjord, per the Norwegian navy.",
      })
  void what_opens_a_sentence_is_no_part_of_the_name(String text) {
    assertEquals("speaker:norwegian-navy", last(text).source());
  }

  @ParameterizedTest
  @CsvSource({
    "'The ferry sank in the fjord, Nuevo Fjord reported.', outlet:nuevo-fjord",
    "'The newspaper, al Fjord, reported that the ferry sank.', outlet:al-fjord",
    "'Al Fjord, a local newspaper, said the ferry sank.', outlet:al-fjord",
    "'Citing a source, French website iFjord reports the ferry sank.', outlet:ifjord",
    "'The Mail on Sunday reported that the ferry sank.', outlet:dailymail.co.uk",
    "'As first reported by the Storvik Dispatch, the ferry sank.', outlet:storvik-dispatch",
  })
  void another_outlet_is_known_by_what_it_does(String text, String source) {
    assertEquals(source, last(text).source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It’s claimed that the ferry sank in the fjord.",
        "Users will say that the ferry sank in the fjord.",
        "No one can say that the ferry sank in the fjord.",
        "A man suspected of theft sank the ferry in the fjord.",
        "The actor, who friends feared had drowned, sank the ferry.",
      })
  void where_nobody_speaks_it_is_the_outlet(String text) {
    assertTrue(
        Claims.of(text).stream().allMatch(claim -> claim.holder().source().equals(OWN)),
        () -> Claims.of(text).toString());
  }

  @Test
  void a_quotation_goes_on_in_the_next_paragraph() {
    List<ExtractedClaim> claims =
        Claims.of(
            "“The ferry sank in the fjord,” mayor Anna Berg said.\n\n"
                + "The weather was bad in the harbour.\n\n“The crew was safe in the harbour.”");

    assertEquals("speaker:anna-berg", claims.get(2).holder().source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "‘The ferry sank in the fjord. The crew was safe,’ mayor Anna Berg said.",
        "\"The ferry sank in the fjord. The crew was safe,'' mayor Anna Berg said.",
        "Mayor Anna Berg posted this on her page: “The ferry sank. The crew was safe.”",
      })
  void speech_is_known_by_any_marks(String text) {
    assertTrue(
        Claims.of(text).stream()
            .allMatch(claim -> claim.holder().source().equals("speaker:anna-berg")),
        () -> Claims.of(text).toString());
  }

  @Test
  void who_is_quoted_as_saying_something_says_it() {
    assertEquals(
        "speaker:anna-berg",
        last("The agency quoted mayor Anna Berg as saying the ferry sank in the fjord.").source());
  }

  @Test
  void the_company_and_the_police_are_those_of_the_text() {
    assertEquals(
        "speaker:apple",
        last("Apple built the ferry. The company said the ferry sank in the fjord.").source());
    assertEquals(
        "speaker:storvik-police",
        Claims.of("Police said the ferry sank in the fjord. Divers and Storvik police came.")
            .get(0)
            .holder()
            .source());
  }

  @Test
  void one_word_in_a_text_of_persons_is_a_person_unless_it_has_staff() {
    assertEquals(
        HolderKind.PRIVATE, last("Conal told his story. Conal said the ferry sank.").kind());
    assertEquals(
        HolderKind.BODY,
        last("He works for Fjordline. Fjordline employees came. Fjordline said the ferry sank.")
            .kind());
  }

  @Test
  void an_adviser_to_the_president_is_not_the_president() {
    assertEquals(
        HolderKind.ANONYMOUS,
        last("A senior adviser to President Jane Roe said the ferry sank.").kind());
  }
}
