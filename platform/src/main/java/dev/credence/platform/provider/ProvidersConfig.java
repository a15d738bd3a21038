package dev.credence.platform.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Who extracts, matches and judges: {@code rules}, {@code llm} for rules and a language model, or
 * {@code headlines} (not for extraction) for rules and the model of stance that comes with scoring.
 */
@ConfigMapping(prefix = "credence.providers")
public interface ProvidersConfig {

  /** Who finds the claims in a report; of ingest. */
  @WithDefault("rules")
  String extract();

  /** Who says how a claim's statement stands to a fact's; of scoring. */
  @WithDefault("rules")
  String match();

  /** Who says how a claim's holder stands to its statement where that is in doubt; of scoring. */
  @WithDefault("rules")
  String judge();

  /** How often scoring looks for doubtful pairs that no model has read yet. */
  @WithDefault("10s")
  Duration interval();

  /** The language model. */
  ChatConfig llm();
}
