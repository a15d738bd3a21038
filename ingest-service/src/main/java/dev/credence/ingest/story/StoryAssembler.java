package dev.credence.ingest.story;

import dev.credence.contract.LinkKind;
import dev.credence.contract.MemberRole;
import dev.credence.ingest.story.EditorialDecision.Kind;
import dev.credence.ingest.story.Partition.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Works out which reports make a story, who took it from whom, and how many independent origins it
 * has.
 *
 * <p>Each report derives from the earlier one to which it has the strongest relation, and counts as
 * that one's origin. Stories are what hangs together over these sources and nothing else, so that a
 * late roundup joins the story it took most from and does not join two. A report without a source
 * is an original: its origin is itself or, if it credits an agency, that agency's wire, which then
 * stands for everything derived from it.
 *
 * <p>A derived member's own credit moves nothing: an originator stays one however often it is
 * copied, and a copy signed with an agency's name must not turn the original into a copy of that
 * agency. An agency's own report among the originals stands for its wire.
 *
 * <p>Editors' decisions go before what the texts say; of two that contradict each other the later
 * counts. What a story looks like is a function of the set of what is given: its order plays no
 * part.
 */
public final class StoryAssembler {

  private StoryAssembler() {}

  /**
   * The outlines of the stories that the given reports make, those of the earliest first. Each
   * report is in exactly one.
   *
   * @param members all reports that lead to one another over links, common texts and merges
   * @param contents the texts that they have had; others' are ignored, and a report's current one
   *     may be missing
   * @param links the relations between these texts; others are ignored
   * @param decisions what editors decided about any of them and did not undo
   */
  public static List<StoryOutline> assemble(
      Collection<Member> members,
      Collection<ReportContent> contents,
      Collection<ContentLink> links,
      Collection<EditorialDecision> decisions) {
    if (members.isEmpty()) {
      return List.of();
    }
    Map<UUID, Member> byId = new HashMap<>();
    // Two accounts of one report are not foreseen; whichever is taken must not depend on order.
    members.forEach(
        member ->
            byId.merge(
                member.reportId(),
                member,
                (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b));
    Revisions revisions = new Revisions(byId.values(), contents);
    Links joining = new Links(links);
    Decisions inForce = new Decisions(decisions, byId.keySet());
    Timeline timeline = new Timeline(JoiningTimes.of(byId.values(), revisions, joining), List.of());
    List<Edge> edges =
        Edges.of(
            timeline,
            revisions,
            joining,
            new Relations(timeline, revisions, joining),
            rank -> inForce.standing(timeline.reportId(rank)));
    return Partition.of(timeline, edges, inForce).stream()
        .map(part -> outline(part, byId, revisions, joining, inForce))
        .toList();
  }

  /** The id of the story that has this root. */
  static UUID storyId(UUID root) {
    return UUID.nameUUIDFromBytes(("story|" + root).getBytes(StandardCharsets.UTF_8));
  }

  private static StoryOutline outline(
      Part part, Map<UUID, Member> byId, Revisions revisions, Links links, Decisions decisions) {
    List<Member> members =
        part.trees().keySet().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    Timeline timeline = new Timeline(JoiningTimes.of(members, revisions, links), decisions.roots());
    Lineage lineage = new Lineage(timeline, part, revisions, links, decisions);
    Origins origins = new Origins(timeline, lineage.sources());
    List<Placement> placements = new ArrayList<>(timeline.size());
    int root = lineage.root();
    placements.add(place(root, timeline, lineage, origins, decisions));
    for (int rank = 0; rank < timeline.size(); rank++) {
      if (rank != root) {
        placements.add(place(rank, timeline, lineage, origins, decisions));
      }
    }
    UUID rootReportId = timeline.reportId(root);
    return new StoryOutline(
        storyId(rootReportId), rootReportId, List.copyOf(placements), origins.list(placements));
  }

  private static Placement place(
      int rank, Timeline timeline, Lineage lineage, Origins origins, Decisions decisions) {
    UUID reportId = timeline.reportId(rank);
    Optional<Source> found = lineage.sources().of(rank);
    if (found.isEmpty()) {
      return new Placement(
          reportId,
          MemberRole.ORIGINAL,
          null,
          origins.key(rank),
          null,
          null,
          null,
          Direction.ofOriginal(rank, timeline),
          Reasons.ofOriginal(
              rank,
              timeline,
              rank == lineage.root(),
              decisions.originals().get(reportId),
              lineage.note(rank).orElse(null)));
    }
    Source source = found.get();
    UUID originId = timeline.reportId(source.rank());
    Relation relation =
        source.relation() == null
            ? lineage.relations().between(source.rank(), rank).orElse(null)
            : source.relation();
    Source measured = new Source(source.rank(), relation, source.decision());
    return new Placement(
        reportId,
        role(measured),
        originId,
        origins.key(rank),
        relation == null ? null : relation.containment5(),
        relation == null ? null : relation.contentId(),
        relation == null ? null : relation.originContentId(),
        Direction.ofDerived(rank, measured, timeline),
        Reasons.ofDerived(rank, measured, timeline, origins.key(rank)));
  }

  /** What an editor merged is derived, however alike the texts are. */
  private static MemberRole role(Source source) {
    EditorialDecision decision = source.decision();
    Relation relation = source.relation();
    boolean isCopy =
        relation != null
            && relation.kind() != LinkKind.DERIVED
            && (decision == null || decision.kind() == Kind.PIN);
    return isCopy ? MemberRole.COPY : MemberRole.DERIVED;
  }
}
