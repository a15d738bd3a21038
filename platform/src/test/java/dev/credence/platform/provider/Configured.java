package dev.credence.platform.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A configuration as the defaults have it, of a model at an address. */
public record Configured(
    Optional<URI> url,
    Optional<String> model,
    Optional<String> name,
    Optional<String> apiKey,
    boolean allowPlainHttp,
    Duration timeout,
    Duration patience,
    int concurrency,
    int callsPerMinute,
    int callsPerDay,
    long charactersPerDay,
    int charactersPerPrompt,
    int answerTokens,
    int answerBytes,
    int failures,
    Duration pause,
    int rememberedAnswers,
    Duration remembered)
    implements ChatConfig {

  public static Configured at(String url) {
    return new Configured(
        Optional.of(URI.create(url)),
        Optional.of("Small-Model"),
        Optional.empty(),
        Optional.of("key-of-the-test"),
        false,
        Duration.ofMillis(500),
        Duration.ofSeconds(20),
        1,
        4,
        6,
        10_000,
        4_000,
        1_000,
        20_000,
        2,
        Duration.ofSeconds(30),
        2,
        Duration.ofHours(1));
  }

  public Configured withKey(String key) {
    return new Configured(
        url,
        model,
        name,
        Optional.of(key),
        allowPlainHttp,
        timeout,
        patience,
        concurrency,
        callsPerMinute,
        callsPerDay,
        charactersPerDay,
        charactersPerPrompt,
        answerTokens,
        answerBytes,
        failures,
        pause,
        rememberedAnswers,
        remembered);
  }

  public Configured without(String what) {
    return new Configured(
        what.equals("url") ? Optional.empty() : url,
        what.equals("model") ? Optional.empty() : model,
        name,
        apiKey,
        allowPlainHttp,
        timeout,
        patience,
        what.equals("concurrency") ? 0 : concurrency,
        callsPerMinute,
        callsPerDay,
        charactersPerDay,
        what.equals("characters") ? 10 : charactersPerPrompt,
        answerTokens,
        answerBytes,
        failures,
        pause,
        rememberedAnswers,
        remembered);
  }
}
