package dev.credence.ingest.story;

import static dev.credence.ingest.story.StoryMother.AFP;
import static dev.credence.ingest.story.StoryMother.REUTERS;
import static dev.credence.ingest.story.StoryMother.id;
import static dev.credence.ingest.story.StoryMother.originKeys;
import static dev.credence.ingest.story.StoryMother.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.contract.MemberRole;
import dev.credence.contract.Origin;
import dev.credence.contract.OriginKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryAssemblerTest {

  private final StoryMother given = new StoryMother();

  @Test
  void one_report_is_its_own_story() {
    StoryOutline story = given.report(1, 0).story();
    assertEquals(id(1), story.rootReportId());
    assertEquals(StoryAssembler.storyId(id(1)), story.storyId());
    assertEquals(List.of("report:" + id(1)), originKeys(story));
    assertEquals(MemberRole.ORIGINAL, given.placement(1).role());
    assertNull(given.placement(1).originReportId());
    assertEquals(1, given.placement(1).confidence());
  }

  @Test
  void no_reports_make_no_story() {
    assertEquals(List.of(), StoryAssembler.assemble(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void unrelated_reports_are_stories_of_their_own() {
    assertEquals("1 | 2", given.report(1, 0).report(2, 5).groups());
  }

  @Test
  void copies_of_copies_count_as_one_origin() {
    StoryOutline story =
        given.report(3, 90).report(1, 0).report(2, 30).near(2, 1, 0.9).derived(3, 2, 0.4).story();
    assertEquals(id(1), story.rootReportId());
    assertEquals(MemberRole.COPY, given.placement(2).role());
    assertEquals(MemberRole.DERIVED, given.placement(3).role());
    assertEquals(2, given.source(3));
    assertEquals(0.4, given.placement(3).containment());
    assertEquals(List.of("report:" + id(1)), originKeys(story));
    assertEquals(List.of(id(1), id(2), id(3)), story.origins().get(0).explains());
  }

  @Test
  void source_is_the_strongest_earlier_relation() {
    given.report(1, 0).report(2, 10).report(3, 20).report(4, 30);
    given.near(1, 2, 0.9).near(2, 3, 0.9);
    given.derived(4, 1, 0.99).near(4, 2, 0.7);
    assertEquals(2, given.source(4));
    given.near(4, 3, 0.8);
    assertEquals(3, given.source(4));
    given.near(4, 1, 0.8);
    assertEquals(1, given.source(4));
  }

  @Test
  void links_of_other_kinds_and_to_strangers_join_nothing() {
    given.report(1, 0).report(2, 10).near(1, 77, 0.9);
    given.link(1, 2, LinkKind.SAME_QUOTATION, 0.9).link(1, 2, LinkKind.CITES, 0.9);
    assertEquals("1 | 2", given.groups());
  }

  @Test
  void credited_wire_replaces_the_root_and_what_derives_from_it() {
    StoryOutline story =
        given
            .credited(1, 0, REUTERS)
            .credited(2, 60, AFP)
            .report(3, 70)
            .derived(1, 2, 0.6)
            .near(2, 3, 0.9)
            .story();
    assertEquals(List.of("wire:reuters"), originKeys(story));
    Origin wire = story.origins().get(0);
    assertEquals(OriginKind.WIRE, wire.kind());
    assertEquals("Reuters", wire.name());
    assertNull(wire.reportId());
    assertEquals(List.of(id(1), id(2), id(3)), wire.explains());
    assertEquals(1, given.source(2));
    assertTrue(given.reasons(2).contains("AFP (byline), which adds no origin"));
  }

  @Test
  void credit_of_a_copy_leaves_the_original_its_own() {
    StoryOutline story = given.report(1, 0).credited(2, 60, REUTERS).near(1, 2, 0.9).story();
    assertEquals(List.of("report:" + id(1)), originKeys(story));
  }

  @Test
  void two_reports_with_one_credit_and_no_relation_are_two_stories() {
    assertEquals("1 | 2", given.credited(1, 0, REUTERS).credited(2, 5, REUTERS).groups());
  }

  @Test
  void late_roundup_joins_the_story_it_took_most_from_and_does_not_join_two() {
    given.report(1, 0).report(2, 10).near(1, 2, 0.9);
    given.report(3, 5).report(4, 15).near(3, 4, 0.9);
    given.report(5, 300).derived(5, 1, 0.35).derived(5, 3, 0.45);
    assertEquals("1 2 | 3 4 5", given.groups());
    assertEquals(3, given.source(5));
  }

  @Test
  void late_original_becomes_the_root() {
    given.report(2, 60).report(3, 90).near(2, 3, 0.9);
    assertEquals(2, given.root(3));
    given.report(1, 0).derived(1, 2, 0.5);
    assertEquals(1, given.root(3));
    assertEquals(2, given.source(3));
  }

  @Test
  void late_original_within_three_days_becomes_the_root() {
    given.report(1, 0).seenLate(2, -60, Duration.ofDays(3)).near(1, 2, 0.9);
    assertEquals(2, given.root(1));
  }

  @Test
  void backdated_report_beyond_three_days_does_not_become_the_root() {
    given.report(1, 0).seenLate(2, -60, Duration.ofHours(74)).near(1, 2, 0.9);
    assertEquals(1, given.root(2));
    assertEquals(1, given.source(2));
    assertTrue(given.reasons(2).contains("first-seen bound: publication time set aside"));
    assertTrue(given.placement(2).confidence() <= 0.6);
  }

  @Test
  void publication_after_first_seen_counts_as_seen() {
    given.report(1, 0).seenLate(2, 60, Duration.ofMinutes(-90)).near(1, 2, 0.9);
    assertEquals(2, given.root(1));
    assertTrue(given.reasons(2).contains("first-seen bound"));
  }

  @Test
  void another_story_does_not_set_publication_times_aside() {
    // Seen months after story 1 2 and backfilled in the wrong order, but about something else.
    given.report(1, 0).report(2, 10).near(1, 2, 0.9);
    given.seenLate(3, -90, Duration.ofDays(60)).seenLate(4, -30, Duration.ofDays(59));
    given.near(3, 4, 0.9).derived(4, 2, 0.22);
    assertEquals("1 2 | 3 4", given.groups());
    assertEquals(3, given.root(4));
  }

  @Test
  void at_equal_times_the_clearly_longer_text_is_the_origin() {
    given.sized(1, 0, 240).sized(2, 0, 300).derived(1, 2, 0.9);
    assertEquals(2, given.root(1));
    assertTrue(given.reasons(1).contains("length asymmetry"));
    assertTrue(given.reasons(2).contains("length asymmetry"));
    assertEquals(0.65, given.placement(1).confidence());
  }

  @Test
  void at_equal_times_and_similar_lengths_the_direction_is_unknown() {
    given.sized(1, 0, 241).sized(2, 0, 300).derived(1, 2, 0.9);
    assertEquals(1, given.root(2));
    assertTrue(given.reasons(2).contains("direction unknown"));
    assertEquals(0.5, given.placement(2).confidence());
    assertEquals(0.5, given.placement(1).confidence());
  }

  @Test
  void lengths_of_many_reports_at_one_time_make_one_order() {
    given.sized(1, 0, 200).sized(2, 0, 240).sized(3, 0, 290).sized(4, 0, 360);
    given.derived(1, 2, 0.9).derived(2, 3, 0.9).derived(3, 4, 0.9).derived(1, 3, 0.9);
    assertEquals(3, given.root(1));
    assertEquals(3, given.source(4));
    assertEquals(3, given.source(1));
  }

  @Test
  void equal_times_are_decided_by_content_then_report() {
    given.copy(9, 0, 20).copy(1, 0, 21).copy(5, 0, 20).near(20, 21, 0.8);
    assertEquals(
        List.of(id(5), id(9), id(1)),
        given.story().placements().stream().map(Placement::reportId).toList());
  }

  @Test
  void publication_time_is_named_as_what_decided() {
    given.report(1, 0).report(2, 45).near(1, 2, 0.9);
    assertTrue(given.reasons(2).contains("publication time: 45 min later"));
  }

  @Test
  void confidence_grows_with_the_lead() {
    double minute =
        new StoryMother().report(1, 0).report(2, 1).near(1, 2, 0.9).placement(2).confidence();
    double day =
        new StoryMother().report(1, 0).report(2, 1_440).near(1, 2, 0.9).placement(2).confidence();
    assertTrue(0.5 <= minute && minute < day && day <= 1);
  }

  @Test
  void repeated_input_changes_nothing() {
    given.report(1, 0).report(2, 30).near(1, 2, 0.9);
    List<StoryOutline> once = given.assemble();
    List<Member> twice = new ArrayList<>(given.members());
    twice.addAll(given.members());
    assertEquals(
        once,
        StoryAssembler.assemble(
            twice,
            List.of(),
            List.of(
                new ContentLink(text(1), text(2), LinkKind.NEAR, 0.9),
                new ContentLink(text(2), text(1), LinkKind.NEAR, 0.9),
                new ContentLink(text(2), text(2), LinkKind.NEAR, 1)),
            List.of()));
  }

  @Test
  void exact_copies_derive_from_the_earliest() {
    given.report(1, 0).copy(2, 10, 1).copy(3, 20, 1).report(4, 30).derived(4, 1, 0.5);
    assertEquals(1, given.source(2));
    assertEquals(1, given.source(3));
    assertEquals(1, given.source(4));
    assertEquals("same text; publication time: 20 min later", given.reasons(3));
    assertEquals(text(1), given.placement(3).originContentId());
    assertEquals(text(1), given.placement(3).contentId());
  }

  @Test
  void copy_is_compared_with_the_revision_that_was_there() {
    // 1 is corrected at 60; 2 copied it at 30 from the text of 0, 3 at 90 from the corrected one.
    given.report(1, 60).revision(1, 50, 0).report(2, 30).report(3, 90);
    given.derived(2, 50, 0.8).near(2, 1, 0.9).near(3, 1, 0.9).near(3, 50, 0.7).near(1, 50, 0.8);
    assertEquals(1, given.root(2));
    assertEquals(text(50), given.placement(2).originContentId());
    assertEquals(0.8, given.placement(2).containment());
    assertEquals(MemberRole.DERIVED, given.placement(2).role());
    assertEquals(text(1), given.placement(3).originContentId());
    assertEquals(0.9, given.placement(3).containment());
  }

  @Test
  void of_equally_strong_revisions_the_latest_was_copied() {
    given.report(1, 60).revision(1, 50, 0).report(2, 90);
    given.near(2, 50, 0.8).near(2, 1, 0.8);
    assertEquals(text(1), given.placement(2).originContentId());
  }

  @Test
  void strongest_revision_is_compared_where_none_was_there_in_time() {
    given.report(1, 60).revision(1, 50, 40).report(2, 30).near(2, 50, 0.6).near(2, 1, 0.7);
    given.pin(1, 2, 1);
    assertEquals(1, given.source(2));
    assertEquals(text(1), given.placement(2).originContentId());
  }

  @Test
  void stub_that_is_filled_with_a_copy_later_is_no_original() {
    given.report(1, 30).report(2, 60).revision(2, 50, 0).near(1, 2, 0.9);
    assertEquals(1, given.root(2));
    assertEquals(text(2), given.placement(2).contentId());
  }

  @Test
  void page_that_went_on_to_another_story_is_not_that_storys_origin() {
    // Page 5 had text 50 about the first story and later, as 5, a copy of the second.
    given.report(1, 0).report(2, 10).near(1, 2, 0.9);
    given.report(3, 200).report(4, 230).near(3, 4, 0.9);
    given.report(5, 220).revision(5, 50, 20).derived(50, 1, 0.4).near(5, 3, 0.8);
    assertEquals("1 2 | 3 4 5", given.groups());
    assertEquals(3, given.source(5));
    assertEquals(text(5), given.placement(5).contentId());
  }
}
