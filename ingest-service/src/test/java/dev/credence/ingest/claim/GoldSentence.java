package dev.credence.ingest.claim;

import java.util.List;

/**
 * A labelled sentence of a report.
 *
 * @param start where it starts, in code points of the text
 * @param end where it ends, exclusive
 * @param isCheckable whether it states something that evidence could confirm or refute
 * @param claims the claims in it; none for page furniture
 */
record GoldSentence(int start, int end, boolean isCheckable, List<GoldClaim> claims) {

  List<GoldClaim> checkableClaims() {
    return claims.stream().filter(GoldClaim::isCheckable).toList();
  }

  boolean overlaps(ExtractedClaim claim) {
    return claim.start() < end && start < claim.end();
  }

  boolean isSure() {
    return claims.stream().allMatch(GoldClaim::isSure);
  }
}
