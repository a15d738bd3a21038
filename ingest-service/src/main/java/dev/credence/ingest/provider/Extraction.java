package dev.credence.ingest.provider;

import dev.credence.ingest.claim.ReportText;
import dev.credence.platform.provider.Provider;
import java.util.List;

/** Extracts the claims of a report. Never fails for what a report says. */
public interface Extraction extends Provider {

  /** The claims, in the order of the text. Every quote occurs verbatim at its offsets. */
  List<ProvidedClaim> extract(ReportText report);
}
