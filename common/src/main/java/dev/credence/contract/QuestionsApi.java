package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions: what claims answer and facts settle. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions", description = "What claims answer and facts settle")
public interface QuestionsApi {

  /** A question. */
  @GET
  @Operation(
      operationId = "getQuestion",
      summary = "Get a question",
      description =
          "With the questions that may be the same: `mergeProposals` lists those whose facts have"
              + " settled at least two claims in common with it, and at least half of the claims of"
              + " the one that has fewer.")
  @APIResponse(
      responseCode = "200",
      description = "The question, with its version as ETag",
      content = @Content(schema = @Schema(implementation = Question.class)))
  @APIResponse(responseCode = "404", description = "There is no such question")
  Uni<Response> get(
      @Parameter(description = "The question's key", required = true, example = Examples.QUESTION)
          @QueryParam("key")
          @NotBlank
          String key);

  /** Edits a question. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putQuestion",
      summary = "Edit a question",
      description =
          "Its settled trials move to the new topic. Needs the ETag as If-Match; `*` takes any"
              + " version.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = QuestionEdit.class),
              examples = @ExampleObject(name = "question", value = Examples.QUESTION_EDIT)))
  @APIResponse(
      responseCode = "200",
      description = "The edited question",
      content = @Content(schema = @Schema(implementation = Question.class)))
  @APIResponse(responseCode = "404", description = "There is no such question")
  @APIResponse(responseCode = "412", description = "Somebody else has edited it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  Uni<Response> put(
      @Parameter(description = "The question's key", required = true, example = Examples.QUESTION)
          @QueryParam("key")
          @NotBlank
          String key,
      @Parameter(description = "The ETag of what is edited, or `*`", example = "*")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid QuestionEdit body);
}
