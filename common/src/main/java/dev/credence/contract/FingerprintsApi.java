package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search index of shared passages, for operators. */
@Path("/v1/fingerprints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fingerprints", description = "The search index of shared passages")
public interface FingerprintsApi {

  /** The state of the index. */
  @GET
  @Operation(
      operationId = "getFingerprints",
      summary = "See the search index and how far a new rule has reached",
      description =
          "When a release changes how texts are fingerprinted, stored ones are moved in the"
              + " background while everything is served; `outdated` goes down to 0.")
  @APIResponse(
      responseCode = "200",
      description = "The state of the index",
      content = @Content(schema = @Schema(implementation = FingerprintStatus.class)))
  Uni<FingerprintStatus> get();
}
