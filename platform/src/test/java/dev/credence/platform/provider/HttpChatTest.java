package dev.credence.platform.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.platform.provider.ChatException.Reason;
import dev.credence.platform.provider.MisbehavingModel.Mood;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpChatTest {

  private static final Prompt PROMPT = new Prompt("Say so.", "{\"text\": \"The road is shut.\"}");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final MisbehavingModel model = new MisbehavingModel();
  private final Configured config = Configured.at(model.url());

  @AfterEach
  void stop() {
    model.close();
  }

  private Chat chat() {
    return new HttpChat(ChatSettings.of(config));
  }

  private Reason failure(Duration atMost) {
    return assertThrows(ChatException.class, () -> chat().ask(PROMPT, atMost)).reason();
  }

  @Test
  void the_words_of_the_answer_come_back() {
    model.say(data -> "echo " + data);
    assertEquals("echo " + PROMPT.data(), chat().ask(PROMPT, LONG));
    String request = model.requests().get(0);
    assertTrue(request.contains("Authorization: Bearer key-of-the-test"));
    assertTrue(request.contains("\"temperature\":0"));
  }

  @ParameterizedTest
  @CsvSource({
    "DRIPS_ITS_HEAD, TIMEOUT",
    "DRIPS_ITS_BODY, TIMEOUT",
    "HANGS, TIMEOUT",
    "BREAKS_OFF_HALF_WAY, UNREACHABLE",
    "RESETS, UNREACHABLE",
    "THROTTLES, THROTTLED",
    "FAILS, SERVER_ERROR",
    "REFUSES_THE_KEY, REFUSED",
    "SENDS_A_PAGE, MALFORMED",
    "SENDS_ANOTHER_SHAPE, MALFORMED",
    "SENDS_NO_WORDS, MALFORMED",
    "IS_CUT_OFF_BY_ITS_LIMIT, MALFORMED",
    "NEVER_STOPS, TOO_LARGE",
    "SAYS_IT_IS_LONGER, UNREACHABLE",
    "SAYS_IT_IS_SHORTER, MALFORMED",
    "SENDS_NO_UTF8, MALFORMED",
    "SENDS_DEEP_JSON, MALFORMED",
    "REDIRECTS, REDIRECTED",
    "SPEAKS_NO_HTTP, UNREACHABLE"
  })
  void every_misbehaviour_has_its_reason(Mood mood, Reason reason) {
    model.become(mood);
    assertEquals(reason, failure(LONG));
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, mode = Mode.EXCLUDE, names = "ANSWERS")
  void neither_key_nor_text_is_in_a_failure(Mood mood) {
    model.become(mood);
    ChatException failure =
        assertThrows(ChatException.class, () -> chat().ask(PROMPT, LONG), mood::name);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertFalse(cause.toString().contains("key-of-the-test"), cause::toString);
      assertFalse(cause.toString().contains("road"), cause::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "0, 0", "999999999, 3600"})
  void a_wish_to_be_left_alone_is_understood(String seconds, long understood) {
    model.throttle(seconds);
    ChatException failure = assertThrows(ChatException.class, () -> chat().ask(PROMPT, LONG));
    assertEquals(Duration.ofSeconds(understood), failure.retryAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "soon", "Wed, 21 Oct 2015 07:28:00 GMT", "99999999999"})
  void a_wish_in_other_words_is_not(String seconds) {
    model.throttle(seconds);
    ChatException failure = assertThrows(ChatException.class, () -> chat().ask(PROMPT, LONG));
    assertEquals(Reason.THROTTLED, failure.reason());
    assertNull(failure.retryAfter());
  }

  @Test
  void a_redirect_is_asked_once_and_not_followed() {
    model.become(Mood.REDIRECTS);
    failure(LONG);
    assertEquals(1, model.requests().size());
  }

  @Test
  void nobody_at_the_address_is_a_failure_like_any_other() {
    model.close();
    assertEquals(Reason.UNREACHABLE, failure(LONG));
  }

  @Test
  void an_address_without_tls_where_it_is_configured_is_a_failure_like_any_other() {
    Chat chat =
        new HttpChat(ChatSettings.of(Configured.at(model.url().replace("http:", "https:"))));
    assertThrows(ChatException.class, () -> chat.ask(PROMPT, LONG));
    assertEquals(0, model.requests().stream().filter(r -> r.contains("Bearer")).count());
  }

  @Test
  void who_has_no_time_left_asks_nobody() {
    assertEquals(Reason.BUDGET, failure(Duration.ZERO));
    assertTrue(model.requests().isEmpty());
  }

  @Test
  void a_prompt_that_is_too_long_is_not_sent() {
    Prompt prompt = new Prompt("Say so.", "a".repeat(5_000));
    ChatException failure = assertThrows(ChatException.class, () -> chat().ask(prompt, LONG));
    assertEquals(Reason.TOO_LONG, failure.reason());
    assertTrue(model.requests().isEmpty());
  }
}
