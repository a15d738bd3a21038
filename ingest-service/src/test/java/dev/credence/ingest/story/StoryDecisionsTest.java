package dev.credence.ingest.story;

import static dev.credence.ingest.story.StoryMother.AFP;
import static dev.credence.ingest.story.StoryMother.REUTERS;
import static dev.credence.ingest.story.StoryMother.id;
import static dev.credence.ingest.story.StoryMother.ids;
import static dev.credence.ingest.story.StoryMother.originKeys;
import static dev.credence.ingest.story.StoryMother.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.MemberRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryDecisionsTest {

  private final StoryMother given = new StoryMother();

  /** 1 is the wire, 2 3 4 are rewrites of it; 4 is nearest to 3. */
  private StoryMother wire() {
    return given
        .report(1, 0)
        .report(2, 10)
        .report(3, 20)
        .report(4, 30)
        .near(1, 2, 0.8)
        .near(1, 3, 0.7)
        .near(3, 4, 0.9)
        .near(1, 4, 0.6);
  }

  @Test
  void split_keeps_the_two_sets_in_two_stories() {
    StoryOutline before = wire().story();
    given.split(1, ids(3, 4), ids(1, 2));
    assertEquals("1 2 | 3 4", given.groups());
    assertEquals(0, given.source(3));
    assertEquals(3, given.source(4));
    assertEquals(before.storyId(), given.assemble().get(0).storyId());
    assertNotEquals(before.storyId(), given.assemble().get(1).storyId());
    assertTrue(given.reasons(3).contains("split off by ada: seen the desk log"));
  }

  @Test
  void undone_decision_leaves_the_story_as_it_was() {
    List<StoryOutline> before = wire().assemble();
    given.split(1, ids(3, 4), ids(1, 2)).pinOriginal(2, 2).pin(3, 4, 3).undo();
    assertEquals(before, given.assemble());
  }

  @Test
  void member_split_from_its_source_takes_the_next_best_on_its_side() {
    wire().split(1, ids(1, 2, 4), ids(3));
    assertEquals("1 2 4 | 3", given.groups());
    assertEquals(1, given.source(4));
  }

  @Test
  void member_split_from_its_source_without_another_is_an_original_on_its_side() {
    wire().split(1, ids(2, 3, 4), ids(1));
    assertEquals("1 | 2 3 4", given.groups());
    assertEquals(0, given.source(2));
    assertEquals(0, given.source(3));
    assertEquals(2, given.root(4));
    assertEquals(2, given.assemble().get(1).origins().size());
  }

  @Test
  void copies_of_one_text_can_be_split() {
    given.report(1, 0).copy(2, 10, 1).copy(3, 20, 1).copy(4, 30, 1).split(1, ids(2, 3), ids(1));
    assertEquals("1 4 | 2 3", given.groups());
    assertEquals(2, given.source(3));
    assertEquals(1, given.source(4));
  }

  @Test
  void newcomer_goes_where_its_strongest_relation_is_and_joins_nothing() {
    wire().split(1, ids(3, 4), ids(1, 2));
    given.report(5, 60).near(5, 2, 0.8).near(5, 4, 0.85);
    assertEquals("1 2 | 3 4 5", given.groups());
    assertEquals(4, given.source(5));
  }

  @Test
  void newcomer_before_both_sides_gets_the_stronger() {
    wire().split(1, ids(3, 4), ids(1, 2));
    given.report(5, -60).near(5, 1, 0.8).near(5, 3, 0.85);
    assertEquals("1 2 | 3 4 5", given.groups());
    assertEquals(5, given.root(3));
    assertEquals(0, given.source(1));
  }

  @Test
  void split_survives_deletions() {
    wire().split(1, ids(3, 4), ids(1, 2)).delete(1).delete(3);
    assertEquals("2 | 4", given.groups());
  }

  @Test
  void merge_makes_the_later_root_derive_from_the_earlier() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.8).report(3, 5).report(4, 40).near(3, 4, 0.8);
    assertEquals("1 2 | 3 4", given.groups());
    given.merge(1, ids(3, 4), ids(1, 2));
    StoryOutline story = given.story();
    assertEquals(id(1), story.rootReportId());
    assertEquals(1, given.source(3));
    assertEquals(MemberRole.DERIVED, given.placement(3).role());
    assertNull(given.placement(3).containment());
    assertNull(given.placement(3).originContentId());
    assertEquals(
        "merged by ada: seen the desk log; publication time: 5 min later", given.reasons(3));
    assertEquals(List.of("report:" + id(1)), originKeys(story));
  }

  @Test
  void merged_roots_that_share_text_have_it_measured() {
    given.report(1, 0).report(2, 5).report(3, 9).derived(1, 2, 0.25).near(2, 3, 0.8);
    given.near(1, 4, 0.9).report(4, 7).merge(1, ids(1, 4), ids(2, 3));
    assertEquals(1, given.source(2));
    assertEquals(0.25, given.placement(2).containment());
    assertEquals(text(1), given.placement(2).originContentId());
  }

  @Test
  void merge_covers_reports_that_come_later() {
    given.report(1, 0).report(2, 10).merge(1, ids(1), ids(2));
    given.report(3, 50).near(3, 2, 0.9).report(4, -10).derived(4, 1, 0.5);
    assertEquals("1 2 3 4", given.groups());
    assertEquals(4, given.root(2));
    assertEquals(4, given.source(2));
  }

  @Test
  void merge_with_a_story_that_is_gone_does_nothing() {
    given.report(1, 0).report(2, 10).report(3, 20).near(2, 3, 0.9).merge(1, ids(1), ids(7, 8));
    assertEquals("1 | 2 3", given.groups());
    given.merge(1, ids(1), Set.of()).merge(2, Set.of(), Set.of());
    assertEquals("1 | 2 3", given.groups());
  }

  @Test
  void merged_story_that_fell_apart_stays_merged() {
    // 3 held 2 and 4 together; it has been deleted.
    given.report(1, 0).report(2, 10).report(3, 20).report(4, 30).near(2, 3, 0.9).near(3, 4, 0.9);
    given.merge(1, ids(1), ids(2, 3, 4)).delete(3);
    assertEquals("1 2 4", given.groups());
  }

  @Test
  void report_that_moved_to_another_story_does_not_take_it_along() {
    given.report(1, 0).report(2, 10).report(3, 20).near(2, 3, 0.8).report(4, 30).near(2, 4, 0.8);
    given.merge(1, ids(1), ids(2, 3, 4));
    given.report(5, -300).report(6, -290).near(5, 6, 0.9).near(5, 4, 0.95);
    assertEquals("1 2 3 | 4 5 6", given.groups());
  }

  @Test
  void split_after_a_merge_parts_what_it_names() {
    given.report(1, 0).report(2, 10).report(3, 20).near(2, 3, 0.8);
    given.merge(1, ids(1), ids(2, 3)).split(2, ids(2, 3), ids(1));
    assertEquals("1 | 2 3", given.groups());
    given.undo().merge(3, ids(1), ids(2, 3)).split(2, ids(2, 3), ids(1));
    assertEquals("1 2 3", given.groups());
  }

  @Test
  void split_of_a_part_after_a_merge_leaves_the_rest_merged() {
    given.report(1, 0).report(2, 10).report(3, 20).near(2, 3, 0.8);
    given.merge(1, ids(1), ids(2, 3)).split(2, ids(2), ids(1, 3));
    assertEquals("1 3 | 2", given.groups());
  }

  @Test
  void pinned_report_derives_from_the_one_named_whatever_the_times() {
    wire().pin(1, 2, 4);
    assertEquals(4, given.source(2));
    assertEquals(1, given.placement(2).confidence());
    assertEquals("pinned by ada: seen the desk log", given.reasons(2));
    assertEquals("1 2 3 4", given.groups());
  }

  @Test
  void pin_brings_a_report_and_what_derives_from_it_into_the_story() {
    given.report(1, 0).report(2, -10).report(3, 20).near(2, 3, 0.9).pin(1, 2, 1);
    assertEquals("1 2 3", given.groups());
    assertEquals(1, given.root(3));
    assertNull(given.placement(2).containment());
  }

  @Test
  void pin_to_a_report_that_is_gone_has_no_effect() {
    List<StoryOutline> before = wire().assemble();
    assertEquals(before, given.pin(1, 4, 77).pin(2, 88, 1).pinOriginal(3, 99).assemble());
  }

  @Test
  void pin_against_the_root_makes_it_derive() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).pin(1, 1, 2);
    assertEquals(2, given.root(1));
    assertEquals(2, given.source(1));
    assertEquals(0, given.source(2));
    assertEquals(List.of("report:" + id(2)), originKeys(given.story()));
  }

  @Test
  void report_above_a_pin_takes_a_source_that_is_not_below_it() {
    given.report(0, -60).report(1, 0).report(2, 10).near(1, 2, 0.9).near(0, 1, 0.5);
    given.near(0, 2, 0.6).pin(1, 1, 2);
    assertEquals(2, given.source(1));
    assertEquals(0, given.root(2));
  }

  @Test
  void of_two_pins_in_a_circle_the_later_holds() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).pin(1, 1, 2).pin(2, 2, 1);
    assertEquals(1, given.source(2));
    assertEquals(0, given.source(1));
  }

  @Test
  void later_pin_of_one_report_replaces_the_earlier() {
    wire().pin(1, 4, 2).pin(2, 4, 1);
    assertEquals(1, given.source(4));
  }

  @Test
  void pinned_original_is_the_root_and_related_members_derive_from_it() {
    wire().near(2, 3, 0.75).pinOriginal(1, 3);
    StoryOutline story = given.story();
    assertEquals(id(3), story.rootReportId());
    assertEquals(id(3), story.placements().get(0).reportId());
    assertEquals(3, given.source(1));
    assertEquals(3, given.source(4));
    assertEquals(1, given.source(2));
    assertEquals(1, given.placement(3).confidence());
    assertTrue(given.reasons(3).startsWith("pinned as original by ada: seen the desk log"));
    assertEquals(List.of("report:" + id(3)), originKeys(story));
    assertEquals(StoryAssembler.storyId(id(3)), story.storyId());
  }

  @Test
  void pinned_original_at_the_end_of_a_chain_turns_the_chain() {
    given.report(1, 0).report(2, 10).report(3, 20).report(4, 30);
    given.near(1, 2, 0.9).near(2, 3, 0.8).near(1, 4, 0.9).pinOriginal(1, 3);
    assertEquals("1 2 3 4", given.groups());
    assertEquals(3, given.root(1));
    assertEquals(3, given.source(2));
    assertEquals(2, given.source(1));
    assertEquals(1, given.source(4));
    assertEquals(1, given.story().origins().size());
  }

  @Test
  void two_pinned_originals_are_two_origins_and_the_later_decided_is_the_root() {
    wire().pinOriginal(1, 3).pinOriginal(2, 2);
    StoryOutline story = given.story();
    assertEquals(id(2), story.rootReportId());
    assertEquals(List.of("report:" + id(2), "report:" + id(3)), originKeys(story));
  }

  @Test
  void pinned_original_among_exact_copies_is_their_source() {
    given.report(1, 0).copy(2, 10, 1).copy(3, 20, 1).copy(4, 30, 1).pinOriginal(1, 3);
    assertEquals(List.of(3, 3, 3), List.of(given.source(1), given.source(2), given.source(4)));
  }

  @Test
  void pinned_original_stays_one_when_its_story_is_merged() {
    given.report(1, 0).report(2, 10).report(3, 20).near(2, 3, 0.9).pinOriginal(1, 3);
    given.merge(2, ids(1), ids(2, 3));
    StoryOutline story = given.story();
    assertEquals(id(3), story.rootReportId());
    assertEquals(3, given.source(1));
    given.pinOriginal(3, 1);
    assertEquals(List.of("report:" + id(1), "report:" + id(3)), originKeys(given.story()));
  }

  @Test
  void pin_wins_over_an_earlier_split_and_yields_to_a_later() {
    wire().split(1, ids(3, 4), ids(1, 2)).pin(2, 4, 1);
    assertEquals("1 2 4 | 3", given.groups());
    given.undo().split(3, ids(3, 4), ids(1, 2)).pin(2, 4, 1);
    assertEquals("1 2 | 3 4", given.groups());
  }

  @Test
  void originals_of_a_merged_story_with_one_credit_are_one_origin() {
    given.credited(1, 0, REUTERS).credited(2, 5, REUTERS).merge(1, ids(1), ids(2));
    given.pinOriginal(2, 1).pinOriginal(3, 2);
    assertEquals(List.of("wire:reuters"), originKeys(given.story()));
    given.credited(2, 5, AFP);
    assertEquals(List.of("wire:afp", "wire:reuters"), originKeys(given.story()));
  }

  @Test
  void report_of_the_agency_itself_stands_for_its_wire() {
    given.credited(1, 0, REUTERS).merge(1, ids(1), ids(2)).pinOriginal(2, 2).pinOriginal(3, 1);
    given.by("reuters.com", 2, 1, text(2), Duration.ZERO, 9, null);
    StoryOutline story = given.story();
    assertEquals(List.of("report:" + id(2)), originKeys(story));
    assertEquals(id(2), story.origins().get(0).reportId());
  }

  @Test
  void merges_and_splits_of_everything_at_once_still_place_every_report_once() {
    wire().split(1, ids(1, 2, 3, 4), ids(1, 2, 3, 4)).merge(1, ids(1), ids(1)).pin(1, 1, 1);
    assertEquals(4, given.assemble().stream().mapToInt(s -> s.placements().size()).sum());
  }

  @Test
  void merge_without_effect_overrules_no_split() {
    wire().split(1, ids(3, 4), ids(1, 2)).merge(2, ids(1, 3), ids(77));
    assertEquals("1 2 | 3 4", given.groups());
  }

  @Test
  void merge_of_a_split_off_story_leaves_the_split_in_force() {
    wire().split(1, ids(3, 4), ids(1, 2)).report(9, 100).merge(2, ids(3, 4), ids(9));
    assertEquals("1 2 | 3 4 9", given.groups());
  }

  @Test
  void decisions_of_one_moment_are_taken_by_their_ids() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).pin(1, 1, 2).pin(1, 2, 1);
    assertEquals(2, given.source(1));
    assertEquals(0, given.source(2));
  }
}
