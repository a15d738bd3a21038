package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import dev.credence.platform.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments are wanted; what is absent does not matter.
 *
 * @param status with this status
 * @param factId of this fact
 * @param source held by this source
 * @param outlet carried by this outlet
 * @param verdict with this verdict
 * @param minProbability at least that likely right
 * @param maxProbability at most that likely right
 * @param sample only those in the sample for checking
 */
record QueueFilter(
    @Nullable AssessmentStatus status,
    @Nullable UUID factId,
    @Nullable String source,
    @Nullable String outlet,
    @Nullable Verdict verdict,
    @Nullable Double minProbability,
    @Nullable Double maxProbability,
    boolean sample) {

  /**
   * The filter, if it is possible.
   *
   * @throws ProblemException naming the parameter that is not
   */
  QueueFilter checked() {
    require("minProbability", minProbability);
    require("maxProbability", maxProbability);
    if (minProbability != null && maxProbability != null && minProbability > maxProbability) {
      throw ProblemException.invalidParameter(
          "minProbability", "must not be greater than maxProbability");
    }
    return this;
  }

  static boolean isProbability(@Nullable Double value) {
    return value == null || (value >= 0 && value <= 1);
  }

  private static void require(String name, @Nullable Double value) {
    if (!isProbability(value)) {
      throw ProblemException.invalidParameter(name, "must be a number from 0 to 1");
    }
  }
}
