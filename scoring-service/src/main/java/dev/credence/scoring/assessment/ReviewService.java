package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentDecision;
import dev.credence.contract.AssessmentOrder;
import dev.credence.contract.BulkDecision;
import dev.credence.contract.BulkDecisionReceipt;
import dev.credence.contract.BulkDecisionReceipt.Outcome;
import dev.credence.contract.ProblemType;
import dev.credence.contract.ReviewAction;
import dev.credence.platform.EntityTags;
import dev.credence.platform.ProblemException;
import dev.credence.scoring.trial.SettlementLock;
import dev.credence.scoring.trial.TrialService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of people; what they decide counts when the answer arrives. */
@ApplicationScoped
class ReviewService {

  /** As many as a page of a list shows at most. */
  private static final int MOST_AT_ONCE = 500;

  private final SettlementLock lock;
  private final ReviewRepository reviews;
  private final QueueRepository queue;
  private final AssessmentService assessments;
  private final Recalibration recalibration;
  private final TrialService trials;
  private final ReviewConfig config;
  private final Clock clock;

  ReviewService(
      SettlementLock lock,
      ReviewRepository reviews,
      QueueRepository queue,
      AssessmentService assessments,
      Recalibration recalibration,
      TrialService trials,
      ReviewConfig config,
      Clock clock) {
    this.lock = lock;
    this.reviews = reviews;
    this.queue = queue;
    this.assessments = assessments;
    this.recalibration = recalibration;
    this.trials = trials;
    this.config = config;
    this.clock = clock;
  }

  /** Decides one assessment. */
  Uni<Assessment> decide(UUID assessmentId, @Nullable String ifMatch, AssessmentDecision decision) {
    Review review =
        ReviewIntake.review(decision, clock.instant().truncatedTo(ChronoUnit.MICROS), config);
    return lock.settle(
        transaction ->
            reviews
                .standing(transaction, List.of(assessmentId))
                .chain(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom()
                                .failure(ProblemException.notFound("assessment", assessmentId))
                            : decide(transaction, found.get(0), ifMatch, decision, review))
                .chain(() -> queue.find(transaction, assessmentId)));
  }

  private Uni<Void> decide(
      SqlConnection transaction,
      Reviewed standing,
      @Nullable String ifMatch,
      AssessmentDecision decision,
      Review review) {
    if (ifMatch != null
        && !ifMatch.equals("*")
        && EntityTags.required(ifMatch) != standing.version()) {
      throw EntityTags.editedMeanwhile();
    }
    return isStale(transaction, standing, decision, review)
        .chain(
            stale ->
                stale
                    ? Uni.createFrom().voidItem()
                    : settle(
                            transaction,
                            List.of(review.decide(standing, null)),
                            review,
                            decision.reason())
                        .replaceWithVoid());
  }

  /**
   * Whether what is to be taken back has been; sent twice, it must not take back the one before.
   */
  private Uni<Boolean> isStale(
      SqlConnection transaction, Reviewed standing, AssessmentDecision decision, Review review) {
    Long decisionId = decision.decisionId();
    if (review.action() != ReviewAction.UNDO || decisionId == null) {
      return Uni.createFrom().item(false);
    }
    return reviews
        .holds(transaction, standing.assessmentId(), decisionId)
        .map(
            holds -> {
              if (holds == null) {
                throw ProblemException.invalidField(
                    "/decisionId", "must be a decision on this assessment");
              }
              Reviewed.LastDecision last = standing.last();
              if (holds && last != null && last.decisionId() != decisionId) {
                throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Decision " + last.decisionId() + " came later and stands; undo it first.");
              }
              return !holds;
            });
  }

  /** Decides many assessments in one transaction. */
  Uni<BulkDecisionReceipt> decideMany(BulkDecision bulk) {
    Review review =
        ReviewIntake.review(bulk, clock.instant().truncatedTo(ChronoUnit.MICROS), config);
    return lock.settle(
        transaction ->
            bulk.assessments() == null
                ? decideFiltered(transaction, bulk, review)
                : decideSeen(transaction, bulk, bulk.assessments(), review));
  }

  private Uni<BulkDecisionReceipt> decideSeen(
      SqlConnection transaction, BulkDecision bulk, List<BulkDecision.Seen> seen, Review review) {
    List<UUID> ids = seen.stream().map(BulkDecision.Seen::assessmentId).toList();
    return reviews
        .standing(transaction, ids)
        .chain(
            found -> {
              Map<UUID, Reviewed> byId = byId(found);
              List<Review.Decided> decided = new ArrayList<>();
              List<BulkDecisionReceipt.Result> refused = new ArrayList<>();
              for (BulkDecision.Seen one : seen) {
                Reviewed standing = byId.get(one.assessmentId());
                if (standing == null) {
                  refused.add(result(one.assessmentId(), Outcome.NOT_FOUND, null));
                } else if (bulk.factId() != null && !bulk.factId().equals(standing.factId())) {
                  refused.add(result(one.assessmentId(), Outcome.OTHER_FACT, standing));
                } else {
                  decided.add(review.decide(standing, one.version()));
                }
              }
              return settle(transaction, decided, review, bulk.reason())
                  .chain(kept -> receipt(transaction, ids, decided, refused, kept, false));
            });
  }

