package dev.credence.scoring.source;

import static dev.credence.scoring.source.DecisionMother.accept;
import static dev.credence.scoring.source.DecisionMother.board;
import static dev.credence.scoring.source.DecisionMother.carrier;
import static dev.credence.scoring.source.DecisionMother.id;
import static dev.credence.scoring.source.DecisionMother.merge;
import static dev.credence.scoring.source.DecisionMother.naming;
import static dev.credence.scoring.source.DecisionMother.release;
import static dev.credence.scoring.source.DecisionMother.splitByAlias;
import static dev.credence.scoring.source.DecisionMother.splitByName;
import static dev.credence.scoring.source.DecisionMother.splitByReport;
import static dev.credence.scoring.source.DecisionMother.unnamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.HolderKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChargeRuleTest {

  private static final String BOARD = "speaker:board";
  private static final String HARBOUR_BOARD = "speaker:harbour-board";

  private static Charge charge(Naming naming, StandingDecision... decisions) {
    return new ChargeRule(List.of(decisions)).charge(naming);
  }

  private static String charged(Naming naming, StandingDecision... decisions) {
    return charge(naming, decisions).source();
  }

  private static Naming hollis(String claim) {
    return naming(claim, SourceKey.PRIVATE, HolderKind.PRIVATE, "Jana Hollis");
  }

  @Test
  void without_a_decision_the_one_named_is_charged() {
    Charge charge = charge(board("c"));
    assertEquals(BOARD, charge.source());
    assertEquals(HolderKind.BODY, charge.kind());
    assertEquals(List.of(), charge.by());
    assertFalse(charge.accepted());
  }

  @Test
  void a_merged_key_leads_to_the_survivor_and_the_survivors_claims_stay() {
    StandingDecision merge = merge("m", HARBOUR_BOARD, BOARD);
    assertEquals(HARBOUR_BOARD, charged(board("c"), merge));
    assertEquals(List.of(id("m")), charge(board("c"), merge).by());
    Naming own = naming("d", HARBOUR_BOARD, HolderKind.BODY, "the board");
    assertEquals(List.of(), charge(own, merge).by());
  }

  @Test
  void merges_are_followed_on() {
    assertEquals(
        "speaker:port",
        charged(
            board("c"),
            merge("m", HARBOUR_BOARD, BOARD),
            merge("n", "speaker:port", HARBOUR_BOARD)));
  }

  @Test
  void a_split_takes_what_it_means_and_a_later_merge_does_not_bring_it_back() {
    StandingDecision split = splitByName("s", BOARD, "speaker:old-board", "The  BOARD ");
    assertEquals("speaker:old-board", charged(board("c"), split));
    assertEquals(BOARD, charged(naming("d", BOARD, HolderKind.BODY, "the chair"), split));
    assertEquals("speaker:old-board", charged(board("c"), split, merge("m", HARBOUR_BOARD, BOARD)));
  }

  @Test
  void a_split_by_alias_takes_what_came_over_that_key() {
    StandingDecision first = merge("m", HARBOUR_BOARD, BOARD);
    StandingDecision second = merge("n", "speaker:port", HARBOUR_BOARD);
    StandingDecision split = splitByAlias("s", "speaker:port", "speaker:x", BOARD);
    assertEquals("speaker:x", charged(board("c"), first, second, split));
    assertEquals(
        "speaker:port",
        charged(naming("d", HARBOUR_BOARD, HolderKind.BODY, "b"), first, second, split));
  }

  @Test
  void a_split_by_reports_of_an_outlet_takes_its_own_voice_and_its_carriage_alike() {
    Naming carriage = carrier("r", "outlet:host.example");
    Naming voice =
        new Naming(id("r"), id("c"), "outlet:host.example", HolderKind.OUTLET, "host", Set.of());
    StandingDecision split =
        splitByReport("s", "outlet:host.example", "outlet:guest.example", id("r"));
    assertEquals("outlet:guest.example", charged(carriage, split));
    assertEquals("outlet:guest.example", charged(voice, split));
    assertEquals("outlet:host.example", charged(carrier("r2", "outlet:host.example"), split));
  }

  @Test
  void a_private_person_is_released_by_name_and_nobody_else_is() {
    StandingDecision release = release("r", "speaker:jana-hollis", "jana hollis");
    Charge charge = charge(hollis("c"), release);
    assertEquals("speaker:jana-hollis", charge.source());
    assertEquals(HolderKind.PERSON, charge.kind());
    Naming other = naming("d", SourceKey.PRIVATE, HolderKind.PRIVATE, "Jana Holl");
    assertEquals(HolderKind.PRIVATE, charge(other, release).kind());
    Naming board = naming("e", BOARD, HolderKind.BODY, "Jana Hollis");
    assertEquals(BOARD, charged(board, release));
  }

  @Test
  void a_name_that_has_been_erased_leads_where_it_led_until_that_is_undone() {
    StandingDecision release = release("r", "speaker:jana-hollis", "Jana Hollis");
    Naming erased = unnamed("c", SourceKey.PRIVATE, id("r"));
    assertEquals("speaker:jana-hollis", charged(erased, release));
    assertEquals(SourceKey.PRIVATE, charged(erased));
    assertEquals(SourceKey.PRIVATE, charged(unnamed("d", SourceKey.PRIVATE), release));
  }

  @Test
  void accepting_a_claim_leads_nowhere() {
    StandingDecision accept = accept("a", BOARD, id("c"));
    assertTrue(charge(board("c"), accept).accepted());
    assertEquals(BOARD, charged(board("c"), accept));
    assertFalse(charge(board("d"), accept).accepted());
  }

  @Test
  void anonymous_speakers_are_never_led_anywhere() {
    String key = "speaker:anonymous.0123456789abcdef";
    Naming anonymous = naming("c", key, HolderKind.ANONYMOUS, "officials");
    Charge charge =
        charge(
            anonymous,
            merge("m", BOARD, key),
            splitByName("s", key, BOARD, "officials"),
            release("r", BOARD, "officials"),
            accept("a", key, id("c")));
    assertEquals(key, charge.source());
    assertEquals(List.of(), charge.by());
  }
}
