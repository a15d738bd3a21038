package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts: confirmed, corrected, retracted. */
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts", description = "Confirmed answers to questions")
public interface FactsApi {

  /** The media type of JSON-LD. */
  String JSON_LD = "application/ld+json";

  /** Confirms a fact. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "confirmFact",
      summary = "Confirm a fact",
      description =
          "Claims that agree or disagree for sure are assessed in the same transaction, so that"
              + " scores and beliefs include them when the answer arrives; doubtful ones wait in the"
              + " review queue. The same fact again changes nothing. As `application/ld+json` it"
              + " takes one ClaimReview of schema.org: a rating that is plainly true or false is the"
              + " answer, the review's address the evidence, its publication the confirmation. A"
              + " later version of the same review corrects the fact.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FactSubmission.class),
            examples = @ExampleObject(name = "fact", value = Examples.FACT)),
        @Content(
            mediaType = JSON_LD,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "ClaimReview", value = Examples.CLAIM_REVIEW))
      })
  @APIResponse(
      responseCode = "201",
      description =
          "The fact, or the correction that a later version of a review makes, is in force",
      content = @Content(schema = @Schema(implementation = Fact.class)))
  @APIResponse(
      responseCode = "200",
      description = "Known already; nothing was changed",
      content = @Content(schema = @Schema(implementation = Fact.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another answer is in force for this question in an overlapping window")
  @APIResponse(
      responseCode = "422",
      description =
          "The rating of a ClaimReview is neither plainly true nor plainly false: a person must"
              + " decide. Nothing was stored")
  Uni<Response> confirm(@NotNull @Valid FactSubmission body);

  /**
   * Confirms a fact, or corrects it, by one ClaimReview of schema.org. Described with {@link
   * #confirm}, for a document has one operation for an address and a method.
   */
  @POST
  @Consumes(JSON_LD)
  @Operation(hidden = true)
  Uni<Response> confirmReview(byte[] body);

  /** A fact as it stands. */
  @GET
  @Path("/{factId}")
  @Operation(operationId = "getFact", summary = "Get a fact")
  @APIResponse(
      responseCode = "200",
      description = "The fact, with its revision as ETag",
      content = @Content(schema = @Schema(implementation = Fact.class)))
  Uni<Response> get(
      @Parameter(description = "The fact", example = Examples.FACT_ID) @PathParam("factId")
          UUID factId);

  /** Corrects a fact. */
  @PUT
  @Path("/{factId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctFact",
      summary = "Correct a fact",
      description =
          "Replaces what the fact says from `confirmedAt` on and re-scores everything that it"
              + " touched. Naming another question moves the fact there: the old one is settled no"
              + " more. Needs the ETag as If-Match; `*` takes any revision.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = FactSubmission.class),
              examples = @ExampleObject(name = "correction", value = Examples.FACT_CORRECTION)))
  @APIResponse(
      responseCode = "200",
      description = "The corrected fact",
      content = @Content(schema = @Schema(implementation = Fact.class)))
  @APIResponse(responseCode = "409", description = "The correction contradicts another fact")
  @APIResponse(responseCode = "412", description = "Somebody else has corrected it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  Uni<Response> correct(
      @Parameter(description = "The fact", example = Examples.FACT_ID) @PathParam("factId")
          UUID factId,
      @Parameter(description = "The ETag of what is corrected, or `*`", example = "*")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid FactSubmission body);

  /** Retracts a fact. */
  @DELETE
  @Path("/{factId}")
  @Operation(
      operationId = "retractFact",
      summary = "Retract a fact",
      description =
          "The fact settles nothing any more, as if it had never been confirmed; a look back with"
              + " `knownAt` before the retraction still shows it. Retracting twice changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The retracted fact",
      content = @Content(schema = @Schema(implementation = Fact.class)))
  Uni<Response> retract(
      @Parameter(description = "The fact", example = Examples.RETRACTABLE_FACT_ID)
          @PathParam("factId")
          UUID factId);

  /** What a fact says of claims. */
  @GET
  @Path("/{factId}/assessments")
  @Operation(operationId = "listFactAssessments", summary = "List what a fact says of claims")
  @APIResponse(responseCode = "200", description = "A page of assessments")
  Uni<Page<Assessment>> assessments(
      @Parameter(description = "The fact", example = Examples.FACT_ID) @PathParam("factId")
          UUID factId,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);
}
