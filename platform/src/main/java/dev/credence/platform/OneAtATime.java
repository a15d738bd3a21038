package dev.credence.platform;

import dev.credence.contract.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that runs one piece after another within this process, in the order of its arrival. Waiting
 * here costs nothing; waiting for a lock inside a transaction would hold one of the few connections
 * that readers need.
 */
public final class OneAtATime {

  private final int mostWaiting;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * A queue.
   *
   * @param mostWaiting how many may wait; the next one is told to come back later
   */
  public OneAtATime(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /**
   * The result of work that starts when everything before it has ended.
   *
   * @return fails with {@link ProblemType#UNAVAILABLE} if too many wait already
   */
  public <T> Uni<T> run(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Runnable start =
                  () ->
                      Uni.createFrom()
                          .<T>deferred(work::get)
                          .subscribe()
                          .with(
                              result -> {
                                next();
                                emitter.complete(result);
                              },
                              failure -> {
                                next();
                                emitter.fail(failure);
                              });
              if (!enter(start)) {
                emitter.fail(
                    ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "Too many changes wait to be made. Repeat the request."));
              }
            });
  }

  private boolean enter(Runnable start) {
    synchronized (this) {
      if (busy) {
        return waiting.size() < mostWaiting && waiting.add(start);
      }
      busy = true;
    }
    start.run();
    return true;
  }

  private void next() {
    Runnable start = poll();
    if (start != null) {
      start.run();
    }
  }

  private synchronized @Nullable Runnable poll() {
    Runnable start = waiting.poll();
    busy = start != null;
    return start;
  }
}
