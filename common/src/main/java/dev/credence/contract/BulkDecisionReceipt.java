package dev.credence.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision on many assessments.
 *
 * @param decided how many were decided by it
 * @param more whether more fit the filter than one request decides; send it again for them
 * @param results each of them, in the order of the request
 */
public record BulkDecisionReceipt(int decided, boolean more, List<Result> results) {

  /**
   * What became of one.
   *
   * @param assessmentId it
   * @param outcome what happened
   * @param status its status now
   * @param verdict its verdict now
   * @param version its version now
   * @param decisionId the decision that was taken; absent where none was
   */
  public record Result(
      UUID assessmentId,
      Outcome outcome,
      @Nullable AssessmentStatus status,
      @Nullable Verdict verdict,
      @Nullable Long version,
      @Nullable Long decisionId) {}

  /** What can happen. */
  public enum Outcome {
    /** It was decided. */
    DECIDED,
    /** It was so already; nothing was changed. */
    UNCHANGED,
    /** It is not what was seen any more; nothing was changed. */
    CHANGED_MEANWHILE,
    /** There is none of that id. */
    NOT_FOUND,
    /** It is of another fact; nothing was changed. */
    OTHER_FACT
  }
}
