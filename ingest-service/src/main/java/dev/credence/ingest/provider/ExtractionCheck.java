package dev.credence.ingest.provider;

import dev.credence.platform.provider.ChatSettings;
import dev.credence.platform.provider.ProvidersConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the service from starting with a wrong configuration. Apart from {@link Extractions}, for
 * which the rules' data is loaded: that waits for the first report.
 */
@Startup
@ApplicationScoped
class ExtractionCheck {

  ExtractionCheck(ProvidersConfig config) {
    if (Extractions.isModel(config)) {
      ChatSettings.of(config.llm());
    }
  }
}
