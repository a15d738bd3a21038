package dev.credence.ingest.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stories that some reports make, against where the reports stand now.
 *
 * @param standing where each report stands now, by reportId
 * @param stories the stories
 */
record Arrangement(Map<UUID, StoryRepository.StandingMember> standing, List<StoryOutline> stories) {

  /** A placement that differs from where the report stands. */
  record Move(StoryOutline story, Placement placement) {}

  /** Works out the stories. Reports that nothing joins are in different ones. */
  static Arrangement of(
      List<StoryRepository.StandingMember> members,
      List<ReportContent> contents,
      List<ContentLink> links,
      List<EditorialDecision> decisions) {
    Map<UUID, StoryRepository.StandingMember> standing =
        members.stream()
            .collect(Collectors.toMap(member -> member.member().reportId(), Function.identity()));
    Map<UUID, List<ReportContent>> contentsOf =
        contents.stream().collect(Collectors.groupingBy(ReportContent::reportId));
    Map<UUID, List<ContentLink>> linksOf =
        links.stream().collect(Collectors.groupingBy(ContentLink::low));
    List<StoryOutline> stories = new ArrayList<>();
    for (Set<UUID> group : Components.of(standing.keySet(), contents, links, decisions)) {
      List<ReportContent> own =
          group.stream().flatMap(id -> contentsOf.getOrDefault(id, List.of()).stream()).toList();
      Set<UUID> ownIds = own.stream().map(ReportContent::contentId).collect(Collectors.toSet());
      stories.addAll(
          StoryAssembler.assemble(
              group.stream().map(id -> at(standing, id).member()).toList(),
              own,
              ownIds.stream().flatMap(id -> linksOf.getOrDefault(id, List.of()).stream()).toList(),
              decisions.stream().filter(decision -> concerns(decision, group)).toList()));
    }
    return new Arrangement(standing, stories);
  }

  private static boolean concerns(EditorialDecision decision, Set<UUID> group) {
    return decision.reportIds().stream().anyMatch(group::contains)
        || decision.otherReportIds().stream().anyMatch(group::contains);
  }

  private static StoryRepository.StandingMember at(
      Map<UUID, StoryRepository.StandingMember> standing, UUID reportId) {
    return Objects.requireNonNull(standing.get(reportId));
  }

  StoryRepository.StandingMember standing(UUID reportId) {
    return at(standing, reportId);
  }

  /** What has to be written, in the order of the report ids. */
  List<Move> moves() {
    return stories.stream()
        .flatMap(story -> story.placements().stream().map(p -> new Move(story, p)))
        .filter(this::changes)
        .sorted(Comparator.comparing(move -> move.placement().reportId().toString()))
        .toList();
  }

  private boolean changes(Move move) {
    Placement placement = move.placement();
    StoryRepository.StandingMember now = standing(placement.reportId());
    return !now.storyId().equals(move.story().storyId())
        || !now.rootReportId().equals(move.story().rootReportId())
        || !Objects.equals(now.originReportId(), placement.originReportId())
        || !Objects.equals(now.originContentId(), placement.originContentId())
        || !now.origin().equals(placement.origin());
  }

  /**
   * Story ids that are no longer used, and the story that each leads to: that of its old root, or
   * else the one that most of its members are in.
   */
  Map<UUID, UUID> successors() {
    Map<UUID, UUID> storyOf = new HashMap<>();
    Set<UUID> current = new HashSet<>();
    for (StoryOutline story : stories) {
      current.add(story.storyId());
      story.placements().forEach(p -> storyOf.put(p.reportId(), story.storyId()));
    }
    Map<UUID, List<StoryRepository.StandingMember>> before =
        standing.values().stream()
            .filter(member -> !current.contains(member.storyId()))
            .collect(Collectors.groupingBy(StoryRepository.StandingMember::storyId));
    Map<UUID, UUID> successors = new HashMap<>();
    before.forEach(
        (storyId, members) -> {
          UUID ofRoot = storyOf.get(members.get(0).rootReportId());
          successors.put(storyId, ofRoot != null ? ofRoot : commonest(members, storyOf));
        });
    return successors;
  }

  private static UUID commonest(
      Collection<StoryRepository.StandingMember> members, Map<UUID, UUID> storyOf) {
    Map<String, List<UUID>> byStory = new TreeMap<>();
    for (StoryRepository.StandingMember member : members) {
      UUID story = Objects.requireNonNull(storyOf.get(member.member().reportId()));
      byStory.computeIfAbsent(story.toString(), id -> new ArrayList<>()).add(story);
    }
    return byStory.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow().get(0);
  }

  /** The ids of the stories. */
  List<UUID> storyIds() {
    return stories.stream().map(StoryOutline::storyId).toList();
  }
}
