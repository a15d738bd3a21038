package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What withholds, and what only looks so. */
class HedgesTest {

  @ParameterizedTest
  @CsvSource({
    "'The mate is also believed to have fled.', 'The mate is also believed to have fled'",
    "'The mate has been rumoured to run the port.', 'The mate has been rumoured to run the port'",
    "'It also remains unclear whether the ferry had sunk.', 'the ferry had sunk'",
    "'It’s also possible that the ferry had sunk.', 'the ferry had sunk'",
    "'There was also speculation it was a mine.', 'it was a mine'",
    "'The crew likely fled.', 'The crew likely fled'",
    "'It could be a mine.', 'It could be a mine'",
    "'The ferry could have hit a mine.', 'The ferry could have hit a mine'",
    "'That may have saved the crew.', 'That may have saved the crew'",
    "'The crew could not verify whether the film was real.', 'the film was real'",
    "'Rumours circulated at the port over the weekend that the ferry had sunk.', "
        + "'the ferry had sunk'",
    "'Neither the army nor the police confirmed that the base was lost.', 'the base was lost'",
    "'Speculation began that the ferry had sunk.', 'the ferry had sunk'",
    "'The report comes amid speculation that the ferry had sunk.', 'the ferry had sunk'",
  })
  void what_is_not_vouched_for_is_hedged(String text, String statement) {
    ExtractedClaim claim = Claims.only(text);

    assertEquals(Stance.HEDGES + " " + statement, claim.stance() + " " + claim.statement());
    assertEquals(Modality.FACTUAL, claim.modality());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor could not possibly have known.",
        "Nine thefts were reported to the police.",
        "The mayor left after he had allegedly threatened her.",
        "The crew counted men who were suspected of theft.",
        "The crew was worried about how the ferry might be used.",
        "The crew sold a ferry he may not have seen.",
        "While sources suggest different dates, they all name a week in May.",
        "Fans may be happy to know that the ferry had not sunk.",
        "The mate left, despite reportedly being paid.",
      })
  void what_only_looks_like_a_hedge_affirms(String text) {
    assertEquals(Stance.AFFIRMS, Claims.only(text).stance(), () -> Claims.of(text).toString());
  }

  @Test
  void a_hedge_reaches_its_clause_only() {
    List<ExtractedClaim> claims =
        Claims.of("The ferry may have hit a mine - but it was safe at noon.");

    assertEquals(
        List.of(Stance.HEDGES, Stance.AFFIRMS),
        claims.stream().map(ExtractedClaim::stance).toList());
  }

  @Test
  void talk_is_told_from_who_shared_it() {
    List<ExtractedClaim> claims =
        Claims.of("The film was watched by thousands amid rumours that the ferry had sunk.");

    assertEquals(
        List.of(Stance.AFFIRMS, Stance.HEDGES),
        claims.stream().map(ExtractedClaim::stance).toList());
    assertEquals("the ferry had sunk", claims.get(1).statement());
  }

  @Test
  void a_relative_clause_of_a_rumour_is_not_what_it_says() {
    assertEquals(
        "The rumours that have spread since Monday worried the mayor",
        Claims.only("The rumours that have spread since Monday worried the mayor.").statement());
  }

  @Test
  void what_is_left_unverified_is_hedged_by_the_report() {
    ExtractedClaim claim =
        Claims.last(
            "The rebels said they had taken the port. "
                + "The claim could not be independently verified.");

    assertEquals(Stance.HEDGES, claim.stance());
    assertEquals("outlet:harbour-wire.example", claim.holder().source());
    assertEquals("The rebels had taken the port", claim.statement());
  }

  @ParameterizedTest
  @CsvSource({
    "'The ferry could be sold next year.'",
    "'The port may close in May.'",
    "'The ferry built by Moen Yards will leave in May.'",
    "'The ferry, if repaired, will leave in May.'",
    "'The new ferry could cost a million dollars.'",
  })
  void what_is_to_come_is_a_prediction(String text) {
    assertEquals(Modality.PREDICTION, Claims.only(text).modality());
  }

  @ParameterizedTest
  @CsvSource({
    "'They could see the ferry.'",
    "'The crew held the boat until the police could come.'",
    "'The mate said he had seen a bolt that may be of brass.'",
    "'The crew knows that the harbour has a buoy that is lit.'",
  })
  void what_was_or_is_so_is_factual(String text) {
    assertEquals(Modality.FACTUAL, Claims.only(text).modality());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some might say that the ferry is too small.",
        "Where is the ferry?",
        "Let me know what happened to the ferry.",
        "The mayor should sell the ferry.",
      })
  void what_nobody_can_check_is_not_factual(String text) {
    assertEquals(
        List.of(),
        Claims.of(text).stream().filter(claim -> claim.modality() == Modality.FACTUAL).toList());
  }
}