  private Uni<BulkDecisionReceipt> decideFiltered(
      SqlConnection transaction, BulkDecision bulk, Review review) {
    return queue
        .list(
            transaction, ReviewIntake.filter(bulk), AssessmentOrder.OLDEST, null, MOST_AT_ONCE + 1)
        .map(rows -> rows.stream().map(row -> row.assessment().assessmentId()).toList())
        .chain(
            fitting -> {
              boolean more = fitting.size() > MOST_AT_ONCE;
              List<UUID> ids = more ? fitting.subList(0, MOST_AT_ONCE) : fitting;
              return reviews
                  .standing(transaction, ids)
                  .map(found -> found.stream().map(one -> asSeen(one, bulk, review)).toList())
                  .chain(
                      decided ->
                          settle(transaction, decided, review, bulk.reason())
                              .chain(
                                  kept ->
                                      receipt(transaction, ids, decided, List.of(), kept, more)));
            });
  }

  /** What has changed since the list was read was not seen. */
  private static Review.Decided asSeen(Reviewed standing, BulkDecision bulk, Review review) {
    Instant seenAt = bulk.filter() == null ? null : bulk.filter().seenAt();
    return seenAt != null && standing.changedAt().isAfter(seenAt)
        ? new Review.Decided(Outcome.CHANGED_MEANWHILE, standing, null)
        : review.decide(standing, null);
  }

  /** Keeps decisions and lets scores follow; the result is the numbers of the decisions. */
  private Uni<Map<UUID, Long>> settle(
      SqlConnection transaction, List<Review.Decided> all, Review review, @Nullable String reason) {
    List<Review.Change> changes =
        all.stream().map(Review.Decided::change).filter(Objects::nonNull).toList();
    if (changes.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<Reviewed> standing = changes.stream().map(Review.Change::standing).toList();
    Set<String> methods = standing.stream().map(Reviewed::method).collect(Collectors.toSet());
    List<Reviewed> backWithRules =
        changes.stream()
            .filter(Review.Change::isBackWithRules)
            .map(Review.Change::standing)
            .toList();
    return reviews
        .keep(transaction, changes, review.actor(), reason, review.at())
        .call(() -> reviews.apply(transaction, changes, review.at()))
        .call(() -> assessments.reassess(transaction, backWithRules))
        .call(
            () ->
                recalibration
                    .after(transaction, methods, review.at())
                    .chain(
                        released -> {
                          Set<UUID> affected = new TreeSet<>(released);
                          standing.forEach(one -> affected.add(one.factId()));
                          return trials.recompute(transaction, affected);
                        }));
  }

  private Uni<BulkDecisionReceipt> receipt(
      SqlConnection transaction,
      List<UUID> ids,
      List<Review.Decided> decided,
      List<BulkDecisionReceipt.Result> refused,
      Map<UUID, Long> kept,
      boolean more) {
    return reviews
        .standing(transaction, ids)
        .map(
            now -> {
              Map<UUID, Reviewed> byId = byId(now);
              Map<UUID, BulkDecisionReceipt.Result> results =
                  decided.stream()
                      .map(
                          one ->
                              result(
                                  one.standing().assessmentId(),
                                  one.outcome(),
                                  byId.get(one.standing().assessmentId()),
                                  kept.get(one.standing().assessmentId())))
                      .collect(
                          Collectors.toMap(
                              BulkDecisionReceipt.Result::assessmentId, Function.identity()));
              refused.forEach(one -> results.put(one.assessmentId(), one));
              return new BulkDecisionReceipt(
                  kept.size(), more, ids.stream().map(results::get).toList());
            });
  }

  private static Map<UUID, Reviewed> byId(Collection<Reviewed> found) {
    return found.stream().collect(Collectors.toMap(Reviewed::assessmentId, Function.identity()));
  }

  private static BulkDecisionReceipt.Result result(
      UUID assessmentId, Outcome outcome, @Nullable Reviewed standing) {
    return result(assessmentId, outcome, standing, null);
  }

  private static BulkDecisionReceipt.Result result(
      UUID assessmentId, Outcome outcome, @Nullable Reviewed standing, @Nullable Long decisionId) {
    return new BulkDecisionReceipt.Result(
        assessmentId,
        outcome,
        standing == null ? null : standing.state().status(),
        standing == null ? null : standing.state().verdict(),
        standing == null ? null : standing.version(),
        decisionId);
  }
}
