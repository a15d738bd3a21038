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
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The door to the scoring service. */
@ApplicationScoped
class ScoringClient {

  /** Too many requests, bad gateway, unavailable, gateway time-out. */
  private static final Set<Integer> OUT_OF_REACH = Set.of(429, 502, 503, 504);

  private final Door door;
  private final Clock clock;

  ScoringClient(@RestClient Door door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * Hands digests over.
   *
   * @return fails with {@link OutOfReachException} if scoring takes nothing at present, and with
   *     anything else if it is this batch that it does not take
   */
  Uni<DigestReceipt> put(List<ReportDigest> digests) {
    return door.put(new DigestBatch(clock.instant(), digests))
        .onFailure(ScoringClient::isOutOfReach)
        .transform(OutOfReachException::new);
  }

  private static boolean isOutOfReach(Throwable failure) {
    if (failure instanceof WebApplicationException web) {
      return OUT_OF_REACH.contains(web.getResponse().getStatus());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** Scoring takes nothing at present. */
  static final class OutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfReachException(Throwable cause) {
      super("scoring cannot be reached: " + cause.getMessage(), cause);
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
