package dev.credence.platform;

import dev.credence.contract.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Work that is cheaper for many than for each: whatever arrives while portions are in work makes
 * the next one. A single request does not wait, and under load the cost of a transaction is shared.
 *
 * @param <T> what arrives
 * @param <R> what becomes of it
 */
public final class Portions<T, R> {

  /**
   * How much is taken at once.
   *
   * @param mostItems how many items make a portion
   * @param mostWeight how much they may weigh together; one alone may weigh more
   * @param atOnce how many portions are in work at the same time
   * @param mostWaiting how many items may wait; the next one is told to come back later
   */
  public record Limits(int mostItems, int mostWeight, int atOnce, int mostWaiting) {}

  private record Waiting<T, R>(T item, UniEmitter<? super R> emitter) {}

  private final Limits limits;
  private final ToIntFunction<T> weight;
  private final Function<List<T>, Uni<List<R>>> work;
  private final Queue<Waiting<T, R>> waiting = new ArrayDeque<>();
  private int inWork;

  /**
   * Portions of work.
   *
   * @param weight of an item, in any unit
   * @param work gives one result for each item, in their order
   */
  public Portions(Limits limits, ToIntFunction<T> weight, Function<List<T>, Uni<List<R>>> work) {
    this.limits = limits;
    this.weight = weight;
    this.work = work;
  }

  /**
   * What becomes of an item.
   *
   * @return fails with what its portion fails with, or with {@link ProblemType#UNAVAILABLE} if too
   *     many wait already
   */
  public Uni<R> submit(T item) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              if (enter(new Waiting<>(item, emitter))) {
                startNext();
              } else {
                emitter.fail(
                    ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "Too many submissions wait to be taken. Repeat the request."));
              }
            });
  }

  private synchronized boolean enter(Waiting<T, R> arrival) {
    return waiting.size() < limits.mostWaiting() && waiting.add(arrival);
  }

  private void startNext() {
    List<Waiting<T, R>> portion = take();
    if (portion.isEmpty()) {
      return;
    }
    Uni.createFrom()
        .deferred(() -> work.apply(portion.stream().map(Waiting::item).toList()))
        .subscribe()
        .with(
            results -> {
              end();
              for (int i = 0; i < portion.size(); i++) {
                portion.get(i).emitter().complete(results.get(i));
              }
            },
            failure -> {
              end();
              portion.forEach(item -> item.emitter().fail(failure));
            });
  }

  private void end() {
    synchronized (this) {
      inWork--;
    }
    startNext();
  }

  private synchronized List<Waiting<T, R>> take() {
    List<Waiting<T, R>> portion = new ArrayList<>();
    if (inWork == limits.atOnce()) {
      return portion;
    }
    int weighs = 0;
    while (!waiting.isEmpty() && portion.size() < limits.mostItems()) {
      weighs += weight.applyAsInt(waiting.element().item());
      if (!portion.isEmpty() && weighs > limits.mostWeight()) {
        break;
      }
      portion.add(waiting.remove());
    }
    if (!portion.isEmpty()) {
      inWork++;
    }
    return portion;
  }
}
