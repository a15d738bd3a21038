package dev.credence.scoring.source;

import dev.credence.contract.Page;
import dev.credence.contract.Problem;
import dev.credence.contract.SourceDecision;
import dev.credence.contract.SourceDecisionKind;
import dev.credence.contract.SourceDecisionSubmission;
import dev.credence.platform.Cursor;
import dev.credence.platform.EntityTags;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.Pages;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.trial.SettlementLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of editors on sources; trials follow in the same transaction. */
@ApplicationScoped
public class SourceDecisionService {

  private static final String LIST = "source-decisions";
  private static final String ANY_VERSION = "*";

  private final Pool pool;
  private final SettlementLock lock;
  private final RegisterRepository register;
  private final SourceDecisionRepository decisions;
  private final Charges charges;
  private final Clock clock;

  SourceDecisionService(
      Pool pool,
      SettlementLock lock,
      RegisterRepository register,
      SourceDecisionRepository decisions,
      Charges charges,
      Clock clock) {
    this.pool = pool;
    this.lock = lock;
    this.register = register;
    this.decisions = decisions;
    this.charges = charges;
    this.clock = clock;
  }

  /**
   * What became of a submitted decision.
   *
   * @param decision it
   * @param isNew whether it has been taken now
   */
  public record Outcome(SourceDecision decision, boolean isNew) {}

  /** Takes a decision; scores and beliefs include it when this returns. */
  public Uni<Outcome> decide(
      String source, @Nullable String ifMatch, SourceDecisionSubmission body) {
    SourceDecisionFields.check(source, body);
    return lock.settle(
        transaction ->
            register
                .find(transaction, source)
                .invoke(entry -> requireVersion(entry, ifMatch))
                .chain(
                    entry ->
                        body.kind() == SourceDecisionKind.UNDO
                            ? undo(transaction, source, entry, body)
                            : decide(transaction, source, entry, body)));
  }

  private static void requireVersion(
      RegisterRepository.@Nullable Entry entry, @Nullable String ifMatch) {
    if (ifMatch != null
        && !ifMatch.equals(ANY_VERSION)
        && (entry == null || EntityTags.required(ifMatch) != entry.version())) {
      throw EntityTags.editedMeanwhile();
    }
  }

  private Uni<Outcome> decide(
      SqlConnection transaction,
      String source,
      RegisterRepository.@Nullable Entry entry,
      SourceDecisionSubmission body) {
    Instant now = clock.instant();
    UUID decisionId = NameBasedId.of("source-decision", source, body, now);
    StandingDecision wanted = SourceDecisionFields.wanted(decisionId, source, body);
    boolean mayBeNew = wanted.isOfPrivatePerson();
    boolean isHidden = entry == null || !entry.isListed();
    if ((isHidden && !mayBeNew) || SourceKey.isUnnamed(source)) {
      throw ProblemException.notFound("source", source);
    }
    if (!SourceKey.isWellFormed(source)) {
      throw ProblemException.invalidParameter(
          "source", "must be a source's key, such as speaker:jana-hollis");
    }
    return decisions
        .standing(transaction)
        .chain(
            standing -> {
              DecisionOrder order = new DecisionOrder(standing);
              Optional<StandingDecision> same = order.same(wanted);
              if (same.isPresent()) {
                return existing(transaction, same.get().decisionId());
              }
              requireUnmerged(order, source, "source");
              return check(transaction, wanted, body, order, standing)
                  .chain(() -> take(transaction, wanted, body, now));
            });
  }

  private static void requireUnmerged(DecisionOrder order, String key, String what) {
    order
        .mergeOf(key)
        .ifPresent(
            merge -> {
              throw ProblemException.conflict(
                  "The "
                      + what
                      + " has been merged into "
                      + order.survivor(key)
                      + ". Decide on that, or undo the merge first.",
                  List.of(merge.decisionId()));
            });
  }

  private Uni<Void> check(
      SqlConnection transaction,
      StandingDecision wanted,
      SourceDecisionSubmission body,
      DecisionOrder order,
      List<StandingDecision> standing) {
    return switch (wanted.kind()) {
      case MERGE -> checkMerge(transaction, wanted, order);
      case SPLIT -> {
        requireUnmerged(order, SourceDecisionFields.otherSource(body), "other source");
        requireAliases(order, wanted.source(), SourceDecisionFields.strings(body.aliases()));
        yield requireMeant(transaction, wanted, body, standing);
      }
      case RELEASE -> {
        requireNone(
            wanted.isOfPrivatePerson() ? order.overlapping(wanted) : List.of(),
            "A person of this name has been released already. Undo that first, or name other"
                + " reports or claims.");
        yield requireMeant(transaction, wanted, body, standing);
      }
      case UNDO -> throw new IllegalStateException("an undo is no decision that holds");
    };
  }

