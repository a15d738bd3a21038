package dev.credence.scoring.trial;

import dev.credence.contract.Verdict;

/**
 * What decided claims that say the same of a question have in common: their truth-adjusted stance.
 *
 * @param hedges whether they only hedge
 * @param verdict their verdict
 */
record Side(boolean hedges, Verdict verdict) {

  static Side of(AssessedClaim claim) {
    return new Side(claim.isHedge(), claim.verdict());
  }
}
