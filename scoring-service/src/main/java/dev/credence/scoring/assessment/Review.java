package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.BulkDecisionReceipt.Outcome;
import dev.credence.contract.ReviewAction;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person's decision makes of an assessment. The same decision again changes nothing.
 *
 * @param action what is done
 * @param verdict CHANGE: the verdict
 * @param actor who decides
 * @param at when
 * @param sampleShare the share of automatic verdicts that people check
 */
record Review(
    ReviewAction action, @Nullable Verdict verdict, String actor, Instant at, double sampleShare) {

  /**
   * The decision on an assessment.
   *
   * @param standing the assessment
   * @param seenVersion its version when it was seen; absent if that does not matter
   */
  Decided decide(Reviewed standing, @Nullable Long seenVersion) {
    Reviewed.State after = after(standing);
    if (after == null) {
      return new Decided(Outcome.UNCHANGED, standing, null);
    }
    if (seenVersion != null && seenVersion != standing.version()) {
      return new Decided(Outcome.CHANGED_MEANWHILE, standing, null);
    }
    return new Decided(
        Outcome.DECIDED,
        standing,
        new Change(standing, after, action, undoes(standing), why(standing)));
  }

  /** What the assessment becomes; absent where it is so already. */
  private Reviewed.@Nullable State after(Reviewed standing) {
    Reviewed.State state = standing.state();
    if (action == ReviewAction.RETURN) {
      return state.isDecided() || state.askAgain()
          ? new Reviewed.State(
              AssessmentStatus.NEEDS_REVIEW, standing.suggested(), null, null, false)
          : null;
    }
    if (action == ReviewAction.UNDO) {
      return standing.last() == null ? null : standing.last().before();
    }
    Verdict decided = verdictOn(standing);
    return state.isDecided(decided, actor)
        ? null
        : new Reviewed.State(AssessmentStatus.DECIDED, decided, actor, at, false);
  }

  private Verdict verdictOn(Reviewed standing) {
    return switch (action) {
      case ACCEPT -> standing.suggested();
      case REJECT -> Verdict.UNDECIDED;
      default -> Objects.requireNonNull(verdict);
    };
  }

  private @Nullable Long undoes(Reviewed standing) {
    return action == ReviewAction.UNDO && standing.last() != null
        ? standing.last().decisionId()
        : null;
  }

  /** Second thoughts keep the reason for the first look. */
  private Reviewed.LookedAt why(Reviewed standing) {
    Reviewed.State state = standing.state();
    if (state.isDecided()) {
      return standing.last() == null ? Reviewed.LookedAt.OTHER : standing.last().lookedAt();
    }
    if (state.askAgain()) {
      return Reviewed.LookedAt.OTHER;
    }
    if (state.status() == AssessmentStatus.NEEDS_REVIEW) {
      return Reviewed.LookedAt.QUEUE;
    }
    return AuditSample.contains(standing.assessmentId(), sampleShare)
        ? Reviewed.LookedAt.SAMPLE
        : Reviewed.LookedAt.OTHER;
  }

  /**
   * What became of an assessment.
   *
   * @param outcome whether it was decided
   * @param standing what it was
   * @param change what the decision changes; absent where it was not decided
   */
  record Decided(Outcome outcome, Reviewed standing, @Nullable Change change) {}

  /**
   * A decision that was taken.
   *
   * @param standing what the assessment was
   * @param after what it is
   * @param action what was done
   * @param undoes the decision that was taken back
   * @param lookedAt why the person looked
   */
  record Change(
      Reviewed standing,
      Reviewed.State after,
      ReviewAction action,
      @Nullable Long undoes,
      Reviewed.LookedAt lookedAt) {

    /** Whether the rules have it again. */
    boolean isBackWithRules() {
      return !after.isDecided() && !after.askAgain();
    }
  }
}
