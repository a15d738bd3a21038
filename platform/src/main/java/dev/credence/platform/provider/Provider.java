package dev.credence.platform.provider;

import dev.credence.contract.ProviderName;

/**
 * Something that extracts claims from a report, matches a claim with a fact, or judges what follows
 * for the claim. The rules can do all three, offline and always with the same result; whatever else
 * is switched on works beside them, and its absence or failure leaves what the rules found.
 */
public interface Provider {

  /** Its name and version, as claims and assessments carry it. */
  ProviderName name();
}
