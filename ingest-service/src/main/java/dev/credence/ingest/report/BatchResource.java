package dev.credence.ingest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.BatchLine;
import dev.credence.contract.Disposition;
import dev.credence.contract.IngestReceipt;
import dev.credence.contract.ProblemType;
import dev.credence.contract.ReportSubmission;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Problems;
import dev.credence.platform.StrictUtf8;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Reports by the stream: a line in, a line out, whatever the length. */
@Path("/v1/reports/batch")
@Tag(name = "Reports")
public class BatchResource {

  static final String NDJSON = "application/x-ndjson";

  private static final Logger LOG = Logger.getLogger(BatchResource.class);

  /** 5,000,000 characters of text, each up to 6 bytes as a JSON escape. */
  private static final int MAX_LINE_BYTES = 32_000_000;

  private static final String EXAMPLE =
      """
      {"outlet":"lakeside-courier.example","externalId":"ferry-1","publishedAt":"2025-03-14T09:00:00Z","text":"The ferry to Ostrava Point was suspended on Friday, the port authority said."}
      {"outlet":"lakeside-courier.example","externalId":"ferry-2","publishedAt":"2025-03-14T15:00:00Z","text":"The ferry to Ostrava Point sails again, the port authority said on Friday afternoon."}
      """;

  private final SubmissionService submissions;
  private final ObjectMapper json;
  private final Validator validator;

  BatchResource(SubmissionService submissions, ObjectMapper json, Validator validator) {
    this.submissions = submissions;
    this.json = json;
    this.validator = validator;
  }

  /** Takes reports in, one after the other. */
  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @RestStreamElementType("application/json")
  @Operation(
      operationId = "submitBatch",
      summary = "Submit many reports, one JSON object per line",
      description =
          "One answer per line, in order; a bad line does not sink the rest. Read the answers while"
              + " you send: the stream waits for a reader.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "two reports", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "A line for every line",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
  public Multi<BatchLine> submit(@Context HttpServerRequest request) {
    LineSplitter splitter = new LineSplitter(MAX_LINE_BYTES);
    Multi<LineSplitter.Line> lines =
        io.vertx.mutiny.core.http.HttpServerRequest.newInstance(request)
            .toMulti()
            .onItem()
            .transformToMultiAndConcatenate(
                chunk -> Multi.createFrom().iterable(splitter.feed(chunk.getBytes())));
    Multi<LineSplitter.Line> last =
        Multi.createFrom().deferred(() -> Multi.createFrom().iterable(splitter.finish()));
    return Multi.createBy()
        .concatenating()
        .streams(lines, last)
        .filter(line -> !line.isBlank())
        .onItem()
        .transformToUniAndConcatenate(this::submit);
  }

  private Uni<BatchLine> submit(LineSplitter.Line line) {
    return Uni.createFrom()
        .item(() -> read(line))
        .chain(submissions::submit)
        .map(receipt -> accepted(line, receipt))
        .onFailure()
        .recoverWithItem(failure -> refused(line, failure));
  }

  private ReportSubmission read(LineSplitter.Line line) {
    if (line.tooLong()) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "A line is limited to " + MAX_LINE_BYTES + " bytes.");
    }
    ReportSubmission submission;
    try {
      StrictUtf8.requireUtf8(line.bytes());
      submission = json.readValue(line.bytes(), ReportSubmission.class);
    } catch (IOException malformed) {
      throw Problems.of(malformed);
    }
    if (submission == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY, "The line is not a JSON object.");
    }
    Set<ConstraintViolation<ReportSubmission>> violations = validator.validate(submission);
    if (!violations.isEmpty()) {
      throw Problems.ofBody(violations);
    }
    return submission;
  }

  private static BatchLine accepted(LineSplitter.Line line, IngestReceipt receipt) {
    int status = receipt.disposition() == Disposition.DUPLICATE ? 200 : 201;
    return new BatchLine(line.number(), status, receipt, null);
  }

  private static BatchLine refused(LineSplitter.Line line, Throwable failure) {
    ProblemException problem = Problems.of(failure);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf(failure, "Line %d of a batch failed", line.number());
    }
    return new BatchLine(
        line.number(), problem.type().status(), null, problem.toProblem("/v1/reports/batch"));
  }
}
