package dev.credence.scoring.confirmation;

import dev.credence.contract.FactBatchLine;
import dev.credence.contract.FactsApi;
import dev.credence.contract.ProblemType;
import dev.credence.platform.BodyPieces;
import dev.credence.platform.ProblemException;
import dev.credence.platform.Workers;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Facts by the file: a feed of fact-checks, a table, or lines of our own form. */
@Path("/v1/facts/batch")
@Tag(name = "Facts")
public class FactBatchResource {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  private static final String UTF_8 = "utf-8";

  /** Little enough to answer soon; every fact has a transaction of its own in any case. */
  private static final int MOST_ITEMS_AT_ONCE = 100;

  private static final int MOST_BYTES_AT_ONCE = 1_000_000;

  private static final String LINES =
      """
      {"statement":"The ferry to Ostrava Point was suspended on 14 March 2025.","topic":"transport","confirmedAt":"2025-03-15T12:00:00Z","evidence":["https://port-authority.example/notices/17"]}
      {"question":"karsa-bridge-evacuated","value":140,"unit":"person","confirmedAt":"2025-03-16T12:00:00Z","evidence":["https://karsa.example/report"]}
      """;

  private static final String TABLE =
      """
      statement,topic,confirmedAt,evidence
      "The ferry to Ostrava Point was suspended on 14 March 2025.",transport,2025-03-15T12:00:00Z,https://port-authority.example/notices/17|https://port-authority.example/log
      """;

  private static final String FEED =
      """
      {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "dataFeedElement": [{
          "@type": "DataFeedItem",
          "item": [{
            "@type": "ClaimReview",
            "url": "https://fact-desk.example/checks/karsa-bridge",
            "claimReviewed": "The Karsa bridge collapsed on 14 March 2025.",
            "datePublished": "2025-03-16",
            "author": {"@type": "Organization", "name": "Lakeside Fact Desk"},
            "reviewRating": {"@type": "Rating", "alternateName": "False"}
          }]
        }]
      }
      """;

  private final FactBatchService batches;
  private final ItemReader reader;

  FactBatchResource(FactBatchService batches, ItemReader reader) {
    this.batches = batches;
    this.reader = reader;
  }

  /** Takes facts in, one after the other. */
  @POST
  @Consumes({NDJSON, CSV, FactsApi.JSON_LD})
  @Produces(NDJSON)
  @RestStreamElementType("application/json")
  @Operation(
      operationId = "confirmFacts",
      summary = "Confirm many facts from a file",
      description =
          "Takes JSON lines of our own form; CSV with our field names as its header, the addresses"
              + " of `evidence` with `|` between them; or ClaimReviews of schema.org in a DataFeed,"
              + " in an array, or one after the other. One answer for each item, in order; a bad"
              + " item does not sink the rest. The same file again changes nothing, and does not"
              + " bring back what has been retracted since. Read the answers while you send.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = NDJSON,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "two facts", value = LINES)),
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "a table", value = TABLE)),
        @Content(
            mediaType = FactsApi.JSON_LD,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "a feed", value = FEED))
      })
  @APIResponse(
      responseCode = "200",
      description = "A line for every item",
      content =
          @Content(mediaType = NDJSON, schema = @Schema(implementation = FactBatchLine.class)))
  public Multi<FactBatchLine> confirm(
      @Context HttpServerRequest request, @Context HttpHeaders headers) {
    FactFile file = file(headers.getMediaType());
    FactBatch batch = new FactBatch(file);
    BodyPieces pieces =
        new BodyPieces(request, file.splitter(), MOST_ITEMS_AT_ONCE, MOST_BYTES_AT_ONCE);
    pieces.start();
    return Multi.createBy()
        .repeating()
        .uni(pieces::next)
        .until(portion -> portion.isEmpty() || batch.isFull())
        .onItem()
        .transformToUniAndConcatenate(portion -> Workers.compute(() -> batch.read(portion)))
        .onItem()
        .<FactBatch.Item>transformToMultiAndConcatenate(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(item -> batches.confirm(batch, item))
        .onTermination()
        .invoke(pieces::discard);
  }

  private FactFile file(MediaType type) {
    String name = type.getType() + "/" + type.getSubtype();
    if (name.equalsIgnoreCase(CSV)) {
      requireUtf8(type);
      return new FactTable(reader);
    }
    return name.equalsIgnoreCase(NDJSON) ? new FactLines(reader) : new ReviewFeed(reader);
  }

  /** JSON is always UTF-8, whatever the parameter says; a table may well be something else. */
  private static void requireUtf8(MediaType type) {
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8);
    if (!charset.equalsIgnoreCase(UTF_8)) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset must be UTF-8.");
    }
  }
}
