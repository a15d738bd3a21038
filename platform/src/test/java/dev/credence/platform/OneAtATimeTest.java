package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

  @Test
  void work_never_overlaps_and_keeps_its_order() {
    OneAtATime queue = new OneAtATime(1_000);
    AtomicInteger running = new AtomicInteger();
    List<Integer> order = new ArrayList<>();
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      results.add(
          queue
              .run(
                  () -> {
                    assertEquals(1, running.incrementAndGet());
                    order.add(number);
                    return Uni.createFrom()
                        .item(() -> number)
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                        .invoke(running::decrementAndGet);
                  })
              .subscribeAsCompletionStage());
    }
    for (int i = 0; i < 200; i++) {
      assertEquals(i, results.get(i).join());
      assertEquals(i, order.get(i));
    }
  }

  @Test
  void a_failure_lets_the_next_one_in() {
    OneAtATime queue = new OneAtATime(10);
    CompletableFuture<String> failed =
        queue
            .<String>run(
                () -> {
                  throw new IllegalStateException("on purpose");
                })
            .subscribeAsCompletionStage();
    assertTrue(failed.isCompletedExceptionally());
    assertEquals(
        "next", queue.run(() -> Uni.createFrom().item("next")).subscribeAsCompletionStage().join());
  }

  @Test
  void who_finds_the_queue_full_is_told_to_come_back() {
    OneAtATime queue = new OneAtATime(1);
    CompletableFuture<String> gate = new CompletableFuture<>();
    CompletableFuture<String> first =
        queue.run(() -> Uni.createFrom().completionStage(gate)).subscribeAsCompletionStage();
    CompletableFuture<String> second =
        queue.run(() -> Uni.createFrom().item("second")).subscribeAsCompletionStage();
    CompletableFuture<String> third =
        queue.run(() -> Uni.createFrom().item("third")).subscribeAsCompletionStage();
    Throwable refused = assertThrows(Exception.class, third::join).getCause();
    assertEquals(ProblemType.UNAVAILABLE, assertInstanceOf(ProblemException.class, refused).type());
    gate.complete("first");
    assertEquals("first", first.join());
    assertEquals("second", second.join());
  }
}
