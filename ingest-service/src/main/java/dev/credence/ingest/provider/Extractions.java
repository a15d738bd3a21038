package dev.credence.ingest.provider;

import dev.credence.contract.ProviderName;
import dev.credence.ingest.claim.ClaimExtractor;
import dev.credence.ingest.claim.RuleClaimExtractor;
import dev.credence.platform.provider.GuardedChat;
import dev.credence.platform.provider.Patience;
import dev.credence.platform.provider.ProviderKind;
import dev.credence.platform.provider.ProvidersConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The configured extraction. */
@ApplicationScoped
public class Extractions {

  private final ClaimExtractor rules = new RuleClaimExtractor();
  private final ProvidersConfig config;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final @Nullable GuardedChat chat;

  Extractions(ProvidersConfig config, MeterRegistry metrics, Clock clock) {
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
    this.chat = isModel(config) ? GuardedChat.of(config.llm(), clock) : null;
  }

  /**
   * Whether a model is configured.
   *
   * @throws IllegalArgumentException naming the property that is wrong
   */
  static boolean isModel(ProvidersConfig config) {
    return ProviderKind.of(
            "credence.providers.extract",
            config.extract(),
            EnumSet.of(ProviderKind.RULES, ProviderKind.LLM))
        == ProviderKind.LLM;
  }

  /** An extraction for the submissions that are read together; they share one patience. */
  public Extraction forPortion() {
    if (chat == null) {
      return new RulesExtraction(rules);
    }
    return new ModelExtraction(
        rules,
        chat,
        ProviderName.model(chat.name(), ExtractionPrompt.VERSION),
        config.llm().charactersPerPrompt(),
        new Patience(config.llm().patience(), clock),
        this::count);
  }

  private void count(String what, String outcome) {
    Counter.builder("credence.provider." + what + "s")
        .description("Calls of the language model, and the claims in its answers, by what became")
        .tag("task", "extract")
        .tag("outcome", outcome)
        .register(metrics)
        .increment();
  }
}
