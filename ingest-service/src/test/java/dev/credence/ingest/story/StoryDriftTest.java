package dev.credence.ingest.story;

import static dev.credence.ingest.story.StoryMother.REUTERS;
import static dev.credence.ingest.story.StoryMother.id;
import static dev.credence.ingest.story.StoryMother.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StoryDriftTest {

  private final StoryMother given = new StoryMother();

  /** 1 2 and 3 4 are stories; only 3 and 2 share a little. */
  private StoryMother twoStories(double containment) {
    return given
        .report(1, 0)
        .report(2, 10)
        .near(1, 2, 0.9)
        .report(3, 60)
        .report(4, 70)
        .near(3, 4, 0.8)
        .derived(2, 3, containment);
  }

  @Test
  void two_stories_joined_by_one_weak_edge_are_kept_apart() {
    assertEquals("1 2 | 3 4", twoStories(0.22).groups());
    assertEquals(
        "earliest report of the story; joined to outlet2.example ("
            + id(2)
            + ") by 22 % alone; kept apart",
        given.reasons(3));
  }

  @Test
  void edge_that_is_not_weak_joins() {
    assertEquals("1 2 3 4", twoStories(0.30).groups());
  }

  @Test
  void second_relation_between_the_sides_joins() {
    assertEquals("1 2 3 4", twoStories(0.22).derived(1, 4, 0.21).groups());
  }

  @Test
  void further_report_of_the_side_that_shares_with_the_same_source_joins() {
    assertEquals("1 2 3 4", twoStories(0.22).derived(2, 4, 0.21).groups());
  }

  @Test
  void credit_for_the_other_side_joins() {
    twoStories(0.22).credited(3, 60, REUTERS);
    assertEquals("1 2 | 3 4", given.groups());
    assertEquals("1 2 3 4", given.credited(1, 0, REUTERS).groups());
  }

  @Test
  void single_rewrite_is_never_cut() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).report(3, 60).derived(3, 2, 0.21);
    assertEquals("1 2 3", given.groups());
  }

  @Test
  void chain_of_single_rewrites_is_never_cut() {
    for (int number = 1; number <= 8; number++) {
      given.report(number, 10 * number);
      if (number > 1) {
        given.derived(number - 1, number, 0.22);
      }
    }
    assertEquals("1 2 3 4 5 6 7 8", given.groups());
  }

  @Test
  void wire_with_a_group_of_rewrites_is_not_cut() {
    given.report(1, 0).report(2, 10).report(3, 20).derived(1, 2, 0.25).near(2, 3, 0.8);
    assertEquals("1 2 3", given.groups());
  }

  @Test
  void wire_with_two_groups_that_share_text_with_it_is_not_cut() {
    given.report(1, 0).report(2, 10).report(3, 20).report(4, 30).report(5, 40);
    given.near(2, 3, 0.8).near(4, 5, 0.8);
    given.derived(1, 2, 0.25).derived(1, 3, 0.24).derived(1, 4, 0.23).derived(1, 5, 0.22);
    assertEquals("1 2 3 4 5", given.groups());
  }

  @Test
  void exact_copies_of_a_rewrite_are_no_story_beside_the_wire() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.8);
    given.report(3, 20).copy(4, 30, 3).copy(5, 40, 3).derived(1, 3, 0.25);
    assertEquals("1 2 3 4 5", given.groups());
  }

  @Test
  void exact_copies_bring_no_further_relation() {
    twoStories(0.22).copy(5, 80, 3).copy(6, 20, 2);
    assertEquals("1 2 6 | 3 4 5", given.groups());
  }

  @Test
  void bridge_is_cut_behind() {
    // 3 took a little from 1; 4 and 5 share a little with 3 and nothing with 1.
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).report(3, 60).derived(1, 3, 0.25);
    given.report(4, 90).report(5, 95).near(4, 5, 0.9).derived(3, 4, 0.22).derived(3, 5, 0.21);
    assertEquals("1 2 3 | 4 5", given.groups());
    assertTrue(given.reasons(4).contains("by 22 % alone; kept apart"));
  }

  @Test
  void bridge_that_the_far_side_shares_more_with_is_not_cut() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).report(3, 60).derived(1, 3, 0.25);
    given.report(4, 90).report(5, 95).near(4, 5, 0.9).derived(3, 4, 0.22).derived(2, 5, 0.21);
    assertEquals("1 2 3 4 5", given.groups());
  }

  @Test
  void three_stories_in_a_row_are_cut_twice() {
    twoStories(0.22).report(5, 100).report(6, 110).near(5, 6, 0.7).derived(4, 5, 0.28);
    assertEquals("1 2 | 3 4 | 5 6", given.groups());
  }

  @Test
  void every_part_of_a_cut_story_keeps_two_texts() {
    // 3 has no strong rewrite of its own and stays where it hangs.
    given.report(1, 0).report(2, 10).near(1, 2, 0.9).report(3, 60).derived(2, 3, 0.22);
    given.report(4, 90).derived(3, 4, 0.22).report(5, 95).near(4, 5, 0.9);
    assertEquals("1 2 3 | 4 5", given.groups());
  }

  @Test
  void merge_goes_before_the_guard() {
    twoStories(0.22).merge(1, ids(1, 2), ids(3, 4));
    assertEquals("1 2 3 4", given.groups());
    assertEquals(1, given.source(3));
    assertTrue(given.reasons(3).startsWith("merged by ada: seen the desk log"));
  }

  @Test
  void what_a_merge_knew_as_one_story_is_not_cut_later() {
    twoStories(0.22).report(9, 500).merge(1, ids(1, 2, 3, 4), ids(9));
    assertEquals("1 2 3 4 9", given.groups());
    assertEquals(2, given.source(3));
  }
}
