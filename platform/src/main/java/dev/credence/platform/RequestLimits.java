package dev.credence.platform;

import dev.credence.contract.Problem;
import dev.credence.contract.ProblemType;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds what a request may send before any of it is read. Batches are streamed and may be of any
 * length; everything else is held in memory and may not.
 */
@ApplicationScoped
public class RequestLimits {

  private static final Set<String> BATCH_PATHS = Set.of("/v1/reports/batch", "/v1/facts/batch");

  /** Where the HTTP server looks for the limit of a body that does not say how long it is. */
  private static final String MAX_REQUEST_SIZE_KEY = VertxHttpRecorder.MAX_REQUEST_SIZE_KEY;

  private final long maxBodyBytes;

  RequestLimits(
      // 5,000,000 characters of text, each up to 6 bytes as a JSON escape.
      @ConfigProperty(name = "credence.http.max-body-bytes", defaultValue = "32000000")
          long maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::check);
    // After the server's own handler, which notes the limit that is meant for batches.
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(
            request -> {
              if (!isBatch(request)) {
                request.put(MAX_REQUEST_SIZE_KEY, maxBodyBytes);
              }
              request.next();
            });
  }

  private static boolean isBatch(RoutingContext request) {
    String path = request.request().path();
    return path != null && BATCH_PATHS.contains(path);
  }

  private void check(RoutingContext request) {
    String path = request.request().path();
    if (path == null || path.contains("%00") || path.indexOf('\0') >= 0) {
      refuse(request, ProblemType.NOT_FOUND, "The path has a NUL character.");
      return;
    }
    String query = request.request().query();
    if (query != null && (query.contains("%00") || query.indexOf('\0') >= 0)) {
      refuse(request, ProblemType.INVALID_PARAMETER, "The query has a NUL character.");
      return;
    }
    String encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      refuse(
          request,
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The body must not be compressed: the header Content-Encoding says that it is.");
      return;
    }
    if (!isBatch(request)) {
      String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      if (length != null && exceeds(length)) {
        refuse(
            request,
            ProblemType.TOO_LARGE,
            "The body is limited to "
                + maxBodyBytes
                + " bytes. Longer input goes through a batch.");
        return;
      }
    }
    request.next();
  }

  private boolean exceeds(String length) {
    try {
      return Long.parseLong(length) > maxBodyBytes;
    } catch (NumberFormatException tooLong) {
      return true;
    }
  }

  private static void refuse(RoutingContext request, ProblemType type, String detail) {
    JsonObject problem =
        new JsonObject()
            .put("type", type.uri().toString())
            .put("title", type.title())
            .put("status", type.status())
            .put("detail", detail)
            .put("instance", request.request().path());
    request
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        // The rest of the body is not read, so the connection cannot be used again.
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(problem.encode());
  }
}
