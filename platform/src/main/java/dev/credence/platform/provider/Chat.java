package dev.credence.platform.provider;

import java.time.Duration;

/** A language model that answers one prompt at a time. Implementations are thread-safe. */
public interface Chat {

  /**
   * The model's answer, as it came: nothing in it is to be trusted. Blocks; never called from an
   * event loop, nor while a database transaction is open.
   *
   * @param prompt the question
   * @param atMost how long the caller can wait; the configured time-out bounds it as well
   * @throws ChatException if there is no answer within the bounds
   */
  String ask(Prompt prompt, Duration atMost);
}
