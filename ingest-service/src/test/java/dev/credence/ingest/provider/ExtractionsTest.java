package dev.credence.ingest.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.platform.provider.ChatConfig;
import dev.credence.platform.provider.Configured;
import dev.credence.platform.provider.ProvidersConfig;
import dev.credence.platform.provider.SetClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExtractionsTest {

  private record Config(
      String extract, String match, String judge, Duration interval, ChatConfig llm)
      implements ProvidersConfig {}

  private static final Configured MODEL = Configured.at("https://model.example/v1/chat");

  private static Config config(String extract, ChatConfig llm) {
    return new Config(extract, "rules", "rules", Duration.ofSeconds(10), llm);
  }

  private static Extractions extractions(String extract, ChatConfig llm) {
    return new Extractions(config(extract, llm), new SimpleMeterRegistry(), new SetClock());
  }

  private static String refusal(String extract, ChatConfig llm) {
    return Objects.requireNonNull(
        assertThrows(
                IllegalArgumentException.class, () -> new ExtractionCheck(config(extract, llm)))
            .getMessage());
  }

  @Test
  void rules_need_no_settings_of_a_model() {
    new ExtractionCheck(config("rules", MODEL.without("url")));
    String name = extractions("rules", MODEL.without("url")).forPortion().name().value();
    assertTrue(name.startsWith("rules/"), name);
  }

  @Test
  void a_model_is_named_with_the_version_of_its_prompt() {
    assertEquals(
        "llm:small-model/" + ExtractionPrompt.VERSION,
        extractions("llm", MODEL).forPortion().name().value());
  }

  @Test
  void the_service_does_not_start_with_a_provider_that_there_is_not() {
    assertEquals(
        "credence.providers.extract names no provider that there is; it can be rules or llm",
        refusal("oracle", MODEL));
  }

  @Test
  void the_service_does_not_start_with_a_model_that_has_no_address() {
    assertEquals(
        "credence.providers.llm.url must be set, for llm is given a task",
        refusal("llm", MODEL.without("url")));
  }
}
