package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door between the services: ingest puts digests, scoring applies higher versions only. */
@Path("/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Digests", description = "Internal: what scoring knows of reports")
public interface DigestsApi {

  /** Applies a batch in one transaction. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putDigests",
      summary = "Apply report digests (internal)",
      description =
          "Idempotent: duplicates, reordering and replays change nothing, since only a higher version"
              + " of a report is applied. Unknown fields are ignored.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = DigestBatch.class),
              examples = @ExampleObject(name = "empty batch", value = Examples.DIGESTS)))
  @APIResponse(
      responseCode = "200",
      description = "Every digest of the batch is stored, or was known",
      content = @Content(schema = @Schema(implementation = DigestReceipt.class)))
  Uni<DigestReceipt> put(@NotNull @Valid DigestBatch body);
}
