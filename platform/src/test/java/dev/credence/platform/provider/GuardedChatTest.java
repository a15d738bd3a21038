package dev.credence.platform.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.credence.platform.provider.ChatException.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedChatTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final SetClock clock = new SetClock();
  private final Configured config = Configured.at("https://model.example/v1/chat/completions");
  private final AtomicInteger calls = new AtomicInteger();
  private Chat inner = (prompt, atMost) -> "answer to " + prompt.data();

  private final GuardedChat chat =
      new GuardedChat(
          (prompt, atMost) -> {
            calls.incrementAndGet();
            return inner.ask(prompt, atMost);
          },
          ChatSettings.of(config),
          config,
          clock);

  private String ask(int number) {
    return chat.ask(new Prompt("Say so.", "text " + number), LONG);
  }

  private Reason failure(int number) {
    return assertThrows(ChatException.class, () -> ask(number)).reason();
  }

  private void failWith(Reason reason, @Nullable Duration retryAfter) {
    inner =
        (prompt, atMost) -> {
          throw new ChatException(reason, null, retryAfter);
        };
  }

  @Test
  void the_same_prompt_is_asked_once() {
    assertEquals(ask(1), ask(1));
    assertEquals(1, calls.get());
  }

  @Test
  void the_longest_unused_answer_is_forgotten_first() {
    ask(1);
    ask(2);
    ask(1);
    ask(3);
    ask(1);
    assertEquals(3, calls.get());
    ask(2);
    assertEquals(4, calls.get());
  }

  @Test
  void an_old_answer_is_forgotten() {
    ask(1);
    clock.advance(Duration.ofMinutes(61));
    ask(1);
    assertEquals(2, calls.get());
  }

  @Test
  void a_minute_has_its_budget() {
    for (int i = 0; i < 4; i++) {
      ask(i);
    }
    assertEquals(Reason.BUDGET, failure(4));
    clock.advance(Duration.ofSeconds(30));
    ask(4);
  }

  @Test
  void a_day_has_its_budget() {
    for (int i = 0; i < 6; i++) {
      ask(i);
      clock.advance(LONG);
    }
    assertEquals(Reason.BUDGET, failure(6));
    clock.advance(Duration.ofDays(1));
    ask(6);
  }

  @Test
  void a_clock_that_is_set_back_gives_no_budget_out_twice() {
    for (int i = 0; i < 4; i++) {
      ask(i);
    }
    clock.advance(Duration.ofDays(-1));
    assertEquals(Reason.BUDGET, failure(4));
  }

  @Test
  void chars_have_their_budget() {
    String long_ = "a".repeat(3_900);
    chat.ask(new Prompt("1", long_), LONG);
    chat.ask(new Prompt("2", long_), LONG);
    ChatException failure =
        assertThrows(ChatException.class, () -> chat.ask(new Prompt("3", long_), LONG));
    assertEquals(Reason.BUDGET, failure.reason());
  }

  @Test
  void a_model_that_fails_is_left_alone_and_tried_again() {
    failWith(Reason.SERVER_ERROR, null);
    failure(1);
    failure(2);
    assertEquals(Reason.SUSPENDED, failure(3));
    assertEquals(2, calls.get());
    clock.advance(Duration.ofSeconds(31));
    assertEquals(Reason.SERVER_ERROR, failure(3));
    assertEquals(Reason.SUSPENDED, failure(3));
    clock.advance(Duration.ofSeconds(31));
    inner = (prompt, atMost) -> "well again";
    assertEquals("well again", ask(3));
    clock.advance(LONG);
    assertEquals("well again", ask(4));
  }

  @Test
  void who_asks_to_be_left_alone_is_left_alone() {
    failWith(Reason.THROTTLED, Duration.ofMinutes(2));
    failure(1);
    assertEquals(Reason.SUSPENDED, failure(1));
    clock.advance(Duration.ofSeconds(119));
    assertEquals(Reason.SUSPENDED, failure(1));
    clock.advance(Duration.ofSeconds(2));
    inner = (prompt, atMost) -> "rested";
    assertEquals("rested", ask(1));
  }

  @Test
  void a_caller_in_a_hurry_proves_nothing_about_the_model() {
    failWith(Reason.TIMEOUT, null);
    Duration hurry = Duration.ofMillis(10);
    for (int i = 0; i < 3; i++) {
      Prompt prompt = new Prompt("Say so.", "text " + i);
      ChatException failure = assertThrows(ChatException.class, () -> chat.ask(prompt, hurry));
      assertEquals(Reason.TIMEOUT, failure.reason());
    }
  }

  @Test
  void nobody_waits_for_a_turn() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    inner =
        (prompt, atMost) -> {
          inside.countDown();
          try {
            done.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return "at last";
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<String> first = other.submit(() -> ask(1));
      inside.await();
      assertEquals(Reason.BUSY, failure(2));
      done.countDown();
      assertEquals("at last", first.get());
      inner = (prompt, atMost) -> "free";
      assertEquals("free", ask(2));
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void patience_is_used_up_and_never_more_than_it_was() {
    Patience patience = new Patience(Duration.ofSeconds(20), clock);
    assertEquals(Duration.ofSeconds(20), patience.left());
    clock.advance(Duration.ofSeconds(15));
    assertEquals(Duration.ofSeconds(5), patience.left());
    clock.advance(Duration.ofSeconds(-30));
    assertEquals(Duration.ofSeconds(20), patience.left());
    clock.advance(Duration.ofSeconds(90));
    assertEquals(Duration.ZERO, patience.left());
  }
}
