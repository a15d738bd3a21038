package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which findings count without a person. A ruling applies to what is new and to what waits; what is
 * automatic already stays so as long as the rules find the same.
 */
final class Automation {

  private Automation() {}

  /**
   * The status of a finding.
   *
   * @param found what the rules found
   * @param ruling what makes the verdicts of its method automatic
   * @param standing what is stored of the same claim and fact revision
   */
  static Status of(Assessor.Finding found, Ruling ruling, @Nullable Standing standing) {
    if (standing != null && standing.isAutomaticFor(found)) {
      return new Status(AssessmentStatus.AUTOMATIC, standing.threshold());
    }
    boolean allowed = !Assessor.isForPeople(found.method());
    return allowed && admits(ruling, found.verdict(), found.isSure(), found.probability())
        ? new Status(AssessmentStatus.AUTOMATIC, ruling.threshold())
        : new Status(AssessmentStatus.NEEDS_REVIEW, null);
  }

  /**
   * Whether a suggestion counts without a person. A doubtful UNDECIDED suggests nothing that
   * evidence on other verdicts could speak for.
   */
  static boolean admits(Ruling ruling, Verdict verdict, boolean sure, double probability) {
    return (sure || verdict != Verdict.UNDECIDED) && ruling.admits(sure, probability);
  }

  /**
   * A status and what it rests on.
   *
   * @param status AUTOMATIC or NEEDS_REVIEW
   * @param threshold the calibrated threshold that made it automatic
   */
  record Status(AssessmentStatus status, @Nullable Double threshold) {}

  /**
   * What is stored of an assessment.
   *
   * @param status who stands behind it
   * @param verdict its verdict
   * @param sure whether the rules were sure
   * @param probability how likely it was held to be right
   * @param method which rule found it
   * @param threshold the calibrated threshold that made it automatic
   */
  record Standing(
      AssessmentStatus status,
      Verdict verdict,
      boolean sure,
      @Nullable Double probability,
      String method,
      @Nullable Double threshold) {

    boolean isAutomaticFor(Assessor.Finding found) {
      return status == AssessmentStatus.AUTOMATIC
          && verdict == found.verdict()
          && sure == found.isSure()
          && method.equals(found.method())
          && probability != null
          && probability == found.probability();
    }
  }
}
