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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

/** Reports: in, out and away. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Publications by outlets, with their revisions and links")
public interface ReportsApi {

  /** Takes a report in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "submitReport",
      summary = "Submit a report",
      description =
          "The same submission always has the same reportId. Another text under the same id is a"
              + " revision. Submitting a stored text again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReportSubmission.class),
              examples = @ExampleObject(name = "report", value = Examples.REPORT)))
  @APIResponse(
      responseCode = "201",
      description = "A new report or revision",
      content = @Content(schema = @Schema(implementation = IngestReceipt.class)))
  @APIResponse(
      responseCode = "200",
      description = "Known already; nothing was changed",
      content = @Content(schema = @Schema(implementation = IngestReceipt.class)))
  Uni<Response> submit(@NotNull @Valid ReportSubmission body);

  /** A report with its current text. */
  @GET
  @Path("/{reportId}")
  @Operation(operationId = "getReport", summary = "Get a report with its text and today's links")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(responseCode = "410", description = "The report has been deleted")
  Uni<Report> get(
      @Parameter(description = "The report", example = Examples.REPORT_ID) @PathParam("reportId")
          UUID reportId);

  /** Erases a report's text and quotes. */
  @DELETE
  @Path("/{reportId}")
  @Operation(
      operationId = "deleteReport",
      summary = "Delete a report",
      description =
          "Erases text and quotes. The id and version stay as a tombstone, and a resubmission"
              + " continues above that version. Deleting again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What is left",
      content = @Content(schema = @Schema(implementation = ReportDeletion.class)))
  Uni<ReportDeletion> delete(
      @Parameter(description = "The report", example = Examples.DELETABLE_REPORT_ID)
          @PathParam("reportId")
          UUID reportId);

  /** Reports, the latest publication first. */
  @GET
  @Operation(operationId = "listReports", summary = "List reports, the latest publication first")
  @APIResponse(responseCode = "200", description = "A page of reports")
  Uni<Page<ReportSummary>> list(
      @Parameter(description = "Only this outlet's", example = Examples.OUTLET)
          @QueryParam("outlet")
          @Nullable String outlet,
      @Parameter(description = "Only this story's") @QueryParam("story") @Nullable UUID story,
      @Parameter(description = "Published at or after", example = "2025-03-01T00:00:00Z")
          @QueryParam("publishedFrom")
          @Nullable Instant publishedFrom,
      @Parameter(description = "Published before", example = "2025-04-01T00:00:00Z")
          @QueryParam("publishedTo")
          @Nullable Instant publishedTo,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "Rows at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit);

  /** The claims of the current revision. */
  @GET
  @Path("/{reportId}/claims")
  @Operation(operationId = "listClaims", summary = "List the claims of a report")
  @APIResponse(responseCode = "200", description = "The claims, in the order of the text")
  @APIResponse(responseCode = "410", description = "The report has been deleted")
  Uni<Page<Claim>> claims(
      @Parameter(description = "The report", example = Examples.REPORT_ID) @PathParam("reportId")
          UUID reportId);
}