  private Uni<Void> checkMerge(
      SqlConnection transaction, StandingDecision wanted, DecisionOrder order) {
    String other = Objects.requireNonNull(wanted.otherSource());
    requireUnmerged(order, other, "other source");
    requireNone(
        order.splitsBetween(wanted.source(), other),
        "A decision that holds says that these are two sources. Undo it first.");
    return register
        .find(transaction, other)
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.invalidField("/otherSource", "there is no such source"))
        .replaceWithVoid();
  }

  private static void requireNone(List<UUID> conflicting, String detail) {
    if (!conflicting.isEmpty()) {
      throw ProblemException.conflict(detail, conflicting);
    }
  }

  private static void requireAliases(DecisionOrder order, String source, List<String> aliases) {
    List<Problem.FieldError> errors = new ArrayList<>();
    for (int i = 0; i < aliases.size(); i++) {
      if (!order.survivor(aliases.get(i)).equals(source)) {
        errors.add(
            new Problem.FieldError(
                "/aliases/" + i, "must be the source's own key or one merged into it"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  private Uni<Void> requireMeant(
      SqlConnection transaction,
      StandingDecision wanted,
      SourceDecisionSubmission body,
      List<StandingDecision> standing) {
    return charges
        .meant(transaction, wanted, standing)
        .invoke(meant -> SourceDecisionFields.requireMeant(body, meant))
        .replaceWithVoid();
  }

  private Uni<Outcome> take(
      SqlConnection transaction,
      StandingDecision wanted,
      SourceDecisionSubmission body,
      Instant now) {
    SourceDecision decision =
        new SourceDecision(
            wanted.decisionId(),
            wanted.kind(),
            wanted.source(),
            wanted.otherSource(),
            SourceDecisionFields.strings(body.names()),
            SourceDecisionFields.strings(body.aliases()),
            wanted.reportIds().stream().sorted().toList(),
            wanted.claimIds().stream().sorted().toList(),
            0,
            body.actor(),
            body.reason(),
            now,
            null,
            null,
            null);
    return decisions
        .insert(transaction, decision, wanted)
        .chain(() -> enter(transaction, wanted, body, now))
        .chain(() -> charges.chargeMeant(transaction, wanted))
        .chain(() -> register.raise(transaction, keys(decision)))
        .chain(() -> decisions.find(transaction, decision.decisionId()))
        .map(taken -> new Outcome(taken, true));
  }

  /** A decision may make a key a source that no digest has named. */
  private Uni<Void> enter(
      SqlConnection transaction,
      StandingDecision wanted,
      SourceDecisionSubmission body,
      Instant now) {
    String into = wanted.putsInto();
    if (into == null || wanted.kind() == SourceDecisionKind.MERGE) {
      return Uni.createFrom().voidItem();
    }
    String slug = into.substring(into.indexOf(':') + 1);
    String name =
        wanted.isOfPrivatePerson()
            ? SourceDecisionFields.strings(body.names()).get(0).strip()
            : Objects.requireNonNullElse(body.otherName(), slug);
    return register.enter(transaction, into, name, now);
  }

  private static List<String> keys(SourceDecision decision) {
    return Stream.of(decision.source(), decision.otherSource()).filter(Objects::nonNull).toList();
  }

  private Uni<Outcome> undo(
      SqlConnection transaction,
      String source,
      RegisterRepository.@Nullable Entry entry,
      SourceDecisionSubmission body) {
    return decisions
        .find(transaction, SourceDecisionFields.decisionId(body))
        .chain(
            decision -> {
              if (decision == null || !keys(decision).contains(source)) {
                if (entry == null || !entry.isListed()) {
                  throw ProblemException.notFound("source", source);
                }
                throw ProblemException.invalidField(
                    "/decisionId",
                    decision == null
                        ? "there is no such decision"
                        : "is a decision on another source");
              }
              return decision.undoneAt() != null
                  ? Uni.createFrom().item(new Outcome(decision, false))
                  : undo(transaction, decision, body);
            });
  }

  private Uni<Outcome> undo(
      SqlConnection transaction, SourceDecision decision, SourceDecisionSubmission body) {
    UUID decisionId = decision.decisionId();
    return decisions
        .standing(transaction)
        .chain(
            standing ->
                charges
                    .appliedTogether(transaction, decisionId)
                    .invoke(together -> requireLast(standing, decisionId, together)))
        .chain(
            () ->
                decisions.undo(
                    transaction, decisionId, body.actor(), body.reason(), clock.instant()))
        .chain(() -> charges.chargeAllBy(transaction, decisionId))
        .chain(() -> register.raise(transaction, keys(decision)))
        .chain(() -> existing(transaction, decisionId));
  }

  private static void requireLast(
      List<StandingDecision> standing, UUID decisionId, List<UUID> together) {
    StandingDecision undone =
        standing.stream()
            .filter(one -> one.decisionId().equals(decisionId))
            .findFirst()
            .orElseThrow();
    requireNone(
        new DecisionOrder(standing).standingOn(undone, together),
        "Later decisions stand on this one: they take what it put there. Undo them first.");
  }

  private Uni<Outcome> existing(SqlConnection transaction, UUID decisionId) {
    return decisions.find(transaction, decisionId).map(known -> new Outcome(known, false));
  }

  /** The decisions on a source, the latest first. */
  public Uni<Page<SourceDecision>> list(String source, @Nullable String cursor, int limit) {
    Place after =
        Cursor.read(
            LIST,
            2,
            cursor,
            key -> new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    return decisions
        .list(
            pool,
            source,
            after == null ? null : after.decidedAt(),
            after == null ? null : after.decisionId(),
            limit + 1)
        .chain(rows -> rows.isEmpty() ? requireListed(source, rows) : Uni.createFrom().item(rows))
        .map(
            rows ->
                Pages.of(
                    LIST,
                    rows,
                    limit,
                    row -> List.of(row.decidedAt().toString(), row.decisionId().toString())));
  }

  private Uni<List<SourceDecision>> requireListed(String source, List<SourceDecision> none) {
    return register
        .find(pool, source)
        .invoke(
            entry -> {
              if (entry == null || !entry.isListed()) {
                throw ProblemException.notFound("source", source);
              }
            })
        .replaceWith(none);
  }

  private record Place(Instant decidedAt, UUID decisionId) {}
}
