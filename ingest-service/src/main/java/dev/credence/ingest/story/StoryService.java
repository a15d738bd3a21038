package dev.credence.ingest.story;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts reports into their stories and tells what a story is. */
@ApplicationScoped
public class StoryService {

  /** Beyond it a report is arranged by the recovery; its submission is told to come back. */
  private static final int MOST_WAITING = 500;

  /**
   * What texts join may have no end: a weak link each month joins years. Beyond so many reports
   * only the stories next to the changed ones are arranged.
   */
  private static final int MOST_JOINED = 3_000;

  private final Pool pool;
  private final StoryRepository repository;
  private final StoryDecisionRepository decisions;
  private final DeliveryQueue delivery;
  private final Sentences sentences = new Sentences();
  private final OneAtATime arrangements = new OneAtATime(MOST_WAITING);

  StoryService(
      Pool pool,
      StoryRepository repository,
      StoryDecisionRepository decisions,
      DeliveryQueue delivery) {
    this.pool = pool;
    this.repository = repository;
    this.decisions = decisions;
    this.delivery = delivery;
  }

  /** The story of a report that nothing is linked to. */
  public static UUID ownStoryId(UUID reportId) {
    return StoryAssembler.storyId(reportId);
  }

  /**
   * Arranges reports whose texts are new: they, and all that they are joined with, are put into
   * their stories. Reports whose place changes are delivered anew, and what depends on those texts.
   * It may run any number of times.
   */
  public Uni<Void> arrangeChanged(Collection<UUID> reportIds) {
    return reportIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : exclusively(transaction -> arrange(transaction, reportIds, reportIds)).replaceWithVoid();
  }

  /** The same for reports that may have lost links: the rest of their stories is arranged too. */
  public Uni<Void> arrangeAgain(Collection<UUID> reportIds) {
    return reportIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : exclusively(transaction -> arrangeAgain(transaction, reportIds)).replaceWithVoid();
  }

  Uni<Arrangement> arrangeAgain(SqlConnection transaction, Collection<UUID> reportIds) {
    return repository
        .companions(transaction, reportIds)
        .chain(
            companions -> {
              Set<UUID> all = new HashSet<>(reportIds);
              all.addAll(companions);
              return arrange(transaction, all, reportIds);
            });
  }

  /** One arrangement at a time, in this process and in all. */
  public <T> Uni<T> exclusively(Function<SqlConnection, Uni<T>> arrangement) {
    return arrangements.run(
        () ->
            pool.withTransaction(
                transaction ->
                    repository.lock(transaction).chain(() -> arrangement.apply(transaction))));
  }

  private Uni<Arrangement> arrange(
      SqlConnection transaction, Collection<UUID> reportIds, Collection<UUID> changed) {
    return joined(transaction, new HashSet<>(reportIds), reportIds)
        .chain(all -> arrangement(transaction, all))
        .call(
            arrangement ->
                repository
                    .dependants(transaction, changed)
                    .chain(dependants -> store(transaction, arrangement, dependants)));
  }

  /** Everything that is joined with the given reports, over any number of links. */
  private Uni<Set<UUID>> joined(SqlClient client, Set<UUID> known, Collection<UUID> latest) {
    return repository
        .neighbours(client, latest)
        .chain(
            neighbours -> {
              List<UUID> more = neighbours.stream().filter(known::add).toList();
              if (more.isEmpty()) {
                return Uni.createFrom().item(known);
              }
              return known.size() > MOST_JOINED
                  ? nearest(client, known)
                  : joined(client, known, more);
            });
  }

  private Uni<Set<UUID>> nearest(SqlClient client, Set<UUID> known) {
    return repository
        .companions(client, known)
        .map(
            companions -> {
              known.addAll(companions);
              return known;
            });
  }

