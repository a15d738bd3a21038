package dev.credence.scoring.assessment;

import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.Verdict;
import dev.credence.scoring.fact.FactRevision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that a correction of its fact takes over from the revision before.
 *
 * @param factId the fact
 * @param factRevision the revision that takes it over
 * @param claimId the claim
 * @param verdict the verdict; a suggestion where it needs review
 * @param status who stands behind it
 * @param contradictsFact whether the claim says what the fact rules out
 * @param backfilled whether it weighs nothing
 * @param reasons what spoke for and against
 * @param method which rule decided
 * @param actor who decided
 * @param decidedAt when
 * @param askAgain whether it was decided before an earlier correction, and still waits
 */
record CarriedAssessment(
    UUID factId,
    int factRevision,
    UUID claimId,
    Verdict verdict,
    AssessmentStatus status,
    boolean contradictsFact,
    boolean backfilled,
    List<String> reasons,
    String method,
    @Nullable String actor,
    @Nullable Instant decidedAt,
    boolean askAgain) {

  private static final String ASK_AGAIN =
      "decided before the fact was corrected; please look again";

  /**
   * What a correction takes over: the decisions of people, what waits for them to look again, and
   * the verdicts on claims whose words have been erased with their report. Where the correction
   * says something else, a decision becomes a suggestion, and an erased claim is no longer settled.
   */
  static List<CarriedAssessment> of(
      FactRevision before, FactRevision after, List<Standing> standing) {
    boolean saysTheSame = saysTheSame(before, after);
    List<CarriedAssessment> carried = new ArrayList<>();
    for (Standing old : standing) {
      boolean decided = old.assessment().status() == AssessmentStatus.DECIDED;
      if (decided && !saysTheSame) {
        carried.add(old.assessment().underReview(after.revision()));
      } else if (decided || old.assessment().askAgain() || (old.erased() && saysTheSame)) {
        carried.add(old.assessment().at(after.revision()));
      }
    }
    return List.copyOf(carried);
  }

  private static boolean saysTheSame(FactRevision before, FactRevision after) {
    return Objects.equals(before.statement(), after.statement())
        && before.shownAnswer().equals(after.shownAnswer())
        && Objects.equals(before.unit(), after.unit())
        && sameNumber(before.tolerance(), after.tolerance())
        && before.window().equals(after.window())
        && before.confirmedAt().equals(after.confirmedAt());
  }

  private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  private CarriedAssessment at(int revision) {
    return new CarriedAssessment(
        factId,
        revision,
        claimId,
        verdict,
        status,
        contradictsFact,
        backfilled,
        reasons,
        method,
        actor,
        decidedAt,
        askAgain);
  }

  private CarriedAssessment underReview(int revision) {
    List<String> why = new ArrayList<>(reasons);
    why.add(ASK_AGAIN);
    return new CarriedAssessment(
        factId,
        revision,
        claimId,
        verdict,
        AssessmentStatus.NEEDS_REVIEW,
        contradictsFact,
        backfilled,
        List.copyOf(why),
        method,
        null,
        null,
        true);
  }

  /**
   * An assessment as it stands.
   *
   * @param assessment it
   * @param erased whether the claim's words have been erased
   */
  record Standing(CarriedAssessment assessment, boolean erased) {}
}
