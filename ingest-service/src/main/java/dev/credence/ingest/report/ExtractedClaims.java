package dev.credence.ingest.report;

import dev.credence.contract.Claim;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.platform.NameBasedId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives extracted claims their ids. */
final class ExtractedClaims {

  private ExtractedClaims() {}

  /**
   * The claims with ids that follow from what they say, so that a claim which a revision keeps
   * keeps its id even where the text before it has changed.
   */
  static List<ReportedClaim> identified(
      UUID reportId, List<ExtractedClaim> extracted, String provider) {
    Map<UUID, Integer> repetitions = new HashMap<>();
    List<ReportedClaim> claims = new ArrayList<>(extracted.size());
    for (ExtractedClaim found : extracted) {
      UUID said =
          NameBasedId.of(
              "claim",
              reportId,
              found.holder().source(),
              found.holder().name(),
              found.stance(),
              found.statement());
      int repetition = repetitions.merge(said, 1, Integer::sum);
      UUID claimId = repetition == 1 ? said : NameBasedId.of("claim", said, repetition);
      claims.add(
          new ReportedClaim(
              claim(claimId, found, provider),
              found.credit() == null ? null : found.credit().slug()));
    }
    return claims;
  }

  private static Claim claim(UUID claimId, ExtractedClaim found, String provider) {
    return new Claim(
        claimId,
        found.holder(),
        found.statement(),
        found.stance(),
        found.cue(),
        found.modality(),
        found.quote(),
        found.start(),
        found.end(),
        found.quantities(),
        found.eventDate(),
        null,
        null,
        null,
        null,
        null,
        provider);
  }
}
