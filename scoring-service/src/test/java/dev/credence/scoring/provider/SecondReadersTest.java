package dev.credence.scoring.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.ProviderName;
import dev.credence.platform.provider.ChatConfig;
import dev.credence.platform.provider.Configured;
import dev.credence.platform.provider.ProvidersConfig;
import dev.credence.platform.provider.SetClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondReadersTest {

  private record Config(
      String extract, String match, String judge, Duration interval, ChatConfig llm)
      implements ProvidersConfig {}

  private static SecondReaders readers(String match, String judge) {
    return new SecondReaders(
        new Config(
            "rules",
            match,
            judge,
            Duration.ofSeconds(10),
            Configured.at("https://model.example/v1/chat")),
        new SimpleMeterRegistry(),
        new SetClock());
  }

  @Test
  void rules_have_no_second_reader() {
    assertTrue(readers("rules", "rules").name().isEmpty());
    assertTrue(readers("rules", "rules").read(List.of()).isEmpty());
  }

  @Test
  void either_task_brings_one_in() {
    Optional<ProviderName> name =
        Optional.of(ProviderName.model("small-model", OpinionPrompt.VERSION));
    assertEquals(name, readers("llm", "rules").name());
    assertEquals(name, readers("rules", "llm").name());
  }

  @Test
  void the_service_does_not_start_with_a_provider_that_there_is_not() {
    assertThrows(IllegalArgumentException.class, () -> readers("embeddings", "rules"));
    assertThrows(IllegalArgumentException.class, () -> readers("rules", "oracle"));
  }
}
