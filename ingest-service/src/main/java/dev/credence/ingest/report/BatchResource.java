package dev.credence.ingest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.BatchLine;
import dev.credence.contract.Disposition;
import dev.credence.contract.IngestReceipt;
import dev.credence.contract.ProblemType;
import dev.credence.contract.ReportSubmission;
import dev.credence.platform.BodyPiece;
import dev.credence.platform.BodyPieces;
import dev.credence.platform.LineSplitter;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Problems;
import dev.credence.platform.StrictUtf8;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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

  /** Enough to share a transaction's cost, little enough to answer soon. */
  private static final int MOST_LINES_AT_ONCE = 100;

  private static final int MOST_BYTES_AT_ONCE = 1_000_000;

  /** How many portions a stage may have ready for the next one. */
  private static final int AHEAD = 3;

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
    BodyPieces lines =
        new BodyPieces(
            request, new LineSplitter(MAX_LINE_BYTES), MOST_LINES_AT_ONCE, MOST_BYTES_AT_ONCE);
    lines.start();
    // Three stages that work side by side, each on another portion and one portion ahead at most:
    // while the database stores one, the next is taken apart. Stages keep the order, and a portion
    // is stored before the next, so that of two texts of a report the later line is the later one.
    Executor workers = Infrastructure.getDefaultExecutor();
    return Multi.createBy()
        .repeating()
        .uni(lines::next)
        .until(List::isEmpty)
        .onItem()
        .transformToUniAndConcatenate(this::accept)
        .emitOn(workers, AHEAD)
        .onItem()
        .transformToUniAndConcatenate(this::store)
        .emitOn(workers, AHEAD)
        .onItem()
        .transformToUniAndConcatenate(this::link)
        .onItem()
        .transformToMultiAndConcatenate(portion -> Multi.createFrom().iterable(portion.answers()));
  }

  /** Lines on their way. */
  private record Portion(List<BodyPiece> lines, List<Submission> submissions) {

    /** A line that is as long as a large text is one alone, and goes its whole way at once. */
    boolean isLarge() {
      return lines.size() == 1
          && lines.get(0).bytes().length > SubmissionService.LARGE_TEXT
          && !lines.get(0).tooLong();
    }

    Portion with(List<Submission> others) {
      return new Portion(lines, others);
    }

    List<BatchLine> answers() {
      List<BatchLine> answers = new ArrayList<>(lines.size());
      for (int i = 0; i < lines.size(); i++) {
        answers.add(answer(lines.get(i), submissions.get(i)));
      }
      return answers;
    }
  }

  private Uni<Portion> accept(List<BodyPiece> lines) {
    Portion portion = new Portion(lines, List.of());
    return portion.isLarge()
        ? Uni.createFrom().item(portion)
        : submissions
            .accept(
                lines.stream().<Supplier<ReportSubmission>>map(line -> () -> read(line)).toList())
            .map(portion::with);
  }

  private Uni<Portion> store(Portion portion) {
    return portion.isLarge()
        ? submissions
            .oneLarge(() -> read(portion.lines().get(0)))
            .onFailure()
            .recoverWithItem(Submission::refused)
            .map(done -> portion.with(List.of(done)))
        : submissions.store(portion.submissions()).map(portion::with);
  }

  private Uni<Portion> link(Portion portion) {
    return portion.isLarge()
        ? Uni.createFrom().item(portion)
        : submissions.link(portion.submissions()).map(portion::with);
  }

  private static BatchLine answer(BodyPiece line, Submission submission) {
    IngestReceipt receipt = submission.receipt();
    return receipt == null
        ? refused(line, Objects.requireNonNull(submission.failure()))
        : accepted(line, receipt);
  }

  private ReportSubmission read(BodyPiece line) {
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

  private static BatchLine accepted(BodyPiece line, IngestReceipt receipt) {
    int status = receipt.disposition() == Disposition.DUPLICATE ? 200 : 201;
    return new BatchLine(line.number(), status, receipt, null);
  }

  private static BatchLine refused(BodyPiece line, Throwable failure) {
    ProblemException problem = Problems.of(failure);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf(failure, "Line %d of a batch failed", line.number());
    }
    return new BatchLine(
        line.number(), problem.type().status(), null, problem.toProblem("/v1/reports/batch"));
  }
}
