package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StancesTest {

  private static void assertReads(Stance stance, String statement, ExtractedClaim claim) {
    assertEquals(stance + " " + statement, claim.stance() + " " + claim.statement());
  }

  @Test
  void a_denial_with_its_own_account_makes_two_claims() {
    List<ExtractedClaim> claims =
        Claims.of(
            "Port officials said that the Storvik oil terminal bridge had fallen into the sea. "
                + "Kari Moen, spokeswoman for the Norwegian navy, denied the reports and said "
                + "the bridge was still standing.");

    assertEquals(3, claims.size());
    assertReads(
        Stance.DENIES, "the Storvik oil terminal bridge had fallen into the sea", claims.get(1));
    assertReads(
        Stance.AFFIRMS, "the Storvik oil terminal bridge was still standing", claims.get(2));
    assertEquals(claims.get(1).holder(), claims.get(2).holder());
    assertEquals("denied", claims.get(1).cue());
  }

  @Test
  void denied_that_denies_the_clause() {
    assertReads(
        Stance.DENIES,
        "the ferry had sunk",
        Claims.only("The Norwegian navy denied that the ferry had sunk."));
    assertReads(
        Stance.DENIES,
        "the ferry had sunk",
        Claims.only("The Norwegian navy rejected the claims that the ferry had sunk."));
  }

  @Test
  void calling_reports_false_denies_them() {
    ExtractedClaim denial =
        Claims.last(
            "Officials said the ferry had sunk. “These reports are false,” the Norwegian "
                + "navy said.");

    assertReads(Stance.DENIES, "the ferry had sunk", denial);
  }

  @ParameterizedTest
  @CsvSource({
    "The bridge did not collapse., The bridge collapsed",
    "The bridge has not yet collapsed., The bridge has collapsed",
    "The bridge didn’t collapse., The bridge collapsed",
    "No workers were killed in the fire., Workers were killed in the fire",
    "The army no longer holds the town., The army holds the town",
    "The army did not capture the town., The army captured the town",
    "The army did not take the town., The army took the town",
    "The army did not stop the ferry., The army stopped the ferry",
    "The army does not carry guns., The army carries guns",
    "The rebels do not hold the pier., The rebels hold the pier",
    "The army did not take or hold the town., The army did take or hold the town",
    "The bridge was not captured either., The bridge was captured",
  })
  void a_negative_denies_what_somebody_else_has_said(String text, String statement) {
    String said = "Villagers said " + statement.substring(0, 1).toLowerCase(Locale.ROOT);

    assertReads(
        Stance.AFFIRMS,
        text.substring(0, text.length() - 1).replace(" either", ""),
        Claims.only(text));
    assertReads(Stance.DENIES, statement, Claims.last(said + statement.substring(1) + ". " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "The photograph of the wreck is a hoax., The photograph of the wreck is real",
    "The photograph of the wreck turned out to be fake., The photograph of the wreck turned out to"
        + " be real",
    "The tale of the sunken ferry is completely false., The tale of the sunken ferry is true",
    "The harbour monster does not exist., The harbour monster exists",
    "The collision never happened., The collision happened",
    "There is no truth to the rumours that the ferry may have sunk., the ferry may have sunk",
    "It is not true that the ferry may have sunk., the ferry may have sunk",
    "'Contrary to reports, the ferry did not sink.', 'the ferry sank'",
  })
  void words_about_truth_deny(String text, String statement) {
    assertReads(Stance.DENIES, statement, Claims.only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry carried fake passports.",
        "The festival opened with a hoax story about the harbour.",
        "The story is not a hoax.",
        "Nobody was hurt.",
        "There has been no sign of the crew.",
        "The harbour master has not been seen in a month.",
      })
  void a_plain_negative_and_a_fake_thing_are_no_denials(String text) {
    assertReads(Stance.AFFIRMS, text.substring(0, text.length() - 1), Claims.only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian navy denied the report in a blog post on Monday.",
        "The Norwegian navy denied the story to the Harbour Times.",
        "“We categorically deny these reports,” the Norwegian navy said.",
        "The Norwegian navy called the reports completely false.",
        "The Norwegian navy dismissed the reports as nonsense.",
        "Dunvik’s mayor was quoted as denying the reports.",
      })
  void a_denial_of_a_report_denies_what_it_says(String text) {
    assertReads(
        Stance.DENIES,
        "the ferry had sunk",
        Claims.last("Officials said the ferry had sunk. " + text));
  }

  @Test
  void who_neither_confirms_nor_denies_withholds() {
    assertReads(
        Stance.HEDGES,
        "the ferry had sunk",
        Claims.only("The Norwegian navy would not confirm or deny that the ferry had sunk."));
  }

  @Test
  void who_rejects_a_thing_denies_nothing() {
    assertReads(
        Stance.AFFIRMS,
        "The harbour office rejected forty boats",
        Claims.only("The harbour office rejected forty boats."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ship not only sank but burned.",
        "No more than 20 ships were lost.",
        "Neither ship was lost, and the crew did not drown.",
        "The ship that did not sink was towed.",
      })
  void a_negation_that_is_not_simple_stays(String text) {
    assertReads(Stance.AFFIRMS, text.substring(0, text.length() - 1), Claims.only(text));
  }

  @Test
  void a_trailing_too_is_no_part_of_the_statement() {
    assertReads(
        Stance.AFFIRMS, "The pier was captured", Claims.only("The pier was captured, too."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "That is the truth about the ferry, whatever courts and commissions may write.",
        "Questions for the harbour master may be handed in at the desk.",
        "Photographs of the ferry may only be reprinted in colour.",
        "Visitors may enter the ship free of charge.",
        "The ferry sank because it may have been overloaded.",
      })
  void may_that_permits_or_concedes_or_is_subordinate_does_not_hedge(String text) {
    assertReads(Stance.AFFIRMS, text.substring(0, text.length() - 1), Claims.only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The army may attack the port.",
        "Hostages may be handed over on the pier.",
        "The ferry, which was built in Bergen, may have sunk.",
        "The ferry that the storm hit may have sunk.",
        "If the dam breaks, the bridge may collapse.",
        "There is a danger that the dam may break.",
      })
  void may_that_conjectures_in_the_main_clause_hedges(String text) {
    assertReads(Stance.HEDGES, text.substring(0, text.length() - 1), Claims.only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call the harbour master, but do not go down to the pier.",
        "Ask who owns the ferry, and who sold it.",
        "If you hear the siren, stay indoors until noon.",
        "Do not drink the water.",
        "Please remain inside the building.",
        "“Stay away from the pier,” the mayor of Storvik said.",
      })
  void an_imperative_makes_no_claim(String text) {
    assertTrue(Claims.of(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call records showed a fault.",
        "Help arrived at dawn.",
        "Use of the pier was banned.",
        "If the siren sounds, the harbour is closed.",
      })
  void a_sentence_that_only_begins_like_an_imperative_is_a_claim(String text) {
    assertReads(Stance.AFFIRMS, text.substring(0, text.length() - 1), Claims.only(text));
  }

  @Test
  void a_report_that_could_not_be_verified_is_the_one_passed_on_before() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The ferry was reportedly seized. The harbour is quiet. "
                + "The report could not be independently verified.");

    assertEquals(3, claims.size());
    assertReads(Stance.HEDGES, "The ferry was seized", claims.get(2));
    assertEquals("outlet:harbour-wire.example", claims.get(2).holder().source());
  }

  @Test
  void a_report_that_nobody_made_leaves_nothing_to_verify() {
    assertEquals(
        "The army may attack the port",
        Claims.only("The army may attack the port. The report could not be independently verified.")
            .statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Norwegian navy said in a radio address that the ferry had sunk.",
        "The Norwegian navy said in a television interview on Monday that the ferry had sunk.",
        "The Norwegian navy said during a press conference that the ferry had sunk.",
        "The Norwegian navy said in a video message the ferry had sunk.",
      })
  void the_occasion_of_a_statement_is_no_part_of_it(String text) {
    assertTrue(Claims.only(text).statement().endsWith("the ferry had sunk"));
    assertReads(Stance.AFFIRMS, "the ferry had sunk", Claims.only(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Correction: The ferry did not sink., AFFIRMS, The ferry did not sink",
    "Update: The ferry sank., AFFIRMS, The ferry sank",
    "Breaking: the ferry sank., AFFIRMS, the ferry sank",
    "BREAKING NEWS: Ferry sinks off Storvik, AFFIRMS, Ferry sinks off Storvik",
  })
  void a_label_is_no_part_of_statement_or_quote(String text, Stance stance, String statement) {
    ExtractedClaim claim = Claims.only(text);

    assertReads(stance, statement, claim);
    assertEquals(text.substring(text.indexOf(':') + 2), claim.quote());
    assertEquals(text.indexOf(':') + 2, claim.start());
  }

  @Test
  void a_label_does_not_hide_the_speaker() {
    assertReads(
        Stance.AFFIRMS,
        "the ferry sank",
        Claims.only("Update: Anna Berg, the mayor of Storvik, said the ferry sank."));
  }

  @ParameterizedTest
  @CsvSource({
    "The ferry reportedly sank off Storvik., The ferry sank off Storvik, reportedly",
    "It is unclear whether the ferry sank., the ferry sank, It is unclear whether",
    "It was reported that the ferry sank., the ferry sank, It was reported that",
    "The ferry may have sunk off Storvik., The ferry may have sunk off Storvik, may have",
    "The Norwegian navy could not confirm that the ferry sank., the ferry sank, could not confirm",
    "Some analysts fear that the ferry sank., the ferry sank, fear",
  })
  void words_that_withhold_hedge(String text, String statement, String cue) {
    ExtractedClaim claim = Claims.only(text);

    assertReads(Stance.HEDGES, statement, claim);
    assertEquals(cue, claim.cue());
  }

  @Test
  void a_body_that_says_it_could_not_confirm_hedges() {
    assertReads(
        Stance.HEDGES,
        "the ferry sank",
        Claims.only("The Norwegian navy said it could not confirm that the ferry sank."));
  }

  @Test
  void the_outlet_hedges_a_claim_that_it_could_not_verify() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The Norwegian navy said the ferry was safe, but this claim could not be independently "
                + "verified.");

    assertEquals(2, claims.size());
    assertReads(Stance.AFFIRMS, "the ferry was safe", claims.get(0));
    assertReads(Stance.HEDGES, "the ferry was safe", claims.get(1));
    assertEquals("outlet:harbour-wire.example", claims.get(1).holder().source());
  }

  @Test
  void nor_joins_two_hedges() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The Norwegian navy said the ferry was safe. The Swedish government could not"
                + " immediately confirm its withdrawal from the talks, nor could the navy’s claim"
                + " be independently verified.");

    assertReads(Stance.HEDGES, "the Swedish government’s withdrawal from the talks", claims.get(1));
    assertReads(Stance.HEDGES, "the ferry was safe", claims.get(2));
  }

  @Test
  void confirming_and_acknowledging_affirm() {
    ExtractedClaim claim = Claims.only("The Norwegian navy acknowledged the loss of the ferry.");

    assertReads(Stance.AFFIRMS, "the loss of the ferry", claim);
    assertEquals("acknowledged", claim.cue());
  }

  @Test
  void we_of_a_body_is_the_body() {
    assertReads(
        Stance.AFFIRMS,
        "the port of Storvik is under the Norwegian navy’s control",
        Claims.only(
            "Norwegian navy spokeswoman Kari Moen said “the port of Storvik is under our"
                + " control.”"));
  }

  @Test
  void they_of_the_speaker_is_the_speaker() {
    assertReads(
        Stance.AFFIRMS,
        "the Taliban hold two ports",
        Claims.only("The Taliban say they hold two ports."));
  }

  @Test
  void that_and_that_are_two_statements() {
    assertEquals(
        List.of("the ferry sank", "divers were sent"),
        Claims.of("The Norwegian navy said that the ferry sank and that divers were sent.").stream()
            .map(ExtractedClaim::statement)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "The bridge collapsed on Monday., FACTUAL",
    "The city will rebuild the bridge., PREDICTION",
    "The mayor plans to rebuild the bridge., PREDICTION",
    "The bridge should be rebuilt., OPINION",
    "Unfortunately the bridge is gone., FACTUAL",
    "Will the bridge be rebuilt?, QUESTION",
    "The mayor was asked what would happen to the bridge., QUESTION",
    "'At a meeting scheduled for Monday, the mayor is expected to open the bridge.', PREDICTION",
    "The council is prepared to rebuild the bridge., PREDICTION",
    "The engineer hinted that the bridge will open in spring., PREDICTION",
    "The mayor was going to open the bridge., PREDICTION",
    "What happens in the harbour is even worse., OPINION",
    "It is a terrifying look at the harbour., OPINION",
    "Divers are obligated to help., OPINION",
    "You may have seen the bridge on television., OPINION",
    "What a strange bridge this is., OPINION",
    "The terrible storm destroyed the bridge., FACTUAL",
    "'Tragically, the bridge collapsed.', FACTUAL",
    "The mayor persuaded the guild that it should sell the bridge., FACTUAL",
  })
  void modality(String text, Modality modality) {
    assertEquals(modality, Claims.only(text).modality());
  }

  @Test
  void a_feeling_of_the_speaker_is_no_fact() {
    ExtractedClaim claim =
        Claims.only(
            "“I feel more of a sailor than a mayor,” Anna Berg, the mayor of Storvik, said.");

    assertEquals(Modality.OPINION, claim.modality());
  }

  @Test
  void a_vow_is_a_prediction_with_its_speaker_as_subject() {
    ExtractedClaim claim = Claims.only("The Norwegian navy vowed to raise the ferry.");

    assertEquals(Modality.PREDICTION, claim.modality());
    assertEquals("the Norwegian navy will raise the ferry", claim.statement());
  }

  @Test
  void a_promised_thing_keeps_who_promised_it() {
    ExtractedClaim promise =
        Claims.last(
            "Ole Dahl, spokesman for the Dunvik Front, said the ferry was safe. "
                + "He promised free passage to anyone who wished to leave.");

    assertEquals(Modality.PREDICTION, promise.modality());
    assertEquals("speaker:dunvik-front", promise.holder().source());
    assertReads(
        Stance.AFFIRMS,
        "the Dunvik Front promised free passage to anyone who wished to leave",
        promise);
  }

  @Test
  void a_promise_in_a_clause_stands_alone() {
    assertReads(
        Stance.AFFIRMS,
        "the pier would open",
        Claims.only("The Norwegian navy promised the pier would open."));
  }

  @Test
  void furniture_makes_no_claim() {
    assertTrue(
        Claims.of(
                """
                Storvik port at dawn
                09/07/2021 18:22 by admin
                By Harbour Staff
                Read more: Ferry sinks in storm
                SHARE THIS ARTICLE
                (Reuters)
                - Reuters
                www.harbour.example
                [read more](#)
                Advertisement-content continues below
                Rating: False (see below)
                Kari Moen is a reporter at the Harbour Times.
                Specifically, a castle or a ship.
                Check out photos of the harbour above.
                """)
            .isEmpty());
  }

  @Test
  void a_dateline_and_a_link_are_outside_the_quote() {
    ExtractedClaim claim =
        Claims.only("STORVIK, July 9 (Reuters) - The ferry sank. [read more](#)");

    assertEquals("The ferry sank.", claim.quote());
    assertEquals(28, claim.start());
    assertEquals(43, claim.end());
  }
}
