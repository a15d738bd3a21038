package dev.credence.ingest.story;

import dev.credence.contract.Page;
import dev.credence.contract.StoryDecision;
import dev.credence.contract.StoryDecisionSubmission;
import dev.credence.ingest.delivery.DeliveryRelay;
import dev.credence.platform.Cursor;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of editors on stories. */
@ApplicationScoped
class StoryDecisionService {

  private static final String LIST = "story-decisions";

  /** What became of a submitted decision, and whether it is new. */
  record Outcome(StoryDecision decision, boolean isNew) {}

  private final Pool pool;
  private final StoryService stories;
  private final StoryRepository repository;
  private final StoryDecisionRepository decisions;
  private final DeliveryRelay relay;
  private final Clock clock;

  StoryDecisionService(
      Pool pool,
      StoryService stories,
      StoryRepository repository,
      StoryDecisionRepository decisions,
      DeliveryRelay relay,
      Clock clock) {
    this.pool = pool;
    this.stories = stories;
    this.repository = repository;
    this.decisions = decisions;
    this.relay = relay;
    this.clock = clock;
  }

  /** Takes a decision and arranges the stories by it, in one transaction. */
  Uni<Outcome> decide(UUID storyId, StoryDecisionSubmission body) {
    StoryDecisionFields.check(body);
    return stories
        .exclusively(transaction -> decide(transaction, storyId, body))
        .invoke(relay::wake);
  }

  private Uni<Outcome> decide(
      SqlConnection transaction, UUID storyId, StoryDecisionSubmission body) {
    return members(transaction, storyId)
        .chain(
            members ->
                switch (body.kind()) {
                  case SPLIT -> split(transaction, storyId, members, body);
                  case MERGE -> merge(transaction, storyId, members, body);
                  case PIN -> pin(transaction, storyId, members, body);
                  case UNDO -> undo(transaction, storyId, members, body);
                });
  }

  private Uni<Set<UUID>> members(SqlConnection transaction, UUID storyId) {
    return repository
        .membersOf(transaction, storyId)
        .<Set<UUID>>map(TreeSet::new)
        .invoke(
            members -> {
              if (members.isEmpty()) {
                throw ProblemException.notFound("story", storyId);
              }
            });
  }

  private Uni<Outcome> split(
      SqlConnection transaction, UUID storyId, Set<UUID> members, StoryDecisionSubmission body) {
    Set<UUID> taken = new TreeSet<>(StoryDecisionFields.reportIds(body));
    return decisions
        .active(transaction, taken)
        .chain(
            active -> {
              for (EditorialDecision known : active) {
                if (known.kind() == EditorialDecision.Kind.SPLIT
                    && known.reportIds().equals(taken)
                    && isParted(known, taken, members)) {
                  return existing(transaction, known.decisionId());
                }
              }
              StoryDecisionFields.requireMembers("/reportIds", body.reportIds(), members);
              Set<UUID> stay = new TreeSet<>(members);
              stay.removeAll(taken);
              if (stay.isEmpty()) {
                throw ProblemException.invalidField(
                    "/reportIds", "must leave at least one member in the story");
              }
              requireNoConflict(
                  active.stream()
                      .filter(known -> joins(known, taken, stay))
                      .map(EditorialDecision::decisionId)
                      .toList(),
                  "A decision that holds joins what this one would part. Undo it first.");
              return take(transaction, storyId, body, taken, stay, null);
            });
  }

  /** Whether the reports stand apart from all others of the story already. */
  private static boolean isParted(EditorialDecision known, Set<UUID> taken, Set<UUID> members) {
    return taken.containsAll(members)
        || (members.stream().noneMatch(taken::contains)
            && members.stream().anyMatch(known.otherReportIds()::contains));
  }

  private static boolean joins(EditorialDecision known, Set<UUID> taken, Set<UUID> stay) {
    return switch (known.kind()) {
      case SPLIT -> false;
      case MERGE -> joins(known.reportIds(), known.otherReportIds(), taken, stay);
      case PIN ->
          known.originReportId() != null
              && joins(known.reportIds(), Set.of(known.originReportId()), taken, stay);
    };
  }

