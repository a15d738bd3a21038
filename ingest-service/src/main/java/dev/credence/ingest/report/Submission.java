package dev.credence.ingest.report;

import dev.credence.contract.IngestReceipt;
import dev.credence.ingest.report.ReportRepository.StoredRevision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission on its way: accepted, then stored, then linked; or refused at any of these.
 *
 * @param report what was accepted
 * @param revision what storing it gave
 * @param receipt the answer
 * @param failure why it was refused; then it goes no further
 */
record Submission(
    @Nullable AcceptedReport report,
    @Nullable StoredRevision revision,
    @Nullable IngestReceipt receipt,
    @Nullable Throwable failure) {

  static Submission accepted(AcceptedReport report) {
    return new Submission(report, null, null, null);
  }

  static Submission refused(Throwable failure) {
    return new Submission(null, null, null, failure);
  }

  Submission with(AcceptedReport other) {
    return new Submission(other, revision, receipt, failure);
  }

  Submission stored(StoredRevision outcome) {
    return new Submission(report, outcome, null, null);
  }

  Submission answered(IngestReceipt answer) {
    return new Submission(report, revision, answer, null);
  }

  Submission failed(Throwable why) {
    return new Submission(report, revision, null, why);
  }

  boolean isAccepted() {
    return failure == null && report != null;
  }

  boolean isStored() {
    return failure == null && revision != null;
  }

  boolean isNew() {
    return isStored() && theRevision().isNew();
  }

  AcceptedReport theReport() {
    return Objects.requireNonNull(report);
  }

  StoredRevision theRevision() {
    return Objects.requireNonNull(revision);
  }
}
