package dev.credence.ingest.story;

import java.time.Instant;
import java.util.UUID;

/**
 * A content that a report has had.
 *
 * @param reportId the report
 * @param contentId the content
 * @param effectiveAt when the report was published with it
 * @param firstSeenAt when it was first submitted with it
 */
public record ReportContent(
    UUID reportId, UUID contentId, Instant effectiveAt, Instant firstSeenAt) {

  /** When it was published with it; no report can be published after it was seen. */
  Instant claimedAt() {
    return effectiveAt.isBefore(firstSeenAt) ? effectiveAt : firstSeenAt;
  }
}
