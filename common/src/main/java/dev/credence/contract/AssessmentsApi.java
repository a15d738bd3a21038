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
import jakarta.ws.rs.POST;
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

  /** Assessments that fit a filter. */
  @GET
  @Operation(
      operationId = "listAssessments",
      summary = "List assessments, for example the review queue",
      description =
          "Each with what is needed to decide it: claim, context, fact, reasons for and against, and"
              + " how likely the suggestion is right. `sample=true` lists automatic verdicts that"
              + " are picked for checking.")
  @APIResponse(responseCode = "200", description = "A page of assessments")
  Uni<Page<Assessment>> list(
      @Parameter(description = "Only with this status", example = "NEEDS_REVIEW")
          @QueryParam("status")
          @Nullable AssessmentStatus status,
      @Parameter(description = "Only of this fact") @QueryParam("fact") @Nullable UUID fact,
      @Parameter(description = "Only claims of this source") @QueryParam("source")
          @Nullable String source,
      @Parameter(description = "Only claims that this outlet carries") @QueryParam("outlet")
          @Nullable String outlet,
      @Parameter(description = "Only with this verdict; in review, this suggestion")
          @QueryParam("verdict")
          @Nullable Verdict verdict,
      @Parameter(description = "Only suggestions at least that likely right, 0 to 1")
          @QueryParam("minProbability")
          @Nullable Double minProbability,
      @Parameter(description = "Only suggestions at most that likely right, 0 to 1")
          @QueryParam("maxProbability")
          @Nullable Double maxProbability,
      @Parameter(description = "Only the sample for checking: AUTOMATIC unless a status is named")
          @QueryParam("sample")
          @DefaultValue("false")
          boolean sample,
      @Parameter(description = "What comes first") @QueryParam("order") @DefaultValue("OLDEST")
          AssessmentOrder order,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** What waits, by fact. */
  @GET
  @Path("/queue")
  @Operation(
      operationId = "summariseQueue",
      summary = "List the facts on which assessments wait for a person",
      description = "How many wait and with which suggestions. The longest waiting fact first.")
  @APIResponse(responseCode = "200", description = "A page of facts")
  Uni<Page<QueuedFact>> queue(
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** What decisions say of automatic verdicts. */
  @GET
  @Path("/calibration")
  @Operation(
      operationId = "getCalibration",
      summary = "See how right the suggestions have been, and what is automatic because of it",
      description =
          "By method and version: decisions by probability, the threshold in force with the decisions"
              + " it rests on, and how it came about.")
  @APIResponse(
      responseCode = "200",
      description = "The calibration",
      content = @Content(schema = @Schema(implementation = ReviewCalibration.class)))
  Uni<ReviewCalibration> calibration();

  /** Decides many assessments. */
  @POST
  @Path("/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideAssessments",
      summary = "Decide many assessments at once",
      description =
          "Either `assessments` with the versions seen, or `factId` and a `filter` on what waits of"
              + " that fact. All in one transaction; what has changed meanwhile is left alone and"
              + " said so. At most 500; `more` tells that there are further ones. The same request"
              + " again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = BulkDecision.class),
              examples = @ExampleObject(name = "by fact", value = Examples.BULK_DECISION)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content = @Content(schema = @Schema(implementation = BulkDecisionReceipt.class)))
  Uni<BulkDecisionReceipt> decideMany(@NotNull @Valid BulkDecision body);

  /** One assessment. */
  @GET
  @Path("/{assessmentId}")
  @Operation(operationId = "getAssessment", summary = "Get an assessment")
  @APIResponse(
      responseCode = "200",
      description = "The assessment, with its version as ETag",
      content = @Content(schema = @Schema(implementation = Assessment.class)))
  Uni<Response> get(
      @Parameter(description = "The assessment", example = Examples.ASSESSMENT_ID)
          @PathParam("assessmentId")
          UUID assessmentId);

  /** Decides an assessment. */
  @PUT
  @Path("/{assessmentId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideAssessment",
      summary = "Decide an assessment, or take a decision back",
      description =
          "ACCEPT takes the suggestion, CHANGE the `verdict`, REJECT says that the fact does not"
              + " decide the claim, RETURN gives it back to the rules, UNDO takes back the last"
              + " decision that stands, `decisionId`. Without an action a verdict decides, and none"
              + " returns. The verdict counts at once; the same decision again changes nothing."
              + " Every decision is kept. If-Match is honoured when sent.")
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
  @APIResponse(responseCode = "409", description = "A later decision stands; undo that one first")
  @APIResponse(responseCode = "412", description = "Somebody else has decided it meanwhile")
  Uni<Response> decide(
      @Parameter(description = "The assessment", example = Examples.ASSESSMENT_ID)
          @PathParam("assessmentId")
          UUID assessmentId,
      @Parameter(description = "The ETag of what is decided") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid AssessmentDecision body);

  /** The decisions on an assessment. */
  @GET
  @Path("/{assessmentId}/decisions")
  @Operation(
      operationId = "listAssessmentDecisions",
      summary = "List what was decided on an assessment",
      description =
          "The latest first, those on earlier revisions of the fact and those taken back among"
              + " them.")
  @APIResponse(responseCode = "200", description = "A page of decisions")
  Uni<Page<ReviewDecision>> decisions(
      @Parameter(description = "The assessment", example = Examples.ASSESSMENT_ID)
          @PathParam("assessmentId")
          UUID assessmentId,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);
}
