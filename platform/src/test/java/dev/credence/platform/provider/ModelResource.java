package dev.credence.platform.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A language model for the tests of a service, which gives it every task. */
public class ModelResource implements QuarkusTestResourceLifecycleManager {

  private static volatile @Nullable MisbehavingModel model;

  /** The model that the service under test asks. */
  public static MisbehavingModel model() {
    return Objects.requireNonNull(model);
  }

  @Override
  public Map<String, String> start() {
    MisbehavingModel started = new MisbehavingModel();
    model = started;
    String llm = "credence.providers.llm.";
    return Map.ofEntries(
        Map.entry("credence.providers.extract", "llm"),
        Map.entry("credence.providers.match", "llm"),
        Map.entry("credence.providers.judge", "llm"),
        Map.entry("credence.providers.interval", "100ms"),
        Map.entry(llm + "url", started.url()),
        Map.entry(llm + "model", "small"),
        Map.entry(llm + "api-key", "key-of-the-test"),
        Map.entry(llm + "timeout", "400ms"),
        Map.entry(llm + "patience", "2s"),
        Map.entry(llm + "calls-per-minute", "100000"),
        // Every misbehaviour is to be met, not only the first five.
        Map.entry(llm + "failures", "100000"));
  }

  @Override
  public void stop() {
    model().close();
  }
}
