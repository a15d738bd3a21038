package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

/** Test words: claims of a text published on Friday, 9 July 2021. */
final class Claims {

  static final Instant PUBLISHED = Instant.parse("2021-07-09T18:22:00Z");

  private static final ClaimExtractor EXTRACTOR = new RuleClaimExtractor();

  private Claims() {}

  static List<ExtractedClaim> of(String text) {
    return EXTRACTOR.extract(
        new ReportText("harbour-wire.example", "Harbour Wire", text, PUBLISHED, "en"));
  }

  static ExtractedClaim only(String text) {
    List<ExtractedClaim> claims = of(text);
    assertEquals(1, claims.size(), claims::toString);
    return claims.get(0);
  }

  static ExtractedClaim last(String text) {
    List<ExtractedClaim> claims = of(text);
    return claims.get(claims.size() - 1);
  }
}
