package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentDecision;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.BulkDecision;
import dev.credence.contract.Problem;
import dev.credence.contract.ReviewAction;
import dev.credence.contract.Verdict;
import dev.credence.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what a person decides. */
final class ReviewIntake {

  private ReviewIntake() {}

  /**
   * A decision on one assessment.
   *
   * @throws ProblemException naming every field that is wrong, and why
   */
  static Review review(AssessmentDecision decision, Instant at, ReviewConfig config) {
    List<Problem.FieldError> errors = new ArrayList<>();
    ReviewAction action = action(decision);
    check(action, decision.verdict(), decision.action() != null, errors);
    if (action == ReviewAction.UNDO && decision.decisionId() == null) {
      errors.add(new Problem.FieldError("/decisionId", "must be given to undo it"));
    }
    if (action != ReviewAction.UNDO && decision.decisionId() != null) {
      errors.add(new Problem.FieldError("/decisionId", "must not be given unless to undo it"));
    }
    refuse(errors);
    return new Review(action, decision.verdict(), decision.actor(), at, config.sampleShare());
  }

  private static ReviewAction action(AssessmentDecision decision) {
    if (decision.action() != null) {
      return decision.action();
    }
    if (decision.verdict() == null) {
      return ReviewAction.RETURN;
    }
    return decision.verdict() == Verdict.UNDECIDED ? ReviewAction.REJECT : ReviewAction.CHANGE;
  }

  /**
   * A decision on many assessments.
   *
   * @throws ProblemException naming every field that is wrong, and why
   */
  static Review review(BulkDecision bulk, Instant at, ReviewConfig config) {
    List<Problem.FieldError> errors = new ArrayList<>();
    check(bulk.action(), bulk.verdict(), true, errors);
    if ((bulk.assessments() == null) == (bulk.filter() == null)) {
      errors.add(
          new Problem.FieldError(
              "/assessments", "must be given, or else /filter; one of the two and not both"));
    }
    if (bulk.filter() != null) {
      checkFilter(bulk, bulk.filter(), errors);
    }
    if (bulk.assessments() != null) {
      checkUnique(bulk.assessments(), errors);
    }
    refuse(errors);
    return new Review(bulk.action(), bulk.verdict(), bulk.actor(), at, config.sampleShare());
  }

  private static void check(
      ReviewAction action,
      @Nullable Verdict verdict,
      boolean named,
      List<Problem.FieldError> errors) {
    if (action == ReviewAction.CARRY) {
      errors.add(
          new Problem.FieldError("/action", "must be ACCEPT, CHANGE, REJECT, RETURN or UNDO"));
    }
    if (action == ReviewAction.CHANGE && verdict == null) {
      errors.add(new Problem.FieldError("/verdict", "must be given for CHANGE"));
    }
    if (named && action != ReviewAction.CHANGE && verdict != null) {
      errors.add(new Problem.FieldError("/verdict", "must not be given for " + action));
    }
  }

  private static void checkFilter(
      BulkDecision bulk, BulkDecision.Filter filter, List<Problem.FieldError> errors) {
    if (bulk.factId() == null) {
      errors.add(new Problem.FieldError("/factId", "must be given with /filter"));
    }
    if (bulk.action() == ReviewAction.RETURN || bulk.action() == ReviewAction.UNDO) {
      errors.add(
          new Problem.FieldError(
              "/filter", "finds what waits, which cannot be taken back: name /assessments"));
    }
    if (!QueueFilter.isProbability(filter.minProbability())) {
      errors.add(new Problem.FieldError("/filter/minProbability", "must be a number from 0 to 1"));
    }
    if (!QueueFilter.isProbability(filter.maxProbability())) {
      errors.add(new Problem.FieldError("/filter/maxProbability", "must be a number from 0 to 1"));
    }
  }

  private static void checkUnique(List<BulkDecision.Seen> seen, List<Problem.FieldError> errors) {
    Set<UUID> known = new HashSet<>();
    for (int i = 0; i < seen.size(); i++) {
      if (!known.add(seen.get(i).assessmentId())) {
        errors.add(
            new Problem.FieldError(
                "/assessments/" + i + "/assessmentId", "must not be named twice"));
      }
    }
  }

  private static void refuse(List<Problem.FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalidFields(errors);
    }
  }

  /** What waits of the fact and fits. */
  static QueueFilter filter(BulkDecision bulk) {
    BulkDecision.Filter filter = Objects.requireNonNull(bulk.filter());
    return new QueueFilter(
        AssessmentStatus.NEEDS_REVIEW,
        bulk.factId(),
        filter.source(),
        outlet(filter.outlet()),
        filter.verdict(),
        filter.minProbability(),
        filter.maxProbability(),
        false);
  }

  /** Outlets are keyed in lower case. */
  static @Nullable String outlet(@Nullable String outlet) {
    return outlet == null ? null : outlet.toLowerCase(Locale.ROOT);
  }
}