  /** A merge is contradicted where all that is left of its two sides would be parted. */
  private static boolean joins(Set<UUID> one, Set<UUID> other, Set<UUID> taken, Set<UUID> stay) {
    return (within(one, taken, stay) && within(other, stay, taken))
        || (within(one, stay, taken) && within(other, taken, stay));
  }

  /** Whether of two halves one has some of a side, and the other has nothing of it. */
  private static boolean within(Set<UUID> side, Set<UUID> half, Set<UUID> rest) {
    return side.stream().anyMatch(half::contains) && side.stream().noneMatch(rest::contains);
  }

  private static void requireNoConflict(List<UUID> conflicting, String detail) {
    if (!conflicting.isEmpty()) {
      throw ProblemException.conflict(detail, conflicting);
    }
  }

  private Uni<Outcome> merge(
      SqlConnection transaction, UUID storyId, Set<UUID> members, StoryDecisionSubmission body) {
    return decisions
        .active(transaction, members)
        .chain(
            active ->
                repository
                    .membersOf(transaction, StoryDecisionFields.otherStoryId(body))
                    .map(TreeSet::new)
                    .chain(
                        others -> {
                          if (others.isEmpty()) {
                            throw ProblemException.invalidField(
                                "/otherStoryId", "there is no such story");
                          }
                          if (others.equals(members)) {
                            return sameStory(transaction, active, members);
                          }
                          requireNoConflict(
                              active.stream()
                                  .filter(known -> parts(known, members, others))
                                  .map(EditorialDecision::decisionId)
                                  .toList(),
                              "A decision that holds keeps these stories apart. Undo it first.");
                          return take(transaction, storyId, body, members, others, null);
                        }));
  }

  private static boolean parts(EditorialDecision known, Set<UUID> one, Set<UUID> other) {
    return known.kind() == EditorialDecision.Kind.SPLIT
        && joins(known.reportIds(), known.otherReportIds(), one, other);
  }

  private Uni<Outcome> sameStory(
      SqlConnection transaction, List<EditorialDecision> active, Set<UUID> members) {
    for (EditorialDecision known : active) {
      if (known.kind() == EditorialDecision.Kind.MERGE
          && members.containsAll(known.reportIds())
          && members.containsAll(known.otherReportIds())) {
        return existing(transaction, known.decisionId());
      }
    }
    throw ProblemException.invalidField("/otherStoryId", "is the same story already");
  }

  private Uni<Outcome> pin(
      SqlConnection transaction, UUID storyId, Set<UUID> members, StoryDecisionSubmission body) {
    UUID member = StoryDecisionFields.reportId(body);
    UUID origin = body.originReportId();
    StoryDecisionFields.requireMembers("/reportId", List.of(member), members);
    if (origin != null) {
      StoryDecisionFields.requireMembers("/originReportId", List.of(origin), members);
    }
    return decisions
        .active(transaction, members)
        .chain(
            active -> {
              requireNoConflict(
                  pinsBetween(origin, member, active),
                  "The other report is pinned as derived from this one. Undo one of that first.");
              for (EditorialDecision known : active) {
                if (known.kind() == EditorialDecision.Kind.PIN
                    && known.reportIds().contains(member)) {
                  if (Objects.equals(known.originReportId(), origin)) {
                    return existing(transaction, known.decisionId());
                  }
                  throw ProblemException.conflict(
                      "The origin of this report is pinned already. Undo that first.",
                      List.of(known.decisionId()));
                }
              }
              return take(transaction, storyId, body, Set.of(member), Set.of(), origin);
            });
  }

