package dev.credence.platform.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsTest {

  private static final String URL = "https://model.example/v1/chat/completions";

  @Test
  void the_name_follows_from_the_model() {
    assertEquals("small-model", ChatSettings.of(Configured.at(URL)).name());
  }

  @ParameterizedTest
  @CsvSource({
    "url, credence.providers.llm.url must be set",
    "model, credence.providers.llm.model must be set",
    "concurrency, credence.providers.llm.concurrency must be positive",
    "characters, credence.providers.llm.characters-per-prompt must be at least"
  })
  void what_is_missing_or_wrong_is_named(String what, String message) {
    Configured config = Configured.at(URL).without(what);
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> ChatSettings.of(config));
    assertTrue(failure.toString().contains(": " + message), failure::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://model.example/v1",
        "ftp://model.example/v1",
        "file:///etc/passwd",
        "/v1/chat",
        "https:/v1",
        "https://user:secret@model.example/v1",
        "http://127.0.0.1.example/v1"
      })
  void an_address_that_would_show_the_key_is_refused(String url) {
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> ChatSettings.of(Configured.at(url)));
    assertTrue(failure.toString().contains(": credence.providers.llm.url "), failure::toString);
    assertFalse(failure.toString().contains("secret"));
  }

  @Test
  void the_key_is_never_shown() {
    assertFalse(ChatSettings.of(Configured.at(URL)).toString().contains("key-of-the-test"));
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> ChatSettings.of(Configured.at(URL).withKey("two\r\nlines")));
    assertEquals(
        "credence.providers.llm.api-key must be printable ASCII without spaces",
        failure.getMessage());
  }

  @Test
  void an_unknown_provider_is_refused_with_those_that_there_are() {
    String property = "credence.providers.extract";
    Set<ProviderKind> possible = EnumSet.of(ProviderKind.RULES, ProviderKind.LLM);
    assertEquals(ProviderKind.RULES, ProviderKind.of(property, "rules", possible));
    assertEquals(ProviderKind.LLM, ProviderKind.of(property, "llm", possible));
    assertThrows(
        IllegalArgumentException.class, () -> ProviderKind.of(property, "headlines", possible));
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class, () -> ProviderKind.of(property, "oracle", possible));
    assertEquals(
        "credence.providers.extract names no provider that there is; it can be rules or llm",
        failure.getMessage());
  }
}
