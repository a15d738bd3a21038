package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

  private static List<String> read(String text) {
    return Claims.of(text).stream()
        .map(claim -> claim.stance() + " " + claim.modality() + " " + claim.statement())
        .toList();
  }

  @Test
  void a_relative_clause_that_withholds_is_a_claim_of_its_own() {
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL The ferry was steered by the mate Ole Dahl",
            "HEDGES FACTUAL Ole Dahl is believed to have fled to Dunvik"),
        read(
            "The ferry was steered by the mate Ole Dahl, who is believed to have fled to Dunvik."));
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL Divers searched the bay off Dunvik",
            "HEDGES FACTUAL smugglers are thought to sink their boats"),
        read(
            "Divers searched the bay off Dunvik, where smugglers are thought to sink their"
                + " boats."));
  }

  @Test
  void a_relative_clause_in_the_middle_does_not_hedge_the_sentence() {
    assertEquals(
        List.of("AFFIRMS FACTUAL The mate, who may have been drunk, was found in Dunvik"),
        read("The mate, who may have been drunk, was found in Dunvik."));
  }

  @Test
  void a_participle_of_belief_is_a_claim_of_its_own() {
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL Police arrested the mate of the ferry",
            "HEDGES FACTUAL believed to have sold the cargo"),
        read("Police arrested the mate of the ferry, believed to have sold the cargo."));
  }

  @Test
  void a_rumour_is_a_claim_that_nobody_vouches_for() {
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL On Monday rumours started to spread through Dunvik",
            "HEDGES FACTUAL the ferry had sunk"),
        read("On Monday rumours started to spread through Dunvik that the ferry had sunk."));
    assertEquals(
        List.of("HEDGES FACTUAL the ferry had sunk"),
        read("Last year, rumour had it that the ferry had sunk."));
  }

  @Test
  void what_a_recording_suggests_is_not_vouched_for() {
    assertEquals(
        List.of("HEDGES FACTUAL the ferry was hit by a wave"),
        read("The recording suggests the ferry was hit by a wave."));
  }

  @Test
  void coordinated_clauses_of_different_stance_are_two_claims() {
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL The walls were moved in spring",
            "HEDGES FACTUAL this is how the rats got in"),
        read("The walls were moved in spring, and it's assumed this is how the rats got in."));
  }

  @Test
  void coordinated_clauses_of_one_stance_are_one_claim() {
    assertEquals(
        List.of("AFFIRMS FACTUAL The ferry was raised, and the cargo was sold in Dunvik"),
        read("The ferry was raised, and the cargo was sold in Dunvik."));
  }

  @Test
  void who_does_not_exist_is_denied_beside_what_is_said_of_him() {
    assertEquals(
        List.of(
            "AFFIRMS FACTUAL The tale is about a captain who doesn't exist",
            "DENIES FACTUAL a captain exists"),
        read("The tale is about a captain who doesn't exist."));
  }
}
