package dev.credence.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Where computing goes that would hold up an event loop. */
public final class Workers {

  private Workers() {}

  /** The result of a computation, done on a worker thread. */
  public static <T> Uni<T> compute(Supplier<T> computation) {
    return Uni.createFrom()
        .item(computation)
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }
}
