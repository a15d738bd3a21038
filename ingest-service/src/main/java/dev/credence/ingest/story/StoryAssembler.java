package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import dev.credence.contract.MemberRole;
import dev.credence.ingest.story.Timeline.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works out who took a story from whom, and how many independent origins it has.
 *
 * <p>Each member derives from the earlier member to which it has the strongest relation, and counts
 * as that member's origin. A member without one is an original: its origin is itself or, if it
 * credits an agency, that agency's wire, which then stands for everything derived from it.
 *
 * <p>A derived member's own credit moves nothing: an originator stays one however often it is
 * copied, and a copy signed with an agency's name must not turn the original into a copy of that
 * agency. An agency's own report among the originals stands for its wire.
 *
 * <p>The order of the input plays no part.
 */
public final class StoryAssembler {

  private StoryAssembler() {}

  /**
   * The outline of one story.
   *
   * @param members its reports, at least one
   * @param edges the relations between them; any to reports outside are ignored
   */
  public static StoryOutline assemble(Collection<Member> members, Collection<Edge> edges) {
    List<Entry> timeline = Timeline.of(members);
    Sources sources = new Sources(timeline, edges);
    Origins origins = new Origins(timeline, sources);
    List<Placement> placements = new ArrayList<>(timeline.size());
    for (int rank = 0; rank < timeline.size(); rank++) {
      placements.add(place(rank, timeline, sources, origins));
    }
    UUID root = timeline.get(0).member().reportId();
    return new StoryOutline(storyId(root), root, placements, origins.list(placements));
  }

  /** The id of the story that has this root. */
  static UUID storyId(UUID root) {
    return UUID.nameUUIDFromBytes(("story|" + root).getBytes(StandardCharsets.UTF_8));
  }

  private static Placement place(int rank, List<Entry> timeline, Sources sources, Origins origins) {
    Entry entry = timeline.get(rank);
    Optional<Sources.Source> source = sources.of(rank);
    if (source.isEmpty()) {
      return new Placement(
          entry.member().reportId(),
          MemberRole.ORIGINAL,
          null,
          origins.key(rank),
          null,
          Direction.ofOriginal(rank, timeline),
          Reasons.ofOriginal(rank, timeline));
    }
    Entry from = timeline.get(source.get().rank());
    Edge edge = source.get().edge();
    return new Placement(
        entry.member().reportId(),
        edge.kind() == LinkKind.DERIVED ? MemberRole.DERIVED : MemberRole.COPY,
        from.member().reportId(),
        origins.key(rank),
        edge.containment5(),
        Direction.between(from, entry),
        Reasons.ofDerived(entry, from, edge, origins.key(rank)));
  }
}
