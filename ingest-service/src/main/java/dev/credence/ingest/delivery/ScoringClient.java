package dev.credence.ingest.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.credence.contract.DigestBatch;
import dev.credence.contract.DigestReceipt;
import dev.credence.contract.DigestsApi;
import dev.credence.contract.ReportDigest;
import dev.credence.platform.StoredJson;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The door to the scoring service. */
@ApplicationScoped
class ScoringClient {

  private final Door door;
  private final Clock clock;

  ScoringClient(@RestClient Door door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * Hands digests over.
   *
   * @return fails with {@link RefusedException} if scoring will never take this batch, and with
   *     anything else if it may take it later
   */
  Uni<DigestReceipt> put(List<ReportDigest> digests) {
    return door.put(new DigestBatch(clock.instant(), digests))
        .onFailure(WebApplicationException.class)
        .transform(ScoringClient::classify);
  }

  private static Throwable classify(Throwable failure) {
    int status = ((WebApplicationException) failure).getResponse().getStatus();
    boolean forGood = status == 400 || status == 413 || status == 415 || status == 422;
    return forGood ? new RefusedException(status) : failure;
  }

  /** Scoring says that it will never take this batch. */
  static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(int status) {
      super("scoring refused the digest with status " + status);
    }
  }

  @RegisterRestClient(configKey = "scoring")
  interface Door extends DigestsApi {

    /** A field that a newer scoring service adds must not break an older ingest service. */
    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper ignoredStrictMapper) {
      return StoredJson.newMapper();
    }
  }
}
