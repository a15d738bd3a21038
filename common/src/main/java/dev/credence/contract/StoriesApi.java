package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
              + " story still finds it.")
  @APIResponse(
      responseCode = "200",
      description = "The story",
      content = @Content(schema = @Schema(implementation = Story.class)))
  Uni<Story> get(
      @Parameter(description = "The story", example = Examples.STORY_ID) @PathParam("storyId")
          UUID storyId);
}
