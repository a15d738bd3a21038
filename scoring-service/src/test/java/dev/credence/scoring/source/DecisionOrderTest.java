package dev.credence.scoring.source;

import static dev.credence.scoring.source.DecisionMother.accept;
import static dev.credence.scoring.source.DecisionMother.id;
import static dev.credence.scoring.source.DecisionMother.merge;
import static dev.credence.scoring.source.DecisionMother.release;
import static dev.credence.scoring.source.DecisionMother.splitByAlias;
import static dev.credence.scoring.source.DecisionMother.splitByName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionOrderTest {

  private static final String A = "speaker:a";
  private static final String B = "speaker:b";
  private static final String C = "speaker:c";

  private static List<UUID> standingOn(StandingDecision first, StandingDecision... later) {
    List<StandingDecision> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(later));
    return new DecisionOrder(all).standingOn(first, List.of());
  }

  @Test
  void a_merge_of_the_survivor_stands_on_the_merge_into_it() {
    assertEquals(List.of(id("2")), standingOn(merge("1", B, A), merge("2", C, B)));
  }

  @Test
  void two_merges_into_one_survivor_do_not_stand_on_one_another() {
    assertEquals(List.of(), standingOn(merge("1", B, A), merge("2", B, C)));
  }

  @Test
  void a_split_by_an_alias_stands_on_the_merge_that_made_it_one() {
    assertEquals(List.of(id("2")), standingOn(merge("1", B, A), splitByAlias("2", B, C, A)));
    assertEquals(List.of(), standingOn(merge("1", B, A), splitByAlias("2", B, C, B)));
  }

  @Test
  void what_takes_single_claims_is_told_by_the_claims() {
    StandingDecision merge = merge("1", B, A);
    StandingDecision accept = accept("2", B, id("claim"));
    DecisionOrder order = new DecisionOrder(List.of(merge, accept));
    assertEquals(List.of(), order.standingOn(merge, List.of(id("1"))));
    assertEquals(List.of(id("2")), order.standingOn(merge, List.of(id("1"), id("2"))));
    assertEquals(List.of(), order.standingOn(accept, List.of(id("1"), id("2"))));
  }

  @Test
  void a_merge_into_a_released_speaker_or_of_it_stands_on_the_release() {
    StandingDecision release = release("1", A, "Jana Hollis");
    assertEquals(List.of(id("2")), standingOn(release, merge("2", A, B)));
    assertEquals(List.of(id("2")), standingOn(release, merge("2", B, A)));
    assertEquals(List.of(), standingOn(release, merge("2", C, B)));
    assertEquals(List.of(id("2")), standingOn(splitByName("1", C, A, "x"), merge("2", A, B)));
  }

  @Test
  void releases_overlap_where_name_and_reports_may_meet() {
    DecisionOrder order = new DecisionOrder(List.of(release("1", A, "Jana Hollis", "J. Hollis")));
    assertEquals(List.of(id("1")), order.overlapping(release("2", B, "j. hollis")));
    assertEquals(List.of(), order.overlapping(release("2", B, "Jon Hollis")));
  }

  @Test
  void survivors_and_merges_are_found_over_several_steps() {
    DecisionOrder order = new DecisionOrder(List.of(merge("1", B, A), merge("2", C, B)));
    assertEquals(C, order.survivor(A));
    assertEquals(C, order.survivor(C));
    assertEquals(id("1"), order.mergeOf(A).orElseThrow().decisionId());
    assertTrue(order.mergeOf(C).isEmpty());
  }

  @Test
  void a_split_keeps_two_keys_apart_in_both_directions() {
    DecisionOrder order = new DecisionOrder(List.of(splitByName("1", A, B, "x")));
    assertEquals(List.of(id("1")), order.splitsBetween(A, B));
    assertEquals(List.of(id("1")), order.splitsBetween(B, A));
    assertEquals(List.of(), order.splitsBetween(A, C));
  }

  @Test
  void the_same_decision_is_known_whatever_its_id() {
    DecisionOrder order = new DecisionOrder(List.of(release("1", A, "Jana Hollis")));
    assertTrue(order.same(release("2", A, "JANA hollis")).isPresent());
    assertTrue(order.same(release("2", B, "Jana Hollis")).isEmpty());
  }
}
