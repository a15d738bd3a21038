package dev.credence.platform.provider;

import dev.credence.platform.provider.ChatException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A model within bounds: remembered answers first, then a breaker, a bulkhead and a budget. Nobody
 * waits for a turn: who gets none goes on without the model.
 */
public final class GuardedChat implements Chat {

  private final Chat chat;
  private final ChatSettings settings;
  private final Answers answers;
  private final Breaker breaker;
  private final Semaphore calls;
  private final Budget budget;

  /** Bounds as configured around a model. */
  public GuardedChat(Chat chat, ChatSettings settings, ChatConfig config, Clock clock) {
    this.chat = chat;
    this.settings = settings;
    this.answers = new Answers(config.rememberedAnswers(), config.remembered(), clock);
    this.breaker = new Breaker(config.failures(), config.pause(), clock);
    this.calls = new Semaphore(config.concurrency());
    this.budget =
        new Budget(config.callsPerMinute(), config.callsPerDay(), config.charactersPerDay(), clock);
  }

  /** The model that a configuration names, within its bounds. */
  public static GuardedChat of(ChatConfig config, Clock clock) {
    ChatSettings settings = ChatSettings.of(config);
    return new GuardedChat(new HttpChat(settings), settings, config, clock);
  }

  /** What claims and assessments call it. */
  public String name() {
    return settings.name();
  }

  @Override
  public String ask(Prompt prompt, Duration atMost) {
    String key = Answers.key(settings, prompt);
    Optional<String> known = answers.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    requireTurn(prompt, atMost);
    try {
      String answer = chat.ask(prompt, atMost);
      breaker.succeeded();
      answers.put(key, answer);
      return answer;
    } catch (ChatException failure) {
      // Who had little time left proves nothing about the other side.
      boolean hurried = atMost.compareTo(settings.timeout()) < 0;
      if (failure.reason().isOutage() && !(hurried && failure.reason() == Reason.TIMEOUT)) {
        breaker.failed(failure.retryAfter());
      }
      throw failure;
    } finally {
      calls.release();
    }
  }

  /** Ends with a permit taken, or with an exception and none. */
  private void requireTurn(Prompt prompt, Duration atMost) {
    if (prompt.length() > settings.charactersPerPrompt()) {
      throw new ChatException(Reason.TOO_LONG);
    }
    if (atMost.isZero() || atMost.isNegative()) {
      throw new ChatException(Reason.BUDGET);
    }
    if (!calls.tryAcquire()) {
      throw new ChatException(Reason.BUSY);
    }
    Reason refusal = null;
    if (!breaker.enter()) {
      refusal = Reason.SUSPENDED;
    } else if (!budget.take(prompt.length())) {
      refusal = Reason.BUDGET;
    }
    if (refusal != null) {
      calls.release();
      throw new ChatException(refusal);
    }
  }
}
