package dev.credence.scoring.confirmation;

import dev.credence.contract.FactSubmission;
import dev.credence.scoring.claimreview.ClaimReview;

/** One item of a file of facts, as it was read. */
sealed interface FactItem {

  /** A fact in our own form. */
  record OwnForm(FactSubmission submission) implements FactItem {}

  /** A published fact-check. */
  record Reviewed(ClaimReview review) implements FactItem {}

  /** What cannot be read. */
  record Refused(RuntimeException failure) implements FactItem {}
}
