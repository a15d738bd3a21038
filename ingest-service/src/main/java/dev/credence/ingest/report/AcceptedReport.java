package dev.credence.ingest.report;

import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.ingest.dedup.NewContent;
import dev.credence.ingest.story.Credit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that has passed every check, with all that follows from it alone.
 *
 * @param reportId its id
 * @param outlet the folded key of its outlet
 * @param url its canonical address
 * @param externalId the outlet's own id
 * @param title the headline
 * @param text the text, as submitted or taken from the page
 * @param language BCP 47
 * @param publishedAt when it was published, where the submission says so
 * @param updatedAt when it was changed to this text
 * @param submittedCredit the credit as submitted
 * @param credit the credit that text or submission gives
 * @param content the normalised text with its fingerprints
 * @param claims its claims
 * @param seenAt now
 */
record AcceptedReport(
    UUID reportId,
    String outlet,
    @Nullable String url,
    @Nullable String externalId,
    @Nullable String title,
    String text,
    @Nullable String language,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String submittedCredit,
    @Nullable Credit credit,
    NewContent content,
    List<ReportedClaim> claims,
    Instant seenAt) {

  /** The same with the content taken apart without some furniture. */
  AcceptedReport with(NewContent other) {
    return new AcceptedReport(
        reportId,
        outlet,
        url,
        externalId,
        title,
        text,
        language,
        publishedAt,
        updatedAt,
        submittedCredit,
        credit,
        other,
        claims,
        seenAt);
  }
}
