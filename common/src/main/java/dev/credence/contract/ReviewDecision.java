package dev.credence.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on an assessment, kept for ever.
 *
 * @param decisionId its number
 * @param assessmentId the assessment
 * @param factRevision the revision of the fact that it was taken on
 * @param action what was done
 * @param actor who decided
 * @param reason why
 * @param decidedAt when
 * @param before what was so before
 * @param after what was so after; what the rules found then is read from the assessment
 * @param method which rule had suggested, and its version
 * @param suggested what it had suggested
 * @param probability how likely that was held to be
 * @param undoes UNDO: the decision that it takes back
 * @param undoneBy the decision that took it back; absent while it stands
 */
public record ReviewDecision(
    long decisionId,
    UUID assessmentId,
    int factRevision,
    ReviewAction action,
    String actor,
    @Nullable String reason,
    Instant decidedAt,
    State before,
    State after,
    @Nullable String method,
    @Nullable Verdict suggested,
    @Nullable Double probability,
    @Nullable Long undoes,
    @Nullable Long undoneBy) {

  /**
   * How an assessment stood.
   *
   * @param status who stood behind it
   * @param verdict the verdict
   * @param actor who had decided, where a person had
   */
  public record State(AssessmentStatus status, Verdict verdict, @Nullable String actor) {}
}
