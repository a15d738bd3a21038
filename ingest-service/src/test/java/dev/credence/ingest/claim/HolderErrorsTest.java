package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences whose holder or statement is easily lost. */
class HolderErrorsTest {

  private static final String OWN = "outlet:harbour-wire.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian navy has moved to deny reports that the ferry sank.",
        "The Norwegian navy shot down claims that the ferry sank.",
        "A spokesman for the Norwegian navy moved to quash rumours that the ferry sank.",
        "The Norwegian navy poured cold water on claims that the ferry sank.",
        "The Norwegian navy issued a denial of reports that the ferry sank.",
        "The Norwegian navy has been forced to deny claims that the ferry sank.",
        "The Norwegian navy ruled out that the ferry sank.",
        "On Monday, the Norwegian navy quashed speculation that the ferry sank.",
      })
  void who_rebuts_a_claim_in_a_longer_phrase_denies_it(String text) {
    ExtractedClaim claim = Claims.only(text);

    assertEquals("speaker:norwegian-navy", claim.holder().source());
    assertEquals(Stance.DENIES, claim.stance());
    assertEquals("the ferry sank", claim.statement());
  }

  @Test
  void a_rebuttal_ends_where_somebody_else_speaks() {
    ExtractedClaim claim =
        Claims.last(
            "While the Norwegian navy shot down the claim outright, a spokesman for Fjordline "
                + "said that the ferry sank.");

    assertEquals("speaker:fjordline", claim.holder().source());
    assertEquals(Stance.AFFIRMS, claim.stance());
  }

  @Test
  void what_is_not_brushed_off_is_no_denial() {
    assertEquals(
        OWN,
        Claims.only("The Norwegian navy did not brush off claims that the ferry sank.")
            .holder()
            .source());
  }

  @ParameterizedTest
  @CsvSource({
    "The ferry stopped off Storvik after a Daily Mirror report that pilots had left the bridge.,"
        + " pilots had left the bridge",
    "A Daily Mirror report that the ferry sank was shared online., the ferry sank",
  })
  void what_the_report_of_an_outlet_says_is_the_outlets(String text, String statement) {
    ExtractedClaim claim = Claims.last(text);

    assertEquals("outlet:mirror.co.uk", claim.holder().source());
    assertEquals(statement, claim.statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norwegian soldiers continued to fire on the ferry.",
        "Heavy fire continued the next day.",
        "The bombing suspect fled to the harbour on Monday.",
        "The ferry was searched, with one suspect shot dead.",
        "Fresh claims that the ferry sank emerged on Monday.",
        "A police report that the ferry sank was leaked.",
      })
  void nouns_and_other_verbs_are_no_saying(String text) {
    assertTrue(Claims.of(text).stream().allMatch(claim -> claim.holder().source().equals(OWN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg continued: “The ferry sank in the fjord.”",
        "“The ferry sank in the fjord,” continued Anna Berg.",
        "“The ferry sank in the fjord,” Anna Berg continued.",
      })
  void who_continues_with_a_quotation_speaks(String text) {
    assertEquals("Anna Berg", Claims.only(text).holder().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A false story, published on FakeWire.example, alleged that the mayor had drowned.",
        "A false story, published on a satirical site, alleged that the mayor had drowned.",
        "A bogus report posted on Storvik TV claimed that the mayor had drowned.",
      })
  void what_a_false_story_says_is_denied_by_the_report(String text) {
    ExtractedClaim claim = Claims.only(text);

    assertEquals(OWN, claim.holder().source());
    assertEquals(Stance.DENIES, claim.stance());
    assertEquals("the mayor had drowned", claim.statement());
  }

  @Test
  void who_speaks_in_a_relative_clause_holds_what_he_says() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The police questioned Anna Berg, the mayor of Storvik, who reportedly warned that "
                + "the ferry had sunk.");

    assertEquals(OWN, claims.get(0).holder().source());
    assertEquals("speaker:anna-berg", claims.get(1).holder().source());
    assertEquals("the ferry had sunk", claims.get(1).statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg, the mayor of Storvik, told BI the ferry sank.",
        "Anna Berg, the mayor of Storvik, told BI that the ferry sank.",
        "Anna Berg, the mayor of Storvik, confirmed to Storvik TV on Monday that the ferry sank.",
        "Anna Berg, the mayor of Storvik, confirmed to NRK on Monday the ferry sank.",
        "STORVIK, Norway - Anna Berg, the mayor of Storvik, said the ferry sank.",
        "STORVIK (AP) - Anna Berg, the mayor of Storvik, said the ferry sank.",
        "Storvik, Norway - Anna Berg, the mayor of Storvik, said the ferry sank.",
      })
  void hearers_and_datelines_are_no_part_of_speaker_or_statement(String text) {
    assertEquals("speaker:anna-berg", Claims.only(text).holder().source());
    assertEquals("the ferry sank", Claims.only(text).statement());
  }

  @Test
  void a_place_with_an_aside_is_no_dateline() {
    assertTrue(
        Claims.only("Oslo, Norway - the capital - was calm on Monday.")
            .statement()
            .startsWith("Oslo"));
  }

  @Test
  void an_answer_behind_a_comma_is_a_claim_of_its_own() {
    List<ExtractedClaim> claims =
        Claims.of("The Norwegian navy confirmed that the ferry had sunk, Fjordline has denied it.");

    assertEquals(2, claims.size());
    assertEquals("the ferry had sunk", claims.get(0).statement());
    assertEquals("speaker:fjordline", claims.get(1).holder().source());
    assertEquals(Stance.DENIES, claims.get(1).stance());
    assertEquals("the ferry had sunk", claims.get(1).statement());
  }

  @Test
  void what_is_not_disputed_is_granted() {
    ExtractedClaim claim = Claims.only("The Norwegian navy does not dispute that the ferry sank.");

    assertEquals("speaker:norwegian-navy", claim.holder().source());
    assertEquals(Stance.AFFIRMS, claim.stance());
    assertEquals("the ferry sank", claim.statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian navy did not acknowledge that the ferry sank.",
        "The ferry is slow, and Fjordline still hasn't acknowledged the leak.",
      })
  void what_is_not_acknowledged_is_said_by_the_report_alone(String text) {
    assertEquals(OWN, Claims.only(text).holder().source());
    assertEquals(Stance.AFFIRMS, Claims.only(text).stance());
  }

  @ParameterizedTest
  @CsvSource({
    "'The Taliban took the pier. Jan Olsen, a spokesman for the group, said the ferry sank.',"
        + " taliban",
    "'The Taliban took the pier. The group''s spokesman, Jan Olsen, said the ferry sank.', taliban",
    "'The Storvik Front took the pier. A spokesman for the group said the ferry sank.',"
        + " storvik-front",
    "'Fjord Aid came. Kari Moen, a spokeswoman for the charity, said the ferry sank.', fjord-aid",
    "'The Norwegian navy said the crew was safe. Hamas took the pier. Jan Olsen, a spokesman for"
        + " the group, said the ferry sank.', hamas",
    "'Divers of Hamas left, according to a spokesman for the group.', hamas",
  })
  void the_group_is_the_one_named_before(String text, String key) {
    assertEquals("speaker:" + key, Claims.last(text).holder().source());
    assertEquals(HolderKind.BODY, Claims.last(text).holder().kind());
  }

  @Test
  void whose_group_it_is_stays_open_where_none_was_named() {
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("A spokesman for the group said the ferry sank.").holder().kind());
  }

  @Test
  void who_puts_a_number_behind_a_semicolon_speaks_for_himself() {
    List<ExtractedClaim> claims =
        Claims.of(
            "Organisers said 500 people marched in Storvik; the Norwegian police put the number "
                + "at 100.");

    assertEquals(2, claims.size());
    assertEquals("500 people marched in Storvik", claims.get(0).statement());
    assertEquals("speaker:norwegian-police", claims.get(1).holder().source());
    assertEquals("the number at 100", claims.get(1).statement());
  }
}
