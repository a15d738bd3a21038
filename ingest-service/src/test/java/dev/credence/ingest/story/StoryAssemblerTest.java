package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.contract.MemberRole;
import dev.credence.contract.Origin;
import dev.credence.contract.OriginKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryAssemblerTest {

  private static final Instant NOON = Instant.parse("2031-04-02T12:00:00Z");
  private static final Credit REUTERS = new Credit("reuters", "Reuters", "sign-off");
  private static final Credit AFP = new Credit("afp", "AFP", "byline");

  private static UUID id(int number) {
    return new UUID(0x1000_4000L, number);
  }

  private static Member member(int number, int minutes, @Nullable Credit credit) {
    return seenLate(number, minutes, Duration.ofMinutes(1), credit);
  }

  private static Member seenLate(int number, int minutes, Duration late, @Nullable Credit credit) {
    Instant published = NOON.plus(Duration.ofMinutes(minutes));
    return new Member(
        id(number),
        id(1_000 + number),
        "outlet" + number + ".example",
        published,
        published.plus(late),
        300,
        credit);
  }

  private static Edge edge(int a, int b, LinkKind kind, double containment) {
    return new Edge(id(a), id(b), kind, containment);
  }

  private static Placement placement(StoryOutline story, int number) {
    return story.placements().stream()
        .filter(p -> p.reportId().equals(id(number)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> originKeys(StoryOutline story) {
    return story.origins().stream().map(Origin::key).toList();
  }

  @Test
  void one_report_is_its_own_story() {
    StoryOutline story = StoryAssembler.assemble(List.of(member(1, 0, null)), List.of());
    assertEquals(id(1), story.rootReportId());
    assertEquals(List.of("report:" + id(1)), originKeys(story));
    assertEquals(MemberRole.ORIGINAL, placement(story, 1).role());
    assertEquals(null, placement(story, 1).originReportId());
  }

  @Test
  void story_without_members_is_refused() {
    assertThrows(NoSuchElementException.class, () -> StoryAssembler.assemble(List.of(), List.of()));
  }

  @Test
  void copies_of_copies_count_as_one_origin() {
    StoryOutline story =
        StoryAssembler.assemble(
            List.of(member(3, 90, null), member(1, 0, null), member(2, 30, null)),
            List.of(edge(2, 1, LinkKind.NEAR, 0.9), edge(3, 2, LinkKind.DERIVED, 0.4)));
    assertEquals(id(1), story.rootReportId());
    assertEquals(MemberRole.COPY, placement(story, 2).role());
    assertEquals(MemberRole.DERIVED, placement(story, 3).role());
    assertEquals(id(2), placement(story, 3).originReportId());
    assertEquals(0.4, placement(story, 3).containment());
    assertEquals(List.of("report:" + id(1)), originKeys(story));
    assertEquals(List.of(id(1), id(2), id(3)), story.origins().get(0).explains());
  }

  @Test
  void source_is_the_strongest_earlier_relation() {
    List<Member> members =
        List.of(member(1, 0, null), member(2, 10, null), member(3, 20, null), member(4, 30, null));
    StoryOutline byKind =
        StoryAssembler.assemble(
            members,
            List.of(
                edge(4, 1, LinkKind.DERIVED, 0.99),
                edge(4, 2, LinkKind.NEAR, 0.7),
                edge(4, 3, LinkKind.EXACT, 0.5)));
    assertEquals(id(3), placement(byKind, 4).originReportId());
    StoryOutline byShare =
        StoryAssembler.assemble(
            members, List.of(edge(4, 1, LinkKind.NEAR, 0.7), edge(4, 2, LinkKind.NEAR, 0.8)));
    assertEquals(id(2), placement(byShare, 4).originReportId());
    StoryOutline byTime =
        StoryAssembler.assemble(
            members, List.of(edge(4, 2, LinkKind.NEAR, 0.8), edge(4, 1, LinkKind.NEAR, 0.8)));
    assertEquals(id(1), placement(byTime, 4).originReportId());
  }

  @Test
  void credited_wire_replaces_the_root_and_what_derives_from_it() {
    StoryOutline story =
        StoryAssembler.assemble(
            List.of(member(1, 0, REUTERS), member(2, 60, AFP), member(3, 70, null)),
            List.of(edge(1, 2, LinkKind.DERIVED, 0.6), edge(2, 3, LinkKind.NEAR, 0.9)));
    assertEquals(List.of("wire:reuters"), originKeys(story));
    Origin wire = story.origins().get(0);
    assertEquals(OriginKind.WIRE, wire.kind());
    assertEquals("Reuters", wire.name());
    assertEquals(null, wire.reportId());
    assertEquals(List.of(id(1), id(2), id(3)), wire.explains());
    assertEquals(id(1), placement(story, 2).originReportId());
    assertTrue(placement(story, 2).reasons().toString().contains("AFP"));
  }

  @Test
  void credit_of_a_copy_leaves_the_original_its_own() {
    StoryOutline story =
        StoryAssembler.assemble(
            List.of(member(1, 0, null), member(2, 60, REUTERS)),
            List.of(edge(1, 2, LinkKind.NEAR, 0.9)));
    assertEquals(List.of("report:" + id(1)), originKeys(story));
  }

  @Test
  void originals_of_one_wire_are_one_origin_and_of_two_are_two() {
    List<Edge> edges =
        List.of(edge(1, 3, LinkKind.DERIVED, 0.4), edge(2, 3, LinkKind.DERIVED, 0.3));
    StoryOutline one =
        StoryAssembler.assemble(
            List.of(member(1, 0, REUTERS), member(2, 5, REUTERS), member(3, 60, null)), edges);
    assertEquals(List.of("wire:reuters"), originKeys(one));
    assertEquals(MemberRole.ORIGINAL, placement(one, 2).role());
    assertEquals(null, placement(one, 2).originReportId());
    StoryOutline two =
        StoryAssembler.assemble(
            List.of(member(1, 0, REUTERS), member(2, 5, AFP), member(3, 60, null)), edges);
    assertEquals(List.of("wire:reuters", "wire:afp"), originKeys(two));
  }

  @Test
  void report_of_the_agency_itself_stands_for_its_wire() {
    Member own =
        new Member(
            id(2), id(2), "reuters.com", NOON.plusSeconds(60), NOON.plusSeconds(90), 9, null);
    StoryOutline story =
        StoryAssembler.assemble(
            List.of(member(1, 0, REUTERS), own, member(3, 60, null)),
            List.of(edge(1, 3, LinkKind.DERIVED, 0.4), edge(2, 3, LinkKind.DERIVED, 0.3)));
    assertEquals(List.of("report:" + id(2)), originKeys(story));
    assertEquals(id(2), story.origins().get(0).reportId());
  }

  @Test
  void late_original_within_three_days_becomes_the_root() {
    Member first = member(1, 0, null);
    Member late = seenLate(2, -60, Duration.ofDays(3), null);
    StoryOutline story =
        StoryAssembler.assemble(List.of(first, late), List.of(edge(1, 2, LinkKind.NEAR, 0.9)));
    assertEquals(id(2), story.rootReportId());
  }

  @Test
  void backdated_report_beyond_three_days_does_not_become_the_root() {
    Member first = member(1, 0, null);
    Member late = seenLate(2, -60, Duration.ofHours(74), null);
    StoryOutline story =
        StoryAssembler.assemble(List.of(first, late), List.of(edge(1, 2, LinkKind.NEAR, 0.9)));
    assertEquals(id(1), story.rootReportId());
    assertEquals(id(1), placement(story, 2).originReportId());
    assertTrue(placement(story, 2).reasons().toString().contains("set aside"));
    assertTrue(placement(story, 2).confidence() <= 0.6);
  }

  @Test
  void equal_times_are_decided_by_content_then_report() {
    Member a = new Member(id(9), id(20), "a.example", NOON, NOON, 9, null);
    Member b = new Member(id(1), id(21), "b.example", NOON, NOON, 9, null);
    Member c = new Member(id(5), id(20), "c.example", NOON, NOON, 9, null);
    StoryOutline story = StoryAssembler.assemble(List.of(b, a, c), List.of());
    assertEquals(
        List.of(id(5), id(9), id(1)),
        story.placements().stream().map(Placement::reportId).toList());
  }

  @Test
  void repeated_members_and_edges_to_strangers_change_nothing() {
    List<Member> members = List.of(member(1, 0, null), member(2, 30, null));
    Edge edge = edge(1, 2, LinkKind.NEAR, 0.9);
    StoryOutline plain = StoryAssembler.assemble(members, List.of(edge));
    assertEquals(
        plain,
        StoryAssembler.assemble(
            List.of(members.get(0), members.get(1), members.get(0)),
            List.of(edge, edge(2, 2, LinkKind.EXACT, 1), edge(2, 77, LinkKind.EXACT, 1), edge)));
  }

  @Test
  void order_of_input_plays_no_part() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<Member> members = new ArrayList<>();
      List<Edge> edges = new ArrayList<>();
      int size = 1 + random.nextInt(12);
      for (int i = 0; i < size; i++) {
        Credit credit = random.nextInt(4) == 0 ? (random.nextBoolean() ? REUTERS : AFP) : null;
        Duration late = Duration.ofHours(random.nextInt(150));
        members.add(seenLate(i, random.nextInt(5) * 600, late, credit));
        for (int j = 0; j < i; j++) {
          if (random.nextInt(3) == 0) {
            LinkKind kind =
                List.of(LinkKind.EXACT, LinkKind.NEAR, LinkKind.DERIVED).get(random.nextInt(3));
            edges.add(edge(i, j, kind, random.nextInt(4) / 4.0));
          }
        }
      }
      StoryOutline expected = StoryAssembler.assemble(members, edges);
      for (int shuffle = 0; shuffle < 5; shuffle++) {
        Collections.shuffle(members, random);
        Collections.shuffle(edges, random);
        List<Edge> turned =
            edges.stream().map(e -> new Edge(e.b(), e.a(), e.kind(), e.containment5())).toList();
        assertEquals(expected, StoryAssembler.assemble(members, turned));
      }
    }
  }

  @Test
  void confidence_grows_with_the_lead() {
    List<Edge> edges = List.of(edge(1, 2, LinkKind.NEAR, 0.9));
    double minute =
        placement(
                StoryAssembler.assemble(List.of(member(1, 0, null), member(2, 1, null)), edges), 2)
            .confidence();
    double day =
        placement(
                StoryAssembler.assemble(List.of(member(1, 0, null), member(2, 1_440, null)), edges),
                2)
            .confidence();
    assertTrue(0.5 <= minute && minute < day && day <= 1);
  }
}
