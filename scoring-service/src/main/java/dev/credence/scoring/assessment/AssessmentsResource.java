package dev.credence.scoring.assessment;

import dev.credence.contract.Assessment;
import dev.credence.contract.AssessmentDecision;
import dev.credence.contract.AssessmentStatus;
import dev.credence.contract.AssessmentsApi;
import dev.credence.contract.Page;
import dev.credence.platform.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments over HTTP. */
class AssessmentsResource implements AssessmentsApi {

  private final AssessmentService assessments;

  AssessmentsResource(AssessmentService assessments) {
    this.assessments = assessments;
  }

  @Override
  public Uni<Page<Assessment>> list(
      @Nullable AssessmentStatus status, @Nullable String cursor, int limit) {
    return assessments.list(status, cursor, limit);
  }

  @Override
  public Uni<Response> decide(
      UUID assessmentId, @Nullable String ifMatch, AssessmentDecision body) {
    return assessments
        .decide(assessmentId, ifMatch, body)
        .map(
            decided ->
                Response.ok(decided)
                    .header(HttpHeaders.ETAG, EntityTags.of(decided.version()))
                    .build());
  }
}
