package dev.credence.contract;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Outlets: what an editor says of a publisher. */
@Path("/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outlets", description = "Publishers of reports")
public interface OutletsApi {

  /** An outlet. */
  @GET
  @Path("/{outlet}")
  @Operation(operationId = "getOutlet", summary = "Get an outlet")
  @APIResponse(
      responseCode = "200",
      description = "The outlet, with its version as ETag",
      content = @Content(schema = @Schema(implementation = Outlet.class)))
  Uni<Response> get(
      @Parameter(description = "The outlet's key", example = Examples.OUTLET) @PathParam("outlet")
          String outlet);

  /** Creates or edits an outlet. */
  @PUT
  @Path("/{outlet}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putOutlet",
      summary = "Create or edit an outlet",
      description =
          "Reports create their outlets by themselves; an edit adds a name and a description. An edit"
              + " of an outlet that exists needs its ETag as If-Match; `*` takes any version.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = OutletEdit.class),
              examples = @ExampleObject(name = "outlet", value = Examples.OUTLET_EDIT)))
  @APIResponse(
      responseCode = "200",
      description = "The edited outlet",
      content = @Content(schema = @Schema(implementation = Outlet.class)))
  @APIResponse(
      responseCode = "201",
      description = "The created outlet",
      content = @Content(schema = @Schema(implementation = Outlet.class)))
  @APIResponse(responseCode = "412", description = "Somebody else has edited it meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  Uni<Response> put(
      @Parameter(description = "The outlet's key", example = Examples.OUTLET) @PathParam("outlet")
          String outlet,
      @Parameter(description = "The ETag of what is edited, or `*`", example = "*")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid OutletEdit body);
}
