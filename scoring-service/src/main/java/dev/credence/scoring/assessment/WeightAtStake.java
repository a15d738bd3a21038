package dev.credence.scoring.assessment;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import dev.credence.scoring.claim.StoredClaim;
import dev.credence.scoring.trial.TrialRules;

/**
 * What a claim weighs in a trial at most, so that a desk with little time can look first at what
 * moves a score. The trial may weigh it less: its holder may say more on the same question.
 */
final class WeightAtStake {

  /** Text shared with its origin weighs a quarter for the outlet. */
  private static final int SHARED_DIVISOR = 4;

  private WeightAtStake() {}

  /** In millionths of a trial. */
  static long micros(StoredClaim claim, Verdict verdict, boolean backfilled) {
    boolean settles =
        verdict == Verdict.HELD || verdict == Verdict.REFUTED || verdict == Verdict.PARTLY;
    HolderKind kind = claim.holder().kind();
    if (!settles || backfilled || claim.stance() == Stance.HEDGES || kind == HolderKind.PRIVATE) {
      return 0;
    }
    return claim.sharedWithOrigin() && kind == HolderKind.OUTLET
        ? TrialRules.WHOLE_MICROS / SHARED_DIVISOR
        : TrialRules.WHOLE_MICROS;
  }
}
