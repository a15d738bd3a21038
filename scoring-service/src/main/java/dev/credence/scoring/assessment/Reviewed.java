package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it stands when a person decides it.
 *
 * @param assessmentId it
 * @param factId the fact
 * @param factRevision its revision
 * @param claimId the claim
 * @param version raised by every change
 * @param changedAt when it changed last
 * @param state what may change by a decision
 * @param suggested what the rules suggest
 * @param probability how likely that is right
 * @param sure whether the rules are sure
 * @param method which rule suggests it
 * @param last the last decision that stands
 */
record Reviewed(
    UUID assessmentId,
    UUID factId,
    int factRevision,
    UUID claimId,
    long version,
    Instant changedAt,
    State state,
    Verdict suggested,
    @Nullable Double probability,
    boolean sure,
    String method,
    @Nullable LastDecision last) {

  /**
   * What decisions change.
   *
   * @param status who stands behind the verdict
   * @param verdict it
   * @param actor who decided, where a person did
   * @param decidedAt when
   * @param askAgain whether it waits for a person whatever the rules say
   */
  record State(
      AssessmentStatus status,
      Verdict verdict,
      @Nullable String actor,
      @Nullable Instant decidedAt,
      boolean askAgain) {

    boolean isDecided() {
      return status == AssessmentStatus.DECIDED;
    }

    boolean isDecided(Verdict by, String who) {
      return isDecided() && verdict == by && who.equals(actor);
    }
  }

  /**
   * A decision that stands.
   *
   * @param decisionId its number
   * @param before what it replaced
   * @param lookedAt why the person looked
   */
  record LastDecision(long decisionId, State before, LookedAt lookedAt) {}

  /** Why a person looked at an assessment. */
  enum LookedAt {
    /** It waited. */
    QUEUE,
    /** It was automatic, and in the sample. */
    SAMPLE,
    /** For a reason that makes it no fair example of its kind. */
    OTHER
  }
}
