package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolderRulesTest {

  private static final String OWN = "outlet:harbour-wire.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Even then, the Norwegian navy says, the ferry was safe.",
        "The ferry of Storvik, the Norwegian navy said, was safe in the harbour.",
        "As the Norwegian navy reported, the ferry was safe in the harbour.",
        "According to the Norwegian navy the ferry was safe in the harbour.",
        "The Norwegian navy, which has a base in the fjord, has said the ferry was safe.",
        "The Norwegian navy - which has a base in the fjord - said the ferry was safe.",
        "\"The ferry was safe in the harbour,\" said the Norwegian navy when asked on Monday.",
        "The Norwegian navy told the newspaper the ferry was safe in the harbour.",
      })
  void who_speaks_is_found_wherever_he_stands(String text) {
    assertEquals("speaker:norwegian-navy", Claims.only(text).holder().source());
  }

  @Test
  void a_statement_around_its_attribution_is_kept_whole() {
    assertEquals(
        "The ferry of Storvik, the Norwegian navy said, was safe in the harbour",
        Claims.only("The ferry of Storvik, the Norwegian navy said, was safe in the harbour.")
            .statement());
    assertEquals(
        "the ferry was safe",
        Claims.only("Even then, the Norwegian navy says, the ferry was safe.").statement());
  }

  @ParameterizedTest
  @CsvSource({
    "'An expert who has just returned from the fjord said the ferry sank.', An expert",
    "'One schoolgirl wrote: “The ferry sank in the fjord.”', One schoolgirl",
    "'Another shocked employee told the council that the ferry sank.', Another shocked employee",
    "'A person familiar with the matter said the ferry sank.', "
        + "A person familiar with the matter",
  })
  void people_without_a_name_are_known_by_their_nouns(String text, String description) {
    assertEquals(
        new Holder("speaker:anonymous", description, HolderKind.ANONYMOUS),
        Claims.only(text).holder());
  }

  @ParameterizedTest
  @CsvSource({
    "'Tired Mr Olsen said the ferry sank in the fjord.', Olsen",
    "'Security guard Mr Olsen said the ferry sank in the fjord.', Olsen",
    "'Jan Olsen of Storvik Divers said the ferry sank in the fjord.', Jan Olsen",
    "'Jan Olsen and farmer Kari Moen both said the ferry sank.', Jan Olsen",
    "'Jan Olsen would not name his friends, but said the ferry sank.', Jan Olsen",
  })
  void a_name_is_read_out_of_what_stands_around_it(String text, String name) {
    assertEquals(name, Claims.last(text).holder().name());
    assertEquals(HolderKind.PRIVATE, Claims.last(text).holder().kind());
  }

  @Test
  void the_statement_is_that_of_the_body_which_has_just_spoken() {
    assertEquals(
        "speaker:norwegian-navy",
        Claims.last(
                "The Norwegian navy denied that the ferry had sunk. "
                    + "The crew was safe in the harbour, the statement added.")
            .holder()
            .source());
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("The crew was safe in the harbour, the statement added.").holder().kind());
    assertEquals(
        OWN,
        Claims.of("In a statement on Monday the ferry was called safe.").get(0).holder().source());
  }

  @Test
  void an_office_behind_of_is_no_part_of_the_name() {
    assertEquals(
        new Holder("speaker:jane-roe", "Jane Roe", HolderKind.PERSON),
        Claims.only("Secretary of State Jane Roe said the ferry sank.").holder());
    assertEquals(
        "Jan O'Dell",
        Claims.last("Jan O'Dell watched. O'Dell said the ferry sank.").holder().name());
  }

  @ParameterizedTest
  @CsvSource({
    "Fjord Aid UK said the ferry sank in the fjord., speaker:fjord-aid-uk",
    "Scotland Yard said the ferry sank in the fjord., speaker:scotland-yard",
    "Fjordline on several occasions said the ferry sank in the fjord., speaker:fjordline",
    "A statement from the SPCA said the ferry sank in the fjord., speaker:spca",
  })
  void bodies_are_known_by_their_names(String text, String key) {
    assertEquals(key, Claims.only(text).holder().source());
  }

  @Test
  void a_noun_before_a_name_says_that_it_is_a_bodys() {
    assertEquals(
        "speaker:storvik-analytics",
        Claims.only("Research firm Storvik Analytics said the ferry sank.").holder().source());
  }

  @Test
  void what_a_report_cites_does_not_hide_the_report() {
    assertEquals(
        "outlet:techcrunch.com",
        Claims.last(
                "TechCrunch reported that the ferry sank. The report citing a local daily said "
                    + "that the crew was safe.")
            .holder()
            .source());
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("Officials testing the wreck say the ferry sank.").holder().kind());
  }

  @Test
  void two_clauses_with_a_comma_between_them_have_holders_of_their_own() {
    List<ExtractedClaim> claims =
        Claims.of("The ferry was old and had no radio, the mayor claims that it sank in a storm.");

    assertEquals(
        List.of(OWN, "speaker:anonymous"),
        claims.stream().map(claim -> claim.holder().source()).toList());
  }

  @Test
  void which_he_said_is_about_the_thing_and_not_by_it() {
    assertEquals(
        OWN,
        Claims.only(
                "The new rule neutralises the refusal of Storvik to try petty cases, which he "
                    + "said were clogging the courts.")
            .holder()
            .source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A study by Storvik University says the ferry sank.",
        "The ferry sank in the fjord, according to a statement from Storvik University.",
        "The ferry sank in the fjord, according to figures from Storvik University.",
      })
  void what_a_body_publishes_is_its_own_word(String text) {
    assertEquals("speaker:storvik-university", Claims.only(text).holder().source());
  }

  @Test
  void a_country_behind_a_report_does_not_make_its_government_speak() {
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("A fresh report from Norway said that the ferry sank.").holder().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "'Ali al-Badri watched. The ferry sank in the fjord, al-Badri said.', Ali al-Badri",
    "'Jan Olsen watched. Mr Olsen said the ferry sank in the fjord.', Jan Olsen",
    "'Mr. Olsen said the ferry sank in the fjord.', Olsen",
    "'Storvik’s Jan Olsen said the ferry sank in the fjord.', Jan Olsen",
    "'26-year-old Jan Olsen said the ferry sank in the fjord.', Jan Olsen",
    "'Jan Olsen, 48, a dental nurse, from nearby Storvik, said the ferry sank.', Jan Olsen",
  })
  void names_of_people_are_no_names_of_bodies(String text, String name) {
    assertEquals(
        new Holder("speaker:private", name, HolderKind.PRIVATE), Claims.last(text).holder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Further said the ferry sank in the fjord.",
        "Pictures say the ferry sank in the fjord.",
        "Trying to reach the quay said the ferry sank in the fjord.",
      })
  void a_capital_at_the_start_of_a_sentence_makes_no_name(String text) {
    assertEquals(OWN, Claims.only(text).holder().source());
  }

  @Test
  void a_statement_behind_a_colon_belongs_to_who_introduces_it() {
    List<ExtractedClaim> claims =
        Claims.of(
            "In a statement on the matter, Mayor Anna Berg said:\n\nThe ferry sank in the fjord. "
                + "The crew was safe.\n\nDivers searched the fjord.");

    assertEquals(
        List.of("speaker:anna-berg", "speaker:anna-berg", OWN),
        claims.stream().map(claim -> claim.holder().source()).toList());
  }

  @Test
  void a_statement_that_has_been_issued_is_quoted_behind_a_colon() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The Norwegian navy, which runs the harbour, has issued a statement on the ferry:\n\n"
                + "“The ferry sank in the fjord. The crew was safe.”");

    assertEquals(
        List.of(OWN, "speaker:norwegian-navy", "speaker:norwegian-navy"),
        claims.stream().map(claim -> claim.holder().source()).toList());
  }

  @Test
  void a_list_behind_a_colon_that_nobody_says_is_the_outlets() {
    assertEquals(
        OWN,
        Claims.last("This is what happened in the fjord:\n\nThe ferry sank.").holder().source());
  }
}
