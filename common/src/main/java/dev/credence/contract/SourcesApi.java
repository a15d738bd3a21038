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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sources and their track records. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Outlets and speakers, and how reliable they have been")
public interface SourcesApi {

  /** The scoreboard. */
  @GET
  @Operation(
      operationId = "listSources",
      summary = "List sources with their scores, by key",
      description =
          "Outlets with reports and speakers with claims. Anonymous and private ones never.")
  @APIResponse(responseCode = "200", description = "A page of the scoreboard")
  Uni<Page<ScoredSource>> list(
      @Parameter(description = "Only this kind", example = "OUTLET") @QueryParam("kind")
          @Nullable SourceKind kind,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** A source. */
  @GET
  @Path("/{source}")
  @Operation(
      operationId = "getSource",
      summary = "Get a source with its aliases and roles",
      description =
          "A key that has been merged into another is answered with the source that it was merged"
              + " into, here and under `score`, `history` and `evidence`; `source` in the answer and"
              + " Content-Location say which.")
  @APIResponse(
      responseCode = "200",
      description = "The source, with its version as ETag",
      content = @Content(schema = @Schema(implementation = Source.class)))
  Uni<Response> get(
      @Parameter(description = "The source's key", example = Examples.SOURCE) @PathParam("source")
          String source);

  /** Edits a source. */
  @PUT
  @Path("/{source}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putSource",
      summary = "Edit a source's name, description and roles",
      description =
          "Needs the ETag as If-Match; `*` takes any version. Roles that are left out stay as they"
              + " are.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SourceEdit.class),
              examples = @ExampleObject(name = "source", value = Examples.SOURCE_EDIT)))
  @APIResponse(
      responseCode = "200",
      description = "The edited source",
      content = @Content(schema = @Schema(implementation = Source.class)))
  @APIResponse(responseCode = "409", description = "It has been merged into another source")
  @APIResponse(responseCode = "412", description = "Somebody else has edited it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  Uni<Response> put(
      @Parameter(description = "The source's key", example = Examples.SOURCE) @PathParam("source")
          String source,
      @Parameter(description = "The ETag of what is edited, or `*`", example = "*")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid SourceEdit body);

  /** How reliable a source has been. */
  @GET
  @Path("/{source}/score")
  @Operation(
      operationId = "getScore",
      summary = "Get a source's score",
      description =
          "`asOf` is time in the world: claims published and facts confirmed by then. `knownAt` is"
              + " time of recording: what had been recorded here by then.")
  @APIResponse(
      responseCode = "200",
      description = "The score",
      content = @Content(schema = @Schema(implementation = Score.class)))
  Uni<Score> score(
      @Parameter(description = "The source's key", example = Examples.SOURCE) @PathParam("source")
          String source,
      @Parameter(description = "Only questions of this topic") @QueryParam("topic")
          @Nullable String topic,
      @Parameter(description = "As of this day in the world; now if absent") @QueryParam("asOf")
          @Nullable Instant asOf,
      @Parameter(description = "With what was recorded by then; now if absent")
          @QueryParam("knownAt")
          @Nullable Instant knownAt);

  /** The score over time. */
  @GET
  @Path("/{source}/history")
  @Operation(
      operationId = "getHistory",
      summary = "Get a source's score over time",
      description = "One point for every moment at which facts moved it, the latest first.")
  @APIResponse(responseCode = "200", description = "A page of points")
  Uni<Page<ScorePoint>> history(
      @Parameter(description = "The source's key", example = Examples.SOURCE) @PathParam("source")
          String source,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** The sentences behind the score. */
  @GET
  @Path("/{source}/evidence")
  @Operation(
      operationId = "listEvidence",
      summary = "List the settled claims behind a source's score, down to the sentence",
      description = "The latest fact first; all three records.")
  @APIResponse(responseCode = "200", description = "A page of evidence")
  Uni<Page<Evidence>> evidence(
      @Parameter(description = "The source's key", example = Examples.SOURCE) @PathParam("source")
          String source,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** Merges, splits or releases, or undoes such a decision. */
  @POST
  @Path("/{source}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideSource",
      summary = "Merge or split a source, release a speaker or a quotation, or undo that",
      description =
          "MERGE: `otherSource` is the same source; its claims, trials and beliefs are charged to"
              + " this one. SPLIT: the claims that fit all of `names`, `aliases`, `reportIds` and"
              + " `claimIds` are those of `otherSource`. RELEASE with `names`: the private person of"
              + " these names becomes this speaker, who is listed and scored from then on. RELEASE"
              + " with `claimIds` or `reportIds` alone: what these put into this source's mouth is"
              + " accepted as its own and scored. UNDO needs `decisionId`. A decision holds for"
              + " whatever is delivered later, until it is undone; then all is as if it had never"
              + " been taken. The same decision again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SourceDecisionSubmission.class),
              examples = @ExampleObject(name = "split", value = Examples.SOURCE_DECISION)))
  @APIResponse(
      responseCode = "201",
      description = "The decision, which holds from now on",
      content = @Content(schema = @Schema(implementation = SourceDecision.class)))
  @APIResponse(
      responseCode = "200",
      description = "The decision was taken or undone before, or is undone now",
      content = @Content(schema = @Schema(implementation = SourceDecision.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "It contradicts a decision that holds, or a later one stands on what is to be undone;"
              + " `conflictsWith` names them")
  @APIResponse(responseCode = "412", description = "Somebody else has changed it meanwhile")
  Uni<Response> decide(
      @Parameter(description = "The source's key", example = Examples.SPEAKER) @PathParam("source")
          String source,
      @Parameter(description = "The source's ETag; any version if absent", example = "*")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid SourceDecisionSubmission body);

  /** The decisions on a source. */
  @GET
  @Path("/{source}/decisions")
  @Operation(
      operationId = "listSourceDecisions",
      summary = "List what editors decided on a source",
      description = "The latest first, undone ones among them, by either key of the decision.")
  @APIResponse(responseCode = "200", description = "A page of decisions")
  Uni<Page<SourceDecision>> decisions(
      @Parameter(description = "The source's key", example = Examples.SPEAKER) @PathParam("source")
          String source,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);
}
