package dev.credence.platform.provider;

import dev.credence.platform.provider.ChatException.Reason;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an OpenAI-compatible address. One request per answer, no retries, no redirects, no
 * proxy: it reaches the configured address or nothing. The whole call is bounded, body included,
 * which the client's own time-out does not do.
 */
public final class HttpChat implements Chat {

  /** A wish to be left alone for longer is no longer a matter of minutes. */
  private static final long LONGEST_RETRY_SECONDS = 3_600;

  private final ChatSettings settings;
  private final HttpClient client;

  /** A client for the given settings. */
  public HttpChat(ChatSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(settings.timeout())
            .build();
  }

  @Override
  public String ask(Prompt prompt, Duration atMost) {
    if (prompt.length() > settings.charactersPerPrompt()) {
      throw new ChatException(Reason.TOO_LONG);
    }
    Duration limit = atMost.compareTo(settings.timeout()) < 0 ? atMost : settings.timeout();
    if (limit.isNegative() || limit.isZero()) {
      throw new ChatException(Reason.BUDGET);
    }
    HttpResponse<byte[]> response = send(request(prompt, limit), limit);
    requireSuccess(response);
    return Completion.answer(response.body());
  }

  private HttpRequest request(Prompt prompt, Duration limit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.url())
            .timeout(limit)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(Completion.request(settings, prompt)));
    if (settings.apiKey() != null) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, head -> new BoundedBody(settings.answerBytes()));
    try {
      return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new ChatException(Reason.TIMEOUT, late, null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ChatException(Reason.UNREACHABLE, interrupted, null);
    } catch (ExecutionException failed) {
      throw failure(failed);
    } finally {
      call.cancel(true);
    }
  }

  private static ChatException failure(ExecutionException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ChatException known) {
        return known;
      }
      if (cause instanceof HttpTimeoutException) {
        return new ChatException(Reason.TIMEOUT, failed, null);
      }
    }
    return new ChatException(Reason.UNREACHABLE, failed, null);
  }

  private static void requireSuccess(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 429) {
      throw new ChatException(Reason.THROTTLED, null, retryAfter(response));
    }
    if (status >= 500) {
      throw new ChatException(Reason.SERVER_ERROR, null, retryAfter(response));
    }
    if (status >= 400) {
      throw new ChatException(Reason.REFUSED);
    }
    if (status >= 300) {
      throw new ChatException(Reason.REDIRECTED);
    }
    if (status != 200) {
      throw new ChatException(Reason.MALFORMED);
    }
  }

  /** Seconds only; the other form, a date, would trust the other side's clock. */
  private static @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
    String value = response.headers().firstValue("Retry-After").orElse("");
    if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(Character::isDigit)) {
      return null;
    }
    return Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_RETRY_SECONDS));
  }
}
