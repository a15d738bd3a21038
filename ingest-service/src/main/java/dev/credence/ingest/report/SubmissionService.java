package dev.credence.ingest.report;

import dev.credence.contract.IngestReceipt;
import dev.credence.contract.ReportSubmission;
import dev.credence.ingest.provider.Extractions;
import dev.credence.platform.OneAtATime;
import dev.credence.platform.Portions;
import dev.credence.platform.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports in, in portions: single submissions that arrive together share their transactions
 * as the lines of a batch do.
 */
@ApplicationScoped
class SubmissionService {

  /** A text of this length takes some hundred megabytes while it is worked on. */
  static final int LARGE_TEXT = 500_000;

  private static final int MOST_LARGE_WAITING = 16;

  /**
   * One of each stage: while a portion is linked, those that arrive share the next transaction.
   * More at once would share less.
   */
  private static final Portions.Limits LIMITS = new Portions.Limits(50, LARGE_TEXT, 1, 2_000);

  private final OneAtATime largeTexts = new OneAtATime(MOST_LARGE_WAITING);
  private final Portions<Submission, Submission> storing =
      new Portions<>(LIMITS, SubmissionService::length, this::store);
  private final Portions<Submission, Submission> linking =
      new Portions<>(LIMITS, SubmissionService::length, this::link);
  private final Extractions extractions;
  private final SubmissionStore store;
  private final SubmissionLinks links;
  private final MeterRegistry metrics;
  private final Clock clock;

  SubmissionService(
      Extractions extractions,
      SubmissionStore store,
      SubmissionLinks links,
      MeterRegistry metrics,
      Clock clock) {
    this.extractions = extractions;
    this.store = store;
    this.links = links;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Stores a submission, links it after the commit and says what it turned out to be. */
  Uni<IngestReceipt> submit(ReportSubmission submission) {
    Uni<Submission> taken =
        length(submission) > LARGE_TEXT
            ? oneLarge(() -> submission)
            : accept(List.of(() -> submission)).chain(all -> storeAndLink(all.get(0)));
    return taken
        .onItem()
        .transformToUni(
            done ->
                done.failure() == null
                    ? Uni.createFrom().item(Objects.requireNonNull(done.receipt()))
                    : Uni.createFrom().failure(done.failure()));
  }

  static int length(ReportSubmission submission) {
    return length(submission.text()) + length(submission.html());
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static int length(Submission submission) {
    return submission.isAccepted() ? submission.theReport().text().length() : 0;
  }

  private Uni<Submission> storeAndLink(Submission submission) {
    return submission.isAccepted()
        ? storing.submit(submission).chain(linking::submit)
        : Uni.createFrom().item(submission);
  }

  private Uni<List<Submission>> storeAndLink(List<Submission> submissions) {
    return store(submissions).chain(this::link);
  }

  /** The whole way of a text that must not be in memory beside another one of its size. */
  Uni<Submission> oneLarge(Supplier<ReportSubmission> submission) {
    return largeTexts
        .run(() -> accept(List.of(submission)).chain(all -> storeAndLink(all)))
        .map(all -> all.get(0));
  }

  /** Checks submissions and takes their texts apart. */
  Uni<List<Submission>> accept(List<Supplier<ReportSubmission>> submissions) {
    return Workers.compute(
        () -> {
          Acceptance acceptance = new Acceptance(extractions.forPortion());
          return submissions.stream().map(one -> accept(acceptance, one)).toList();
        });
  }

  private Submission accept(Acceptance acceptance, Supplier<ReportSubmission> submission) {
    try {
      return Submission.accepted(acceptance.accept(submission.get(), clock.instant()));
    } catch (RuntimeException refusal) {
      return Submission.refused(refusal);
    }
  }

  /** The first transactions. */
  Uni<List<Submission>> store(List<Submission> submissions) {
    return store.store(submissions);
  }

  /** The second transactions, and the answers. */
  Uni<List<Submission>> link(List<Submission> submissions) {
    return links.link(submissions).invoke(all -> all.forEach(this::count));
  }

  private void count(Submission submission) {
    IngestReceipt receipt = submission.receipt();
    if (receipt != null) {
      Counter.builder("credence.reports")
          .description("Submissions taken, by what they turned out to be")
          .tag("disposition", receipt.disposition().name())
          .register(metrics)
          .increment();
    }
  }
}