  /**
   * The pins by which a report derives from another, over others or directly; none if it does not.
   */
  private static List<UUID> pinsBetween(
      @Nullable UUID report, UUID other, List<EditorialDecision> active) {
    Map<UUID, EditorialDecision> pins = new HashMap<>();
    active.stream()
        .filter(known -> known.kind() == EditorialDecision.Kind.PIN)
        .forEach(pin -> pin.reportIds().forEach(pinned -> pins.put(pinned, pin)));
    List<UUID> chain = new ArrayList<>();
    UUID at = report;
    while (at != null && !at.equals(other)) {
      // What has been followed is not followed again: pins of merged stories may lead in a circle.
      EditorialDecision pin = pins.remove(at);
      if (pin == null) {
        return List.of();
      }
      chain.add(pin.decisionId());
      at = pin.originReportId();
    }
    return at == null ? List.of() : chain;
  }

  private Uni<Outcome> take(
      SqlConnection transaction,
      UUID storyId,
      StoryDecisionSubmission body,
      Set<UUID> reportIds,
      Set<UUID> others,
      @Nullable UUID origin) {
    Instant now = clock.instant();
    UUID decisionId =
        NameBasedId.of(
            "story-decision", body.kind(), reportIds, others, String.valueOf(origin), now);
    StoryDecision decision =
        new StoryDecision(
            decisionId,
            body.kind(),
            storyId,
            List.copyOf(reportIds),
            List.copyOf(others),
            origin,
            body.actor(),
            body.reason(),
            now,
            null,
            null,
            null,
            List.of());
    Set<UUID> concerned = new TreeSet<>(reportIds);
    concerned.addAll(others);
    return decisions
        .insert(transaction, decision)
        .chain(() -> stories.arrangeAgain(transaction, concerned))
        .chain(() -> decisions.find(transaction, decisionId))
        .map(taken -> new Outcome(taken, true));
  }

  private Uni<Outcome> undo(
      SqlConnection transaction, UUID storyId, Set<UUID> members, StoryDecisionSubmission body) {
    UUID decisionId = StoryDecisionFields.decisionId(body);
    return decisions
        .find(transaction, decisionId)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.invalidField("/decisionId", "there is no such decision"))
        .chain(
            decision -> {
              if (!decision.storyId().equals(storyId) && !concerns(decision, members)) {
                throw ProblemException.invalidField(
                    "/decisionId", "is a decision on another story");
              }
              return decision.undoneAt() != null
                  ? Uni.createFrom().item(new Outcome(decision, false))
                  : undo(transaction, decision, body);
            });
  }

  private static boolean concerns(StoryDecision decision, Set<UUID> members) {
    return decision.reportIds().stream().anyMatch(members::contains)
        || decision.otherReportIds().stream().anyMatch(members::contains);
  }

  /** What it joined is arranged too, since once it is undone nothing leads there. */
  private Uni<Outcome> undo(
      SqlConnection transaction, StoryDecision decision, StoryDecisionSubmission body) {
    Set<UUID> concerned = new TreeSet<>(decision.reportIds());
    concerned.addAll(decision.otherReportIds());
    return decisions
        .undo(transaction, decision.decisionId(), body.actor(), body.reason(), clock.instant())
        .chain(() -> stories.arrangeAgain(transaction, concerned))
        .chain(() -> existing(transaction, decision.decisionId()));
  }

  private Uni<Outcome> existing(SqlConnection transaction, UUID decisionId) {
    return decisions.find(transaction, decisionId).map(known -> new Outcome(known, false));
  }

  /** The decisions on a story, the latest first. */
  Uni<Page<StoryDecision>> list(UUID storyId, @Nullable String cursor, int limit) {
    Place after =
        Cursor.read(
            LIST,
            2,
            cursor,
            key -> new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    return repository
        .membersOf(pool, storyId)
        .invoke(
            members -> {
              if (members.isEmpty()) {
                throw ProblemException.notFound("story", storyId);
              }
            })
        .chain(
            members ->
                decisions.list(
                    pool,
                    storyId,
                    members,
                    after == null ? null : after.decidedAt(),
                    after == null ? null : after.decisionId(),
                    limit + 1))
        .map(
            rows ->
                Pages.of(
                    LIST,
                    rows,
                    limit,
                    row -> List.of(row.decidedAt().toString(), row.decisionId().toString())));
  }

  private record Place(Instant decidedAt, UUID decisionId) {}
}
