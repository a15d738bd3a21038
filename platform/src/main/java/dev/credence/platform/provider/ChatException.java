package dev.credence.platform.provider;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no answer that could be used. The message holds neither the key nor the text. */
public final class ChatException extends RuntimeException {

  /** Why there is none. */
  public enum Reason {
    /** The text is longer than a prompt may be. */
    TOO_LONG,
    /** The budget of calls or chars is spent, or the caller has no time left. */
    BUDGET,
    /** As many calls as may run at once are running. */
    BUSY,
    /** The last calls failed; the next one waits. */
    SUSPENDED,
    /** No answer in time. */
    TIMEOUT,
    /** No connection, or one that broke off. */
    UNREACHABLE,
    /** The address answered with a redirect, which is never followed. */
    REDIRECTED,
    /** 429. */
    THROTTLED,
    /** Another 4xx, such as a wrong key. */
    REFUSED,
    /** 5xx. */
    SERVER_ERROR,
    /** The answer is larger than may be read. */
    TOO_LARGE,
    /** The answer is not UTF-8, not JSON, cut off, or of another shape than was asked for. */
    MALFORMED;

    /** As a metric's tag has it: {@code too-long}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the other side was asked and did badly, rather than not asked at all. */
    boolean isOutage() {
      return costsATurn() && this != TOO_LONG;
    }

    /** Whether the same question will not fare better at once, when others might. */
    public boolean costsATurn() {
      return switch (this) {
        case BUDGET, BUSY, SUSPENDED -> false;
        default -> true;
      };
    }
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  /** A failure without more to say. */
  public ChatException(Reason reason) {
    this(reason, null, null);
  }

  ChatException(Reason reason, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super("no answer from the language model: " + reason.tag(), cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** How long the other side asks to be left alone. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
