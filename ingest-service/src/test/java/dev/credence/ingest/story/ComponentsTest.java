package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.LinkKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  private static final Instant AT = Instant.parse("2024-05-01T08:00:00Z");
  private static final UUID A = id(1);
  private static final UUID B = id(2);
  private static final UUID C = id(3);
  private static final UUID D = id(4);

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static ReportContent has(UUID report, int content) {
    return new ReportContent(report, id(100 + content), AT, AT);
  }

  private static ContentLink link(int low, int high) {
    return new ContentLink(id(100 + low), id(100 + high), LinkKind.DERIVED, 0.4);
  }

  private static EditorialDecision decision(
      EditorialDecision.Kind kind, Set<UUID> some, Set<UUID> others) {
    return new EditorialDecision(id(9), kind, some, others, null, "e.ditor", "", AT);
  }

  @Test
  void texts_and_links_join_over_any_number_of_steps() {
    List<Set<UUID>> groups =
        Components.of(
            List.of(A, B, C, D),
            List.of(has(A, 1), has(B, 1), has(B, 2), has(C, 3), has(D, 4)),
            List.of(link(2, 3)),
            List.of());
    assertEquals(List.of(Set.of(A, B, C), Set.of(D)), groups);
  }

  @Test
  void a_merge_joins_and_a_split_does_not() {
    List<ReportContent> contents = List.of(has(A, 1), has(B, 2), has(C, 3));
    assertEquals(
        List.of(Set.of(A, B), Set.of(C)),
        Components.of(
            List.of(A, B, C),
            contents,
            List.of(),
            List.of(decision(EditorialDecision.Kind.MERGE, Set.of(A), Set.of(B)))));
    assertEquals(
        3,
        Components.of(
                List.of(A, B, C),
                contents,
                List.of(),
                List.of(decision(EditorialDecision.Kind.SPLIT, Set.of(A), Set.of(B))))
            .size());
  }

  @Test
  void what_is_not_given_joins_nothing() {
    assertEquals(
        List.of(Set.of(A), Set.of(B)),
        Components.of(
            List.of(A, B),
            List.of(has(A, 1), has(D, 1), has(B, 2)),
            List.of(link(1, 3)),
            List.of(decision(EditorialDecision.Kind.MERGE, Set.of(A), Set.of(C)))));
  }
}
