package dev.credence.ingest.claim;

import dev.credence.contract.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a revision carries it.
 *
 * @param claim the claim
 * @param credit the agency that this one claim is credited to, as a slug
 */
public record ReportedClaim(Claim claim, @Nullable String credit) {}
