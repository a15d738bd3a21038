package dev.credence.platform.provider;

import dev.credence.platform.provider.ChatException.Reason;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit; beyond it the connection is given up, whatever its length says. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final int mostBytes;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  BoundedBody(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription next) {
    subscription = next;
    next.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Subscription source = Objects.requireNonNull(subscription);
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > mostBytes) {
        source.cancel();
        body.completeExceptionally(new ChatException(Reason.TOO_LARGE));
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.write(chunk, 0, chunk.length);
    }
    source.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
