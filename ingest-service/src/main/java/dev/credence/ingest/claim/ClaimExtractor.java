package dev.credence.ingest.claim;

import java.util.List;

/** Finds the claims in a report. Implementations are thread-safe. */
public interface ClaimExtractor {

  /** Which extractor this is, and its version: {@code rules/2}. */
  String provider();

  /** The claims, in the order of the text. Every quote occurs verbatim at its offsets. */
  List<ExtractedClaim> extract(ReportText report);
}
