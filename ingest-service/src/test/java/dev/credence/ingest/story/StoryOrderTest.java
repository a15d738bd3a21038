package dev.credence.ingest.story;

import static dev.credence.ingest.story.StoryMother.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.contract.MemberRole;
import dev.credence.contract.Origin;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryOrderTest {

  private static Set<UUID> some(Random random, int size) {
    Set<UUID> some = new HashSet<>();
    int count = random.nextInt(4);
    for (int i = 0; i <= count; i++) {
      some.add(id(random.nextInt(size + 1)));
    }
    return some;
  }

  private static StoryMother component(Random random, boolean isDecided) {
    return component(random, isDecided, true);
  }

  private static StoryMother component(Random random, boolean isDecided, boolean isRevised) {
    StoryMother given = new StoryMother();
    int size = 1 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      Credit credit =
          random.nextInt(4) > 0
              ? null
              : random.nextBoolean() ? StoryMother.REUTERS : StoryMother.AFP;
      given.report(
          i,
          random.nextInt(5) * 600,
          StoryMother.text(random.nextInt(5) == 0 ? random.nextInt(size) : i),
          Duration.ofHours(random.nextInt(150)),
          200 + random.nextInt(5) * 40,
          credit);
      if (isRevised && random.nextInt(4) == 0) {
        given.revision(i, random.nextInt(2 * size), random.nextInt(3_000));
      }
    }
    List<LinkKind> kinds = List.of(LinkKind.NEAR, LinkKind.DERIVED, LinkKind.DERIVED);
    for (int i = 0; i < 2 * size; i++) {
      int a = random.nextInt(2 * size);
      int b = random.nextInt(size);
      if (a != b) {
        given.link(a, b, kinds.get(random.nextInt(3)), 0.2 + random.nextInt(4) / 10.0);
      }
    }
    for (int i = 0; isDecided && i < random.nextInt(5); i++) {
      switch (random.nextInt(4)) {
        case 0 -> given.split(random.nextInt(3), some(random, size), some(random, size));
        case 1 -> given.merge(random.nextInt(3), some(random, size), some(random, size));
        case 2 -> given.pin(random.nextInt(3), random.nextInt(size), random.nextInt(size));
        default -> given.pinOriginal(random.nextInt(3), random.nextInt(size));
      }
    }
    return given;
  }

  @Test
  void order_of_input_plays_no_part() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      StoryMother given = component(random, round % 2 == 0);
      List<StoryOutline> expected = given.assemble();
      for (int shuffle = 0; shuffle < 5; shuffle++) {
        assertEquals(expected, given.shuffled(random));
      }
    }
  }

  @Test
  void every_report_is_in_one_story_and_leads_to_an_original_of_it() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      StoryMother given = component(random, true);
      List<StoryOutline> stories = given.assemble();
      Set<UUID> placed = new TreeSet<>();
      for (StoryOutline story : stories) {
        Map<UUID, Placement> own = new HashMap<>();
        story.placements().forEach(placement -> own.put(placement.reportId(), placement));
        own.keySet().forEach(report -> assertTrue(placed.add(report), "placed twice"));
        assertEquals(story.rootReportId(), story.placements().get(0).reportId());
        assertEquals(
            own.size(), story.origins().stream().map(Origin::explains).mapToInt(List::size).sum());
        for (Placement placement : story.placements()) {
          assertEquals(placement.role() == MemberRole.ORIGINAL, placement.originReportId() == null);
          assertFalse(placement.reasons().isEmpty());
          assertTrue(placement.confidence() >= 0.5 && placement.confidence() <= 1);
          Placement at = placement;
          for (int step = 0; at.originReportId() != null; step++) {
            assertTrue(step < own.size(), "leads round in a circle");
            at = Objects.requireNonNull(own.get(at.originReportId()), "leads out of the story");
          }
          assertEquals(at.origin(), placement.origin());
        }
      }
      assertEquals(given.members().size(), placed.size());
    }
  }

  @Test
  void without_decisions_a_story_without_backdating_has_one_root() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StoryMother given = component(random, false);
      for (StoryOutline story : given.assemble()) {
        boolean isDated =
            story.placements().stream().noneMatch(p -> p.reasons().toString().contains("bound"));
        if (isDated && story.origins().stream().allMatch(o -> o.reportId() != null)) {
          assertEquals(1, story.origins().size());
        }
      }
    }
  }

  @Test
  void no_story_holds_both_sides_of_a_last_split() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      StoryMother given = component(random, true);
      Set<UUID> one = some(random, 14);
      Set<UUID> other = some(random, 14);
      other.removeAll(one);
      given.split(9, one, other);
      for (StoryOutline story : given.assemble()) {
        Set<UUID> reports = new HashSet<>();
        story.placements().forEach(placement -> reports.add(placement.reportId()));
        assertTrue(Collections.disjoint(reports, one) || Collections.disjoint(reports, other));
      }
    }
  }

  @Test
  void last_pin_holds_whatever_else_was_decided() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StoryMother given = component(random, true);
      int size = given.members().size();
      int pinned = random.nextInt(size);
      int origin = random.nextInt(size);
      if (pinned != origin) {
        assertEquals(id(origin), given.pin(9, pinned, origin).placement(pinned).originReportId());
      }
      given.pinOriginal(10, pinned);
      assertEquals(pinned, given.root(pinned));
    }
  }

  @Test
  void thousands_of_copies_are_arranged() {
    StoryMother given = new StoryMother();
    given.report(0, 0).report(1, 5).near(0, 1, 0.8);
    for (int i = 2; i < 4_000; i++) {
      given.copy(i, i, i % 2);
    }
    given.split(1, Set.of(id(7), id(9)), Set.of(id(0)));
    assertEquals(2, given.assemble().size());
  }

  @Test
  void long_chain_is_arranged() {
    StoryMother given = new StoryMother().report(0, 0);
    for (int i = 1; i < 4_000; i++) {
      given.report(i, i).derived(i - 1, i, i % 2 == 0 ? 0.22 : 0.8);
    }
    // Pairs that hang together by weak relations.
    assertEquals(2_000, given.assemble().size());
  }

  @Test
  void edges_left_out_between_copies_lose_no_source() {
    Random random = new Random(8);
    for (int round = 0; round < 500; round++) {
      StoryMother given = component(random, round % 2 == 0, false);
      Revisions revisions = new Revisions(given.members(), given.contents());
      Links links = new Links(given.links());
      Timeline timeline =
          new Timeline(JoiningTimes.of(given.members(), revisions, links), List.of());
      Set<UUID> present = new HashSet<>();
      given.members().forEach(member -> present.add(member.reportId()));
      Decisions decisions = new Decisions(given.decisions(), present);
      Relations relations = new Relations(timeline, revisions, links);
      List<Edge> few =
          Edges.of(
              timeline,
              revisions,
              links,
              relations,
              rank -> decisions.standing(timeline.reportId(rank)));
      List<Edge> all = Edges.of(timeline, revisions, links, relations, String::valueOf);
      assertTrue(few.size() <= all.size());
      assertEquals(sources(timeline, all, decisions), sources(timeline, few, decisions));
    }
  }

  private static List<Optional<Source>> sources(
      Timeline timeline, List<Edge> edges, Decisions decisions) {
    Sources sources =
        new Sources(timeline, edges, decisions.pins(), new Groups(timeline, decisions.splits()));
    return IntStream.range(0, timeline.size()).mapToObj(sources::of).toList();
  }
}
