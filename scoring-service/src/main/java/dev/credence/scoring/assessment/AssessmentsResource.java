package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentDecision;
import dev.credence.contract.AssessmentOrder;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.AssessmentsApi;
import dev.credence.contract.BulkDecision;
import dev.credence.contract.BulkDecisionReceipt;
import dev.credence.contract.Page;
import dev.credence.contract.QueuedFact;
import dev.credence.contract.ReviewCalibration;
import dev.credence.contract.ReviewDecision;
import dev.credence.contract.Verdict;
import dev.credence.platform.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. */
class AssessmentsResource implements AssessmentsApi {

  private final QueueService queue;
  private final ReviewService reviews;

  AssessmentsResource(QueueService queue, ReviewService reviews) {
    this.queue = queue;
    this.reviews = reviews;
  }

  @Override
  public Uni<Page<Assessment>> list(
      @Nullable AssessmentStatus status,
      @Nullable UUID fact,
      @Nullable String source,
      @Nullable String outlet,
      @Nullable Verdict verdict,
      @Nullable Double minProbability,
      @Nullable Double maxProbability,
      boolean sample,
      AssessmentOrder order,
      @Nullable String cursor,
      int limit) {
    return queue.list(
        new QueueFilter(
            status,
            fact,
            source,
            ReviewIntake.outlet(outlet),
            verdict,
            minProbability,
            maxProbability,
            sample),
        order,
        cursor,
        limit);
  }

  @Override
  public Uni<Page<QueuedFact>> queue(@Nullable String cursor, int limit) {
    return queue.facts(cursor, limit);
  }

  @Override
  public Uni<ReviewCalibration> calibration() {
    return queue.calibration();
  }

  @Override
  public Uni<BulkDecisionReceipt> decideMany(BulkDecision body) {
    return reviews.decideMany(body);
  }

  @Override
  public Uni<Response> get(UUID assessmentId) {
    return queue.get(assessmentId).map(AssessmentsResource::tagged);
  }

  @Override
  public Uni<Response> decide(
      UUID assessmentId, @Nullable String ifMatch, AssessmentDecision body) {
    return reviews.decide(assessmentId, ifMatch, body).map(AssessmentsResource::tagged);
  }

  @Override
  public Uni<Page<ReviewDecision>> decisions(
      UUID assessmentId, @Nullable String cursor, int limit) {
    return queue.decisions(assessmentId, cursor, limit);
  }

  private static Response tagged(Assessment assessment) {
    return Response.ok(assessment)
        .header(HttpHeaders.ETAG, EntityTags.of(assessment.version()))
        .build();
  }
}
