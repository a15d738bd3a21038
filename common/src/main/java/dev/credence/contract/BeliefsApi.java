package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Beliefs: how likely a claim is before anyone has confirmed it. */
@Path("/v1/beliefs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beliefs", description = "How likely an unconfirmed claim is, with every term")
public interface BeliefsApi {

  /** The belief in the answers of a question. */
  @GET
  @Operation(operationId = "getBelief", summary = "Get the belief in the answers of a question")
  @APIResponse(
      responseCode = "200",
      description = "The belief",
      content = @Content(schema = @Schema(implementation = Belief.class)))
  @APIResponse(responseCode = "404", description = "There is no such question")
  Uni<Belief> get(
      @Parameter(description = "The question's key", required = true, example = Examples.QUESTION)
          @QueryParam("question")
          @NotBlank
          String question,
      @Parameter(description = "As of this day in the world; now if absent") @QueryParam("asOf")
          @Nullable Instant asOf,
      @Parameter(description = "With what was recorded by then; now if absent")
          @QueryParam("knownAt")
          @Nullable Instant knownAt);

  /** The belief in any statement. Stores nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "askBelief",
      summary = "Ask how likely a statement is",
      description = "The statement first seeks an existing question. Nothing is stored.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = BeliefRequest.class),
              examples = @ExampleObject(name = "statement", value = Examples.BELIEF)))
  @APIResponse(
      responseCode = "200",
      description = "The belief",
      content = @Content(schema = @Schema(implementation = Belief.class)))
  Uni<Belief> ask(@NotNull @Valid BeliefRequest body);
}
