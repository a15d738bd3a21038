package dev.credence.ingest.report;

import dev.credence.contract.ClaimSubmission;
import dev.credence.contract.ReportSubmission;
import dev.credence.ingest.claim.ReportText;
import dev.credence.ingest.claim.ReportedClaim;
import dev.credence.ingest.dedup.NewContent;
import dev.credence.ingest.outlet.OutletKey;
import dev.credence.ingest.provider.Extraction;
import dev.credence.ingest.story.Credit;
import dev.credence.ingest.story.Credits;
import dev.credence.ingest.text.ContentId;
import dev.credence.ingest.text.Normaliser;
import dev.credence.platform.NameBasedId;
import dev.credence.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a submission and works out everything that follows from it alone. */
final class Acceptance {

  /** Two clocks that are kept by NTP differ by less. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  /** Before the first newspapers nothing was published; such a date is a slip. */
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

  private final Extraction extraction;

  Acceptance(Extraction extraction) {
    this.extraction = extraction;
  }

  /**
   * The accepted report.
   *
   * @throws ProblemException naming the field that is wrong, and why
   */
  AcceptedReport accept(ReportSubmission submission, Instant now) {
    String outlet = OutletKey.fold("/outlet", submission.outlet());
    String externalId = submission.externalId();
    if (externalId != null && externalId.isBlank()) {
      throw ProblemException.invalidField("/externalId", "must not be blank");
    }
    String text = text(submission);
    String url = url(submission.url());
    checkTimes(submission, now);

    String normalised = Normaliser.normalise(text);
    if (normalised.isEmpty()) {
      throw ProblemException.invalidField("/text", "must not be blank");
    }
    UUID contentId = ContentId.of(normalised);
    UUID reportId = reportId(outlet, submission.externalId(), url, contentId);
    Credit credit = Credits.of(text, submission.credit(), outlet, null).orElse(null);
    return new AcceptedReport(
        reportId,
        outlet,
        url,
        submission.externalId(),
        submission.title(),
        text,
        submission.language(),
        submission.publishedAt(),
        submission.updatedAt(),
        submission.credit(),
        credit,
        NewContent.of(contentId, normalised, now),
        claims(submission, reportId, outlet, text, spokenAt(submission, now)),
        now);
  }

  private static String text(ReportSubmission submission) {
    if ((submission.text() == null) == (submission.html() == null)) {
      throw ProblemException.invalidField(
          "/text", "must be given, or else /html; one of the two and not both");
    }
    String text = submission.text() != null ? submission.text() : PageText.of(submission.html());
    if (text.isBlank()) {
      throw ProblemException.invalidField(
          submission.text() != null ? "/text" : "/html", "must not be blank");
    }
    return text;
  }

  private static @Nullable String url(@Nullable String url) {
    return url == null
        ? null
        : CanonicalUrl.of(url)
            .orElseThrow(
                () -> ProblemException.invalidField("/url", "must be an absolute http(s) address"));
  }

  private static void checkTimes(ReportSubmission submission, Instant now) {
    Instant publishedAt = submission.publishedAt();
    Instant updatedAt = submission.updatedAt();
    if (publishedAt != null) {
      requirePast("/publishedAt", publishedAt, now);
    }
    if (updatedAt != null) {
      requirePast("/updatedAt", updatedAt, now);
      if (publishedAt != null && updatedAt.isBefore(publishedAt)) {
        throw ProblemException.invalidField("/updatedAt", "must not be before /publishedAt");
      }
    }
  }

  /** The time that relative dates in the text are measured from. */
  private static Instant spokenAt(ReportSubmission submission, Instant now) {
    if (submission.updatedAt() != null) {
      return submission.updatedAt();
    }
    return submission.publishedAt() == null ? now : submission.publishedAt();
  }

  private static void requirePast(String pointer, Instant time, Instant now) {
    if (time.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw ProblemException.invalidField(pointer, "must not be in the future");
    }
    if (time.isBefore(EARLIEST)) {
      throw ProblemException.invalidField(pointer, "must not be before the year 1600");
    }
  }

  private static UUID reportId(
      String outlet, @Nullable String externalId, @Nullable String url, UUID contentId) {
    if (externalId != null) {
      return NameBasedId.of("report", outlet, "id", externalId);
    }
    return url != null
        ? NameBasedId.of("report", outlet, "url", CanonicalUrl.withoutScheme(url))
        : NameBasedId.of("report", outlet, "content", contentId);
  }

  private List<ReportedClaim> claims(
      ReportSubmission submission, UUID reportId, String outlet, String text, Instant spokenAt) {
    List<ClaimSubmission> given = submission.claims();
    if (given != null) {
      return SubmittedClaims.read(given, reportId, outlet, text, spokenAt);
    }
    return ExtractedClaims.identified(
        reportId,
        extraction.extract(new ReportText(outlet, null, text, spokenAt, submission.language())));
  }
}
