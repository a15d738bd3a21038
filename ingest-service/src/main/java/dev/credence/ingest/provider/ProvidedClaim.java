package dev.credence.ingest.provider;

import dev.credence.contract.ProviderName;
import dev.credence.ingest.claim.ExtractedClaim;
import java.util.List;

/**
 * A claim and who found it.
 *
 * @param claim the claim
 * @param provider the provider's name and version
 */
public record ProvidedClaim(ExtractedClaim claim, ProviderName provider) {

  /** Claims that one provider found. */
  public static List<ProvidedClaim> all(List<ExtractedClaim> claims, ProviderName provider) {
    return claims.stream().map(claim -> new ProvidedClaim(claim, provider)).toList();
  }
}
