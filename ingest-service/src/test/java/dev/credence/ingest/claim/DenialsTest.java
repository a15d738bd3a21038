package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Holder;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What denies, what is denied, and what only looks like a denial. */
class DenialsTest {

  private static void assertDenies(String statement, ExtractedClaim claim) {
    assertEquals(Stance.DENIES + " " + statement, claim.stance() + " " + claim.statement());
  }

  @ParameterizedTest
  @CsvSource({
    "'The port office shot down claims on Monday that the ferry had sunk.', 'the ferry had sunk'",
    "'The harbour board has moved to deny reports the ferry had sunk.', 'the ferry had sunk'",
    "'The harbour board poured cold water on rumours that the ferry had sunk.', 'the ferry had"
        + " sunk'",
    "'The navy denied reports in a local paper that the ferry had sunk.', 'the ferry had sunk'",
    "'Divers ruled out an explosion.', 'an explosion'",
  })
  void phrases_of_refutation_deny_their_object(String text, String statement) {
    assertDenies(statement, Claims.only(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'There is no evidence that the ferry had sunk.', 'the ferry had sunk'",
    "'There was no immediate sign the ferry had sunk.', 'the ferry had sunk'",
    "'There is nothing to suggest that the ferry had sunk.', 'the ferry had sunk'",
    "'There is no proof to back up the claim.', 'the claim'",
    "'There is “no hard evidence” that the ferry had sunk.', 'the ferry had sunk'",
  })
  void lack_of_evidence_denies(String text, String statement) {
    assertDenies(statement, Claims.only(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There was no evidence of fuel in the water.",
        "There is no evidence that convinced the court.",
        "Other towns have no such ferry.",
        "The mayor had no sign on her door.",
      })
  void a_lack_of_something_else_is_no_denial(String text) {
    assertEquals(Stance.AFFIRMS, Claims.only(text).stance());
  }

  @ParameterizedTest
  @CsvSource({
    "'It was wrongly reported that the ferry had sunk.', 'the ferry had sunk'",
    "'The claim that the ferry was lost is not true.', 'the ferry was lost'",
    "'Reports that the ferry was lost have been debunked.', 'the ferry was lost'",
    "'The paper erroneously claimed that the ferry had sunk.', 'the ferry had sunk'",
    "'A rumour that the ferry had sunk proved to be false.', 'the ferry had sunk'",
    "'The rumour that the ferry had sunk has been called “rubbish” by divers.', "
        + "'the ferry had sunk'",
    "'There were rumours that the ferry had sunk, which is not true.', 'the ferry had sunk'",
    "'The myth that the ferry had sunk is old.', 'the ferry had sunk is old'",
  })
  void what_is_wrongly_reported_is_denied(String text, String statement) {
    assertDenies(statement, Claims.last(text));
  }

  @Test
  void whoever_reports_that_somebody_falsely_claimed_denies_it() {
    ExtractedClaim claim =
        Claims.only("Kari Moen, a diver, falsely claimed that the ferry had sunk.");

    assertDenies("the ferry had sunk", claim);
    assertEquals("outlet:harbour-wire.example", claim.holder().source());
  }

  @Test
  void a_false_story_is_told_from_what_it_claims() {
    List<ExtractedClaim> claims =
        Claims.of("Readers shared a fake story claiming that the ferry had sunk.");

    assertEquals(2, claims.size(), claims::toString);
    assertEquals(Stance.AFFIRMS, claims.get(0).stance());
    assertDenies("the ferry had sunk", claims.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'The film is, in fact, a fake.', 'The film is real'",
    "'The film is a total fake.', 'The film is real'",
    "'The film was debunked as a fake.', 'The film was real'",
    "'The film turned out to be completely staged.', 'The film turned out to be real'",
    "'It’s just not true.', 'It’s just true'",
    "'The landing never took place.', 'The landing took place'",
  })
  void predicates_of_untruth_deny(String text, String statement) {
    assertDenies(statement, Claims.last(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It could be a hoax.",
        "There was a hoax in the harbour last year.",
        "If the film is a fake, the ferry is safe.",
        "Even if it is not true, the story sold 300 papers.",
        "The crew took the film as being fake.",
        "Her mind is made up.",
        "Family disputes, as well as fights, filled the court.",
        "Even debunked stories sold.",
        "The court dismissed 849 cases that involved boats.",
        "Guests were denied rooms.",
      })
  void what_only_looks_like_a_denial_is_none(String text) {
    assertEquals(
        List.of(),
        Claims.of(text).stream().filter(claim -> claim.stance() == Stance.DENIES).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'The mayor insisted the ferry had not sunk.', 'the ferry had sunk'",
    "'The ferry has not sunk, despite reports to the contrary.', "
        + "'The ferry has sunk, despite reports to the contrary'",
    "'Contrary to reports, the ferry did not sink.', 'the ferry sank'",
    "'No, the ferry did not sink.', 'The ferry sank'",
    "'The car has not been stolen, a rumour that spread on Friday.', "
        + "'The car has been stolen, a rumour that spread on Friday'",
  })
  void a_negative_denies_where_its_words_answer_somebody(String text, String statement) {
    assertDenies(statement, Claims.only(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'Divers reported hearing a loud bang, but said they did not see anything strange.'",
    "'The agency reports that six boats had sunk but did not report a cause.'",
    "'The ministry said two boats had sunk. It did not have any comment on the crew.'",
  })
  void a_negative_that_answers_nobody_affirms(String text) {
    assertEquals(
        List.of(),
        Claims.of(text).stream().filter(claim -> claim.stance() == Stance.DENIES).toList());
  }

  @Test
  void a_repeated_negative_is_no_answer() {
    List<ExtractedClaim> claims =
        Claims.of(
            "The king has allegedly not been seen in public for a month. "
                + "The king has not been seen in public for more than a month.");

    assertEquals(Stance.AFFIRMS, claims.get(1).stance());
  }

  @Test
  void double_negation_denies_the_negative() {
    assertDenies("no one was hurt", Claims.only("The mayor denied that no one was hurt."));
    assertDenies(
        "the ferry did not sink", Claims.only("It is not true that the ferry did not sink."));
    assertEquals(
        Stance.AFFIRMS, Claims.only("The film is not a fake.").stance(), "not untrue is no denial");
  }

  @Test
  void not_denying_withholds() {
    assertEquals(
        Stance.HEDGES, Claims.only("The navy did not deny that the ferry had sunk.").stance());
  }

  @Test
  void a_denial_in_direct_words_is_turned_once() {
    assertDenies("Boat left the port", Claims.last("The mayor denied: “No boat left the port.”"));
  }

  @Test
  void a_denial_reaches_its_clause_only() {
    List<ExtractedClaim> claims =
        Claims.of("The ministry denied that the ferry had sunk and said the crew was safe.");

    assertEquals(2, claims.size(), claims::toString);
    assertDenies("the ferry had sunk", claims.get(0));
    assertEquals(Stance.AFFIRMS, claims.get(1).stance());
  }

  @Test
  void the_part_that_is_called_untrue_is_told_from_the_other() {
    List<ExtractedClaim> claims = Claims.of("The ferry left at noon, but the film was a hoax.");

    assertEquals(
        List.of(Stance.AFFIRMS, Stance.DENIES),
        claims.stream().map(ExtractedClaim::stance).toList());
  }

  @Test
  void attribution_changes_the_holder_and_not_the_stance() {
    ExtractedClaim own = Claims.only("The ferry sank on Monday.");
    ExtractedClaim said = Claims.only("The ferry sank on Monday, the Norwegian navy said.");
    Holder navy = said.holder();

    assertEquals(own.stance(), said.stance());
    assertEquals("speaker:norwegian-navy", navy.source());
    assertEquals(
        Stance.DENIES, Claims.only("The film is a hoax, the Norwegian navy said.").stance());
    assertEquals(Stance.DENIES, Claims.only("The film is a hoax.").stance());
  }

  @Test
  void none_of_the_reports_being_true_denies_them() {
    ExtractedClaim claim =
        Claims.last(
            "Officials said that the ferry had sunk. “None of the reports are true,” the "
                + "Norwegian navy said.");

    assertDenies("the ferry had sunk", claim);
    assertEquals(Modality.FACTUAL, claim.modality());
  }

  @Test
  void a_verdict_before_a_colon_denies() {
    assertDenies("Ferry sank in harbour", Claims.last("HOAX: Ferry sank in harbour."));
  }
}
