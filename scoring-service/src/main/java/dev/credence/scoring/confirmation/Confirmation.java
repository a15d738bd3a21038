package dev.credence.scoring.confirmation;

import dev.credence.contract.FactSubmission;
import dev.credence.scoring.fact.FactReview;
import org.jspecify.annotations.Nullable;

/**
 * A fact to confirm.
 *
 * @param submission it in our own form
 * @param review the published fact-check that it was taken from
 * @param revives whether it may bring back a fact that has been retracted
 */
record Confirmation(FactSubmission submission, @Nullable FactReview review, boolean revives) {}
