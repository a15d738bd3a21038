package dev.credence.evaluation.store;

import dev.credence.contract.ProviderName;
import dev.credence.evaluation.corpus.Document;
import dev.credence.ingest.claim.ExtractedClaim;
import dev.credence.ingest.claim.ReportText;
import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.ingest.claim.RuleClaimExtractor;
import dev.credence.ingest.dedup.Fingerprints;
import dev.credence.ingest.dedup.TextProfile;
import dev.credence.ingest.provider.ProvidedClaim;
import dev.credence.ingest.report.ExtractedClaims;
import dev.credence.ingest.text.ContentId;
import dev.credence.ingest.text.Normaliser;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.StoredJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the service's first transaction stores of a report, worked out by the service's own rules.
 *
 * @param reportId its id
 * @param contentId the id of the normalised text
 * @param document the report
 * @param normalised the normalised text
 * @param words how many words it has
 * @param fingerprints its fingerprints
 * @param claims its claims as JSON, by claim id, in the order of the text
 */
@SuppressWarnings("ArrayRecordComponent") // a column on its way, never compared
public record ReportRows(
    UUID reportId,
    UUID contentId,
    Document document,
    String normalised,
    int words,
    long[] fingerprints,
    Map<UUID, String> claims) {

  private static final ThreadLocal<RuleClaimExtractor> EXTRACTOR =
      ThreadLocal.withInitial(RuleClaimExtractor::new);

  /** The rows of a report. */
  public static ReportRows of(Document document) {
    String normalised = Normaliser.normalise(document.text());
    TextProfile profile = TextProfile.of(normalised);
    UUID reportId = reportId(document);
    return new ReportRows(
        reportId,
        ContentId.of(normalised),
        document,
        normalised,
        profile.wordCount(),
        Fingerprints.of(profile),
        claims(reportId, document));
  }

  /** The id that the service gives to a report. */
  public static UUID reportId(Document document) {
    return NameBasedId.of("report", document.outlet(), "id", document.externalId());
  }

  private static Map<UUID, String> claims(UUID reportId, Document document) {
    RuleClaimExtractor extractor = EXTRACTOR.get();
    List<ExtractedClaim> extracted =
        extractor.extract(
            new ReportText(document.outlet(), null, document.text(), document.publishedAt(), null));
    Map<UUID, String> claims = new LinkedHashMap<>();
    ProviderName rules = new ProviderName(extractor.provider());
    for (ReportedClaim found :
        ExtractedClaims.identified(reportId, ProvidedClaim.all(extracted, rules))) {
      claims.put(found.claim().claimId(), StoredJson.write(found.claim()));
    }
    return claims;
  }
}
