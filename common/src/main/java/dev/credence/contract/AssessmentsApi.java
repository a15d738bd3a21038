package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments and the review queue. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "What facts say of claims, and the review queue")
public interface AssessmentsApi {

  /** Assessments, the oldest first. */
  @GET
  @Operation(
      operationId = "listAssessments",
      summary = "List assessments, for example the review queue",
      description = "The oldest first.")
  @APIResponse(responseCode = "200", description = "A page of assessments")
  Uni<Page<Assessment>> list(
      @Parameter(description = "Only with this status", example = "NEEDS_REVIEW")
          @QueryParam("status")
          @Nullable AssessmentStatus status,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** Decides an assessment. */
  @PUT
  @Path("/{assessmentId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideAssessment",
      summary = "Decide an assessment",
      description =
          "The verdict counts at once. A body without a verdict gives the assessment back to the"
              + " rules. Every decision is kept. If-Match is honoured when sent.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = AssessmentDecision.class),
              examples = @ExampleObject(name = "decision", value = Examples.DECISION)))
  @APIResponse(
      responseCode = "200",
      description = "The decided assessment",
      content = @Content(schema = @Schema(implementation = Assessment.class)))
  @APIResponse(responseCode = "412", description = "Somebody else has decided it meanwhile")
  Uni<Response> decide(
      @Parameter(description = "The assessment", example = Examples.ASSESSMENT_ID)
          @PathParam("assessmentId")
          UUID assessmentId,
      @Parameter(description = "The ETag of what is decided") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid AssessmentDecision body);
}
