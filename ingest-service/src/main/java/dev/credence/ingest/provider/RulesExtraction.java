package dev.credence.ingest.provider;

import dev.credence.contract.ProviderName;
import dev.credence.ingest.claim.ClaimExtractor;
import dev.credence.ingest.claim.ReportText;
import java.util.List;

/** The rules alone. */
record RulesExtraction(ClaimExtractor rules) implements Extraction {

  @Override
  public ProviderName name() {
    return new ProviderName(rules.provider());
  }

  @Override
  public List<ProvidedClaim> extract(ReportText report) {
    return ProvidedClaim.all(rules.extract(report), name());
  }
}
