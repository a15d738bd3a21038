package dev.credence.scoring.provider;

import dev.credence.contract.Stance;
import java.util.UUID;

/**
 * A fact and a claim of which the rules are not sure.
 *
 * @param assessmentId the assessment that waits
 * @param factId the fact
 * @param claimId the claim
 * @param fact the fact's statement
 * @param claim the claim's statement
 * @param stance the holder's stance, as the claim has it
 * @param holder the holder's name
 * @param quote the sentence that carries the claim
 * @param input a hash of what is asked about
 */
public record DoubtfulPair(
    UUID assessmentId,
    UUID factId,
    UUID claimId,
    String fact,
    String claim,
    Stance stance,
    String holder,
    String quote,
    String input) {}