  /** Everything that is touched is locked at once, in the order in which everybody locks. */
  private Uni<Void> store(
      SqlConnection transaction, Arrangement arrangement, List<UUID> dependants) {
    List<Arrangement.Move> moves = arrangement.moves();
    Set<UUID> touched = new HashSet<>(dependants);
    moves.forEach(move -> touched.add(move.placement().reportId()));
    if (touched.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return repository
        .lock(transaction, touched)
        .chain(
            () ->
                moves.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : repository
                        .place(transaction, moves)
                        .chain(
                            () ->
                                repository.alias(
                                    transaction, arrangement.successors(), arrangement.storyIds())))
        .chain(() -> delivery.raiseVersions(transaction, touched));
  }

  private Uni<Arrangement> arrangement(SqlClient client, Collection<UUID> reportIds) {
    return repository
        .members(client, reportIds)
        .chain(
            members ->
                repository
                    .contents(client, reportIds)
                    .chain(contents -> arrangement(client, members, contents)));
  }

  private Uni<Arrangement> arrangement(
      SqlClient client,
      List<StoryRepository.StandingMember> members,
      List<ReportContent> contents) {
    Set<UUID> contentIds =
        contents.stream().map(ReportContent::contentId).collect(Collectors.toSet());
    List<UUID> reportIds = members.stream().map(m -> m.member().reportId()).toList();
    return repository
        .links(client, contentIds)
        .chain(
            links ->
                decisions
                    .active(client, reportIds)
                    .chain(
                        active ->
                            Workers.compute(
                                () -> Arrangement.of(members, contents, links, active))));
  }

  /**
   * A story as it stands, with what each derived member left out, added and hardened.
   *
   * @return fails with a problem if there is no such story
   */
  Uni<Story> get(UUID storyId) {
    return repository
        .membersOf(pool, storyId)
        .chain(
            members ->
                members.isEmpty()
                    ? Uni.createFrom().failure(ProblemException.notFound("story", storyId))
                    : joined(pool, new HashSet<>(members), members)
                        .chain(all -> arrangement(pool, all))
                        .map(arrangement -> storyOf(arrangement, members.get(0)))
                        .chain(this::describe));
  }

  private record Told(Arrangement arrangement, StoryOutline story) {}

  private static Told storyOf(Arrangement arrangement, UUID member) {
    return new Told(
        arrangement,
        arrangement.stories().stream()
            .filter(story -> story.placements().stream().anyMatch(p -> p.reportId().equals(member)))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("story", member)));
  }

  private Uni<Story> describe(Told told) {
    List<UUID> reportIds = new ArrayList<>();
    List<UUID> contentIds = new ArrayList<>();
    for (Placement placement : told.story().placements()) {
      reportIds.add(placement.reportId());
      contentIds.add(told.arrangement().standing(placement.reportId()).member().contentId());
      origin(told.arrangement(), placement)
          .ifPresent(
              origin -> {
                reportIds.add(origin.reportId());
                contentIds.add(origin.contentId());
              });
    }
    return repository
        .texts(pool, reportIds, contentIds)
        .chain(texts -> Workers.compute(() -> describe(told, texts)));
  }

  private record Text(UUID reportId, UUID contentId) {}

  /** What a member is compared with; the origin as it stands where only an editor joins them. */
  private static Optional<Text> origin(Arrangement arrangement, Placement placement) {
    UUID origin = placement.originReportId();
    if (origin == null) {
      return Optional.empty();
    }
    UUID contentId = placement.originContentId();
    return Optional.of(
        new Text(
            origin,
            contentId != null ? contentId : arrangement.standing(origin).member().contentId()));
  }

  private Story describe(Told told, List<StoryRepository.ReportText> texts) {
    Map<List<UUID>, StoryRepository.ReportText> byRevision = new HashMap<>();
    texts.forEach(text -> byRevision.put(List.of(text.reportId(), text.contentId()), text));
    Map<List<UUID>, List<Sentence>> split = new HashMap<>();
    byRevision.forEach((key, text) -> split.put(key, sentences.split(text.text())));
    StoryOutline story = told.story();
    List<StoryMember> members =
        story.placements().stream()
            .map(placement -> describe(told.arrangement(), placement, byRevision, split))
            .toList();
    return new Story(
        story.storyId(), story.rootReportId(), members, story.origins(), story.origins().size());
  }

  private static StoryMember describe(
      Arrangement arrangement,
      Placement placement,
      Map<List<UUID>, StoryRepository.ReportText> texts,
      Map<List<UUID>, List<Sentence>> split) {
    StoryRepository.StandingMember standing = arrangement.standing(placement.reportId());
    List<UUID> own = List.of(placement.reportId(), standing.member().contentId());
    List<UUID> origin =
        origin(arrangement, placement)
            .map(text -> List.of(text.reportId(), text.contentId()))
            .orElse(List.of());
    StoryRepository.ReportText copied = texts.get(origin);
    SentenceChanges changes =
        copied == null
            ? SentenceChanges.NONE
            : SentenceChanges.between(
                split.getOrDefault(origin, List.of()), split.getOrDefault(own, List.of()));
    return new StoryMember(
        placement.reportId(),
        standing.member().outlet(),
        standing.title(),
        standing.member().publishedAt(),
        placement.role(),
        placement.origin(),
        placement.originReportId(),
        copied == null ? null : copied.revision(),
        placement.containment(),
        placement.confidence(),
        placement.reasons(),
        changes.dropped().stream().map(Sentence::text).toList(),
        changes.added().stream().map(Sentence::text).toList(),
        changes.hardened(),
        changes.aligned());
  }
}
