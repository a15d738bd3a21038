package dev.credence.ingest.story;

import dev.credence.contract.MemberRole;
import dev.credence.contract.Story;
import dev.credence.contract.StoryMember;
import dev.credence.ingest.delivery.DeliveryQueue;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import dev.credence.platform.OneAtATime;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts reports into their stories and tells what a story is. */
@ApplicationScoped
public class StoryService {

  /** Beyond it a report is arranged by the recovery; its submission is told to come back. */
  private static final int MOST_WAITING = 500;

  private final Pool pool;
  private final StoryRepository repository;
  private final DeliveryQueue delivery;
  private final Sentences sentences = new Sentences();
  private final OneAtATime arrangements = new OneAtATime(MOST_WAITING);

  StoryService(Pool pool, StoryRepository repository, DeliveryQueue delivery) {
    this.pool = pool;
    this.repository = repository;
    this.delivery = delivery;
  }

  /** The story of a report that nothing is linked to. */
  public static UUID ownStoryId(UUID reportId) {
    return StoryAssembler.storyId(reportId);
  }

  /**
   * Puts the given reports, and all that they are joined with, into their stories. Reports whose
   * place changes are delivered anew. It may run any number of times.
   */
  public Uni<Void> arrange(Collection<UUID> reportIds) {
    return reportIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : exclusively(transaction -> arrange(transaction, reportIds));
  }

  /** Arranges reports whose texts have changed; what depends on those texts is delivered anew. */
  public Uni<Void> arrangeChanged(Collection<UUID> reportIds) {
    return exclusively(
        transaction ->
            arrange(transaction, reportIds)
                .chain(() -> repository.dependants(transaction, reportIds))
                .chain(
                    dependants ->
                        dependants.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : delivery.raiseVersions(transaction, dependants)));
  }

  /** One arrangement at a time, in this process and in all. */
  private Uni<Void> exclusively(Function<SqlConnection, Uni<Void>> arrangement) {
    return arrangements.run(
        () ->
            pool.withTransaction(
                transaction ->
                    repository.lock(transaction).chain(() -> arrangement.apply(transaction))));
  }

  private Uni<Void> arrange(SqlConnection transaction, Collection<UUID> reportIds) {
    return arrange(transaction, new ArrayDeque<>(reportIds), new HashSet<>());
  }

  private Uni<Void> arrange(SqlConnection transaction, Deque<UUID> open, Set<UUID> arranged) {
    open.removeIf(arranged::contains);
    if (open.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return component(transaction, Set.of(open.pop()))
        .invoke(arranged::addAll)
        .chain(component -> arrangeComponent(transaction, component))
        .chain(() -> arrange(transaction, open, arranged));
  }

  /** Everything that is joined with the given reports, over any number of links. */
  private Uni<Set<UUID>> component(SqlClient client, Set<UUID> known) {
    return repository
        .neighbours(client, known)
        .chain(
            neighbours -> {
              Set<UUID> grown = new HashSet<>(known);
              return grown.addAll(neighbours)
                  ? component(client, grown)
                  : Uni.createFrom().item(grown);
            });
  }

  private Uni<Void> arrangeComponent(SqlConnection transaction, Set<UUID> component) {
    return outline(transaction, component)
        .chain(
            arranged ->
                arranged == null ? Uni.createFrom().voidItem() : store(transaction, arranged));
  }

  private Uni<Void> store(SqlConnection transaction, Arranged arranged) {
    StoryOutline story = arranged.story();
    List<Placement> changed =
        story.placements().stream().filter(placement -> hasChanged(arranged, placement)).toList();
    if (changed.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<UUID> oldStoryIds =
        arranged.members().values().stream()
            .map(StoryRepository.StandingMember::storyId)
            .collect(Collectors.toSet());
    List<UUID> changedIds = changed.stream().map(Placement::reportId).toList();
    return repository
        .place(transaction, story, changed)
        .chain(() -> repository.alias(transaction, oldStoryIds, story.storyId()))
        .chain(() -> delivery.raiseVersions(transaction, changedIds));
  }

  private static boolean hasChanged(Arranged arranged, Placement placement) {
    StoryRepository.StandingMember now =
        Objects.requireNonNull(arranged.members().get(placement.reportId()));
    return !now.storyId().equals(arranged.story().storyId())
        || !now.rootReportId().equals(arranged.story().rootReportId())
        || !Objects.equals(now.originReportId(), placement.originReportId())
        || !now.origin().equals(placement.origin());
  }

  /** The outline of the story that the given reports make; absent if all of them are deleted. */
  private Uni<Arranged> outline(SqlClient client, Collection<UUID> reportIds) {
    return repository
        .members(client, reportIds)
        .chain(
            members ->
                members.isEmpty()
                    ? Uni.createFrom().nullItem()
                    : repository
                        .contents(client, reportIds)
                        .chain(contents -> outline(client, members, contents)));
  }

  private Uni<Arranged> outline(
      SqlClient client,
      List<StoryRepository.StandingMember> members,
      List<StoryRepository.ReportContent> contents) {
    Set<UUID> contentIds =
        contents.stream().map(StoryRepository.ReportContent::contentId).collect(Collectors.toSet());
    List<Member> current = members.stream().map(StoryRepository.StandingMember::member).toList();
    return repository
        .links(client, contentIds)
        .map(
            links -> {
              List<Member> reports = JoiningTimes.of(current, contents, links);
              return new Arranged(
                  StoryAssembler.assemble(reports, Edges.between(reports, contents, links)),
                  members.stream()
                      .collect(
                          Collectors.toMap(
                              member -> member.member().reportId(), Function.identity())));
            });
  }

  /**
   * A story as it stands, with what each derived member left out, added and hardened.
   *
   * @return fails with a problem if there is no such story
   */
  Uni<Story> get(UUID storyId) {
    return repository
        .membersOf(pool, storyId)
        .chain(reportIds -> outline(pool, reportIds))
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.notFound("story", storyId))
        .chain(
            arranged ->
                repository
                    .texts(pool, arranged.members().keySet())
                    .chain(texts -> Workers.compute(() -> describe(arranged, texts))));
  }

  private Story describe(Arranged arranged, List<StoryRepository.ReportText> texts) {
    Map<UUID, List<Sentence>> split = new LinkedHashMap<>();
    texts.forEach(text -> split.put(text.reportId(), sentences.split(text.text())));
    StoryOutline story = arranged.story();
    List<StoryMember> members =
        story.placements().stream().map(placement -> describe(arranged, placement, split)).toList();
    return new Story(
        story.storyId(), story.rootReportId(), members, story.origins(), story.origins().size());
  }

  private static StoryMember describe(
      Arranged arranged, Placement placement, Map<UUID, List<Sentence>> split) {
    StoryRepository.StandingMember standing =
        Objects.requireNonNull(arranged.members().get(placement.reportId()));
    SentenceChanges changes =
        placement.originReportId() == null
            ? SentenceChanges.NONE
            : SentenceChanges.between(
                split.getOrDefault(placement.originReportId(), List.of()),
                split.getOrDefault(placement.reportId(), List.of()));
    MemberRole role = placement.role();
    return new StoryMember(
        placement.reportId(),
        standing.member().outlet(),
        standing.title(),
        standing.member().publishedAt(),
        role,
        placement.origin(),
        placement.originReportId(),
        placement.containment(),
        placement.confidence(),
        placement.reasons(),
        changes.dropped().stream().map(Sentence::text).toList(),
        changes.added().stream().map(Sentence::text).toList(),
        changes.hardened());
  }

  private record Arranged(StoryOutline story, Map<UUID, StoryRepository.StandingMember> members) {}
}
