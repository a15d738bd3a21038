package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Stories: who copied whom, and what was left out. */
@Path("/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories", description = "Reports joined by their texts, with their origins")
public interface StoriesApi {

  /** A story with its members and origins. */
  @GET
  @Path("/{storyId}")
  @Operation(
      operationId = "getStory",
      summary = "Get a story",
      description =
          "Members with the origin that each counts as, and for each derived one the sentences that"
              + " it dropped, added or hardened. An id from before a late original re-rooted the"
              + " story or two were merged still finds it.")
  @APIResponse(
      responseCode = "200",
      description = "The story",
      content = @Content(schema = @Schema(implementation = Story.class)))
  Uni<Story> get(
      @Parameter(description = "The story", example = Examples.STORY_ID) @PathParam("storyId")
          UUID storyId);

  /** Splits, merges or pins, or undoes such a decision. */
  @POST
  @Path("/{storyId}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideStory",
      summary = "Split or merge a story, pin an origin, or undo such a decision",
      description =
          "SPLIT needs `reportIds`, MERGE `otherStoryId`, PIN `reportId` and perhaps"
              + " `originReportId`, UNDO `decisionId`. A decision holds whatever is linked later,"
              + " until it is undone. The same decision again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = StoryDecisionSubmission.class),
              examples = @ExampleObject(name = "pin", value = Examples.STORY_DECISION)))
  @APIResponse(
      responseCode = "201",
      description = "The decision, which holds from now on",
      content = @Content(schema = @Schema(implementation = StoryDecision.class)))
  @APIResponse(
      responseCode = "200",
      description = "The decision was taken or undone before, or is undone now",
      content = @Content(schema = @Schema(implementation = StoryDecision.class)))
  @APIResponse(responseCode = "409", description = "It contradicts a decision that holds")
  Uni<Response> decide(
      @Parameter(description = "The story", example = Examples.STORY_ID) @PathParam("storyId")
          UUID storyId,
      @NotNull @Valid StoryDecisionSubmission body);

  /** The decisions on a story. */
  @GET
  @Path("/{storyId}/decisions")
  @Operation(
      operationId = "listStoryDecisions",
      summary = "List what editors decided on a story",
      description = "The latest first, undone ones among them.")
  @APIResponse(responseCode = "200", description = "A page of decisions")
  Uni<Page<StoryDecision>> decisions(
      @Parameter(description = "The story", example = Examples.STORY_ID) @PathParam("storyId")
          UUID storyId,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);
}
