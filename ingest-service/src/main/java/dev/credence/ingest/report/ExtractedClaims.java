package dev.credence.ingest.report;

import dev.credence.contract.Claim;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.ingest.provider.ProvidedClaim;
import dev.credence.platform.NameBasedId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives extracted claims their ids. */
public final class ExtractedClaims {

  private ExtractedClaims() {}

  /** A news report has tens of sentences; what has more is an archive or an attack. */
  static final int MOST_CLAIMS = 2_000;

  /**
   * The claims with ids that follow from what they say, so that a claim which a revision keeps
   * keeps its id even where the text before it has changed. What a holder says twice is one claim,
   * where it is said first; beyond {@link #MOST_CLAIMS} a report has no further ones.
   */
  public static List<ReportedClaim> identified(UUID reportId, List<ProvidedClaim> extracted) {
    Map<UUID, ReportedClaim> claims = new LinkedHashMap<>();
    for (ProvidedClaim provided : extracted) {
      ExtractedClaim found = provided.claim();
      if (claims.size() == MOST_CLAIMS) {
        break;
      }
      UUID claimId =
          NameBasedId.of(
              "claim",
              reportId,
              found.holder().source(),
              found.holder().name(),
              found.stance(),
              found.statement());
      claims.putIfAbsent(
          claimId,
          new ReportedClaim(
              claim(claimId, found, provided.provider().value()),
              found.credit() == null ? null : found.credit().slug()));
    }
    return List.copyOf(claims.values());
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
