package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldersTest {

  @Test
  void an_unattributed_sentence_is_the_outlets() {
    assertEquals(
        new Holder("outlet:harbour-wire.example", "Harbour Wire", HolderKind.OUTLET),
        Claims.only("The Storvik ferry sank in heavy seas.").holder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian transport ministry said the ferry sank.",
        "The transport ministry of Norway said the ferry sank.",
        "The Ministry of Transport of Norway said that the ferry sank.",
        "Norway's Ministry of Transport said the ferry sank.",
        "The ferry sank, the Norwegian transport ministry said on Monday.",
        "According to the Norwegian transport ministry, the ferry sank.",
        "The ferry sank in the fjord, according to the Norwegian transport ministry.",
      })
  void spellings_and_word_orders_of_one_body_give_one_key(String text) {
    Holder holder = Claims.only(text).holder();

    assertEquals("speaker:norwegian-transport-ministry", holder.source());
    assertEquals(HolderKind.BODY, holder.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kari Moen, spokeswoman for the Norwegian navy, said the ferry sank.",
        "Norwegian navy spokeswoman Kari Moen said the ferry sank.",
        "The spokeswoman for the navy of Norway, Kari Moen, said the ferry sank.",
        "\"The ferry sank,\" said Kari Moen, a spokeswoman for the Norwegian navy.",
        "Commander Kari Moen, spokeswoman for the Norwegian navy, said the ferry sank.",
      })
  void a_person_who_speaks_for_a_body_charges_the_body(String text) {
    assertEquals(
        new Holder("speaker:norwegian-navy", "Kari Moen", HolderKind.BODY),
        Claims.only(text).holder());
  }

  @ParameterizedTest
  @CsvSource({
    "'Anna Berg, the mayor of Storvik, said the ferry sank.'",
    "'Storvik mayor Anna Berg said the ferry sank.'",
    "'The mayor of Storvik, Anna Berg, said the ferry sank.'",
    "'The ferry sank, the mayor of Storvik, Anna Berg, said in a statement on Tuesday.'",
    "'“The ferry sank,” added Storvik council member Anna Berg.'",
  })
  void a_person_in_a_public_role_is_charged_himself(String text) {
    assertEquals(
        new Holder("speaker:anna-berg", "Anna Berg", HolderKind.PERSON),
        Claims.only(text).holder());
  }

  @Test
  void later_mentions_are_the_same_person() {
    List<ExtractedClaim> claims =
        Claims.of(
            "Anna Berg, the mayor of Storvik, said the ferry sank. Berg said the crew survived. "
                + "She added that divers were working. “The sea is rough,” she said.");

    assertEquals(4, claims.size());
    assertTrue(
        claims.stream().allMatch(claim -> claim.holder().source().equals("speaker:anna-berg")));
  }

  @Test
  void a_pronoun_is_the_person_named_before_who_has_not_spoken() {
    List<ExtractedClaim> claims =
        Claims.of(
            "Anna Berg, the mayor of Storvik, cancelled the fair. "
                + "She now says that it will be held after all.");

    assertEquals(
        new Holder("speaker:anna-berg", "Anna Berg", HolderKind.PERSON), claims.get(1).holder());
    assertEquals("it will be held after all", claims.get(1).statement());
  }

  @Test
  void a_pronoun_is_the_office_mentioned_before() {
    assertEquals(
        new Holder("speaker:anonymous", "The mayor", HolderKind.ANONYMOUS),
        Claims.last("The mayor cancelled the fair. She now says that it will be held.").holder());
    assertEquals(
        "speaker:anna-berg",
        Claims.last(
                "Mayor Anna Berg opened the fair. In the evening the mayor thanked her staff. "
                    + "“The ferry sank in the fjord,” she said.")
            .holder()
            .source());
  }

  @Test
  void a_nearer_person_outweighs_the_last_speaker() {
    assertEquals(
        "speaker:kari-moen",
        Claims.last(
                "Anna Berg, the mayor of Storvik, said the ferry sank. "
                    + "Minister Kari Moen flew to the fjord. She said the crew was safe.")
            .holder()
            .source());
  }

  @Test
  void a_pronoun_behind_a_conjunction_is_the_subject_before_it() {
    assertEquals(
        "speaker:kari-moen",
        Claims.last(
                "Anna Berg, the mayor of Storvik, said the ferry sank. "
                    + "Minister Kari Moen flew to the fjord, but she said the crew was safe.")
            .holder()
            .source());
  }

  @Test
  void a_pronoun_that_stands_for_nobody_known_is_not_the_outlet() {
    assertEquals(
        new Holder("speaker:anonymous", "She", HolderKind.ANONYMOUS),
        Claims.only("She said that the ferry sank.").holder());
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.last("The Norwegian navy said the ferry sank. He said the crew was safe.")
            .holder()
            .kind());
  }

  @Test
  void a_statement_on_its_website_is_the_body_that_has_just_spoken() {
    String denial = "The Norwegian navy denied that the ferry had sunk. ";

    ExtractedClaim judgement =
        Claims.last(denial + "A statement on its website called the pictures old.");
    assertEquals("speaker:norwegian-navy", judgement.holder().source());
    assertEquals(Modality.OPINION, judgement.modality());
    ExtractedClaim statement =
        Claims.last(denial + "A statement posted on its website said that the crew was safe.");
    assertEquals("speaker:norwegian-navy", statement.holder().source());
    assertEquals("the crew was safe", statement.statement());
  }

  @Test
  void a_statement_on_a_website_of_nobody_known_is_anonymous() {
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("A statement on its website called the pictures old.").holder().kind());
  }

  @Test
  void the_ministry_is_the_one_named_before() {
    assertEquals(
        "speaker:norwegian-transport-ministry",
        Claims.last(
                "The Norwegian transport ministry said the ferry sank. "
                    + "Divers were sent, the ministry said.")
            .holder()
            .source());
  }

  @Test
  void a_ministry_without_a_country_gets_the_one_seen_with_it() {
    assertEquals(
        "speaker:norwegian-transport-ministry",
        Claims.last(
                "Talks with the Norwegian transport ministry failed in May. "
                    + "The transport ministry said the ferry sank.")
            .holder()
            .source());
    assertEquals(
        "speaker:transport-ministry",
        Claims.only("The transport ministry said the ferry sank.").holder().source());
  }

  @Test
  void a_capital_behind_a_ministry_names_its_country() {
    assertEquals(
        "speaker:russian-foreign-ministry",
        Claims.last(
                "The Norwegian government said the ferry sank. "
                    + "The Foreign Ministry in Moscow said the crew was safe.")
            .holder()
            .source());
  }

  @Test
  void a_country_that_speaks_is_its_government() {
    assertEquals(
        "speaker:norwegian-government",
        Claims.only("Norway says the ferry sank in the fjord.").holder().source());
  }

  @ParameterizedTest
  @CsvSource({
    "'Two senior port officials said the ferry sank.', 'Two senior port officials'",
    "'The ferry sank in the fjord, port officials said.', 'port officials'",
    "'Speaking on condition of anonymity, a navy officer said the ferry sank.', 'a navy officer'",
    "'A diplomat who declined to be named said the ferry sank.', 'A diplomat'",
    "'Ferry sinks off Storvik: officials', 'officials'",
  })
  void a_description_without_a_name_is_anonymous(String text, String name) {
    assertEquals(
        new Holder("speaker:anonymous", name, HolderKind.ANONYMOUS), Claims.only(text).holder());
  }

  @Test
  void a_named_person_without_a_public_role_is_private() {
    assertEquals(
        new Holder("speaker:private", "Jan Olsen", HolderKind.PRIVATE),
        Claims.only("Jan Olsen, a farmer, said he saw the ferry sink.").holder());
    assertEquals(
        HolderKind.PRIVATE,
        Claims.only("Jan Olsen said the ferry sank in the fjord.").holder().kind());
  }

  @Test
  void another_outlet_is_an_outlet() {
    assertEquals(
        new Holder("outlet:storvik-tv", "Storvik TV", HolderKind.OUTLET),
        Claims.only("Storvik TV, a local broadcaster, reported that the ferry sank.").holder());
  }

  @Test
  void an_agency_that_is_told_something_gets_the_credit_of_that_claim_only() {
    List<ExtractedClaim> claims =
        Claims.of(
            "Two officials told Reuters on condition of anonymity that the ferry sank. "
                + "The weather was bad.");

    assertEquals("reuters", assertNotNullCredit(claims.get(0)));
    assertNull(claims.get(1).credit());
  }

  private static String assertNotNullCredit(ExtractedClaim claim) {
    assertNotNull(claim.credit());
    return claim.credit().slug();
  }

  @Test
  void a_quotation_of_several_sentences_has_one_speaker() {
    List<ExtractedClaim> claims =
        Claims.of(
            "“The ferry sank. The crew is safe,” mayor Anna Berg said. “Divers are at work.”");

    assertEquals(3, claims.size());
    assertTrue(
        claims.stream().allMatch(claim -> claim.holder().source().equals("speaker:anna-berg")));
  }

  @Test
  void a_name_alone_speaks_the_quotations_around_it() {
    List<ExtractedClaim> claims =
        Claims.of("“The ferry sank.”\n\nMayor Anna Berg said on Friday. “Divers are at work.”");

    assertEquals(
        List.of("speaker:anna-berg", "speaker:anna-berg"),
        claims.stream().map(claim -> claim.holder().source()).toList());
  }

  @Test
  void a_lost_opening_mark_and_a_missing_verb_do_not_lose_the_speaker() {
    assertEquals(
        "speaker:norwegian-navy",
        Claims.only("The ferry is safe in port,” Kari Moen, spokeswoman for the Norwegian navy.")
            .holder()
            .source());
  }

  @Test
  void two_speakers_of_one_sentence_make_two_claims() {
    List<ExtractedClaim> claims =
        Claims.of("The Norwegian navy said the ferry was safe, but residents said it had sunk.");

    assertEquals(
        List.of(HolderKind.BODY, HolderKind.ANONYMOUS),
        claims.stream().map(claim -> claim.holder().kind()).toList());
  }
}
