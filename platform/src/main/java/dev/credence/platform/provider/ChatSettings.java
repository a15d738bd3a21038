package dev.credence.platform.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language model's checked settings.
 *
 * @param url where chat completions are asked for
 * @param model the model's name there
 * @param name what claims and assessments call it
 * @param apiKey the bearer token; absent where none is needed
 * @param timeout the longest that a call may take
 * @param answerTokens how long an answer the model is asked for
 * @param answerBytes how many bytes of an answer are read
 * @param charactersPerPrompt how many chars a prompt may have
 */
public record ChatSettings(
    URI url,
    String model,
    String name,
    @Nullable String apiKey,
    Duration timeout,
    int answerTokens,
    int answerBytes,
    int charactersPerPrompt) {

  private static final String PREFIX = "credence.providers.llm.";

  /** The instructions alone take some two thousand. */
  private static final int LEAST_CHARACTERS = 4_000;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Predicate<String> NAME =
      Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}").asMatchPredicate();

  /**
   * The settings that a configuration asks for.
   *
   * @throws IllegalArgumentException naming the property that is wrong, and why; never its value
   */
  public static ChatSettings of(ChatConfig config) {
    URI url = config.url().orElseThrow(() -> missing("url"));
    requireSafe(url, config.allowPlainHttp());
    String model = config.model().filter(m -> !m.isBlank()).orElseThrow(() -> missing("model"));
    String name = config.name().orElseGet(() -> slug(model));
    if (!NAME.test(name)) {
      throw wrong("name", "must be 1 to 60 of a-z, 0-9, dot and hyphen");
    }
    String apiKey = config.apiKey().filter(key -> !key.isBlank()).orElse(null);
    if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw wrong("api-key", "must be printable ASCII without spaces");
    }
    requirePositive("timeout", config.timeout().toMillis());
    requirePositive("patience", config.patience().toMillis());
    requirePositive("pause", config.pause().toMillis());
    requirePositive("concurrency", config.concurrency());
    requirePositive("answer-tokens", config.answerTokens());
    requirePositive("answer-bytes", config.answerBytes());
    if (config.charactersPerPrompt() < LEAST_CHARACTERS) {
      throw wrong("characters-per-prompt", "must be at least " + LEAST_CHARACTERS);
    }
    requirePositive("failures", config.failures());
    return new ChatSettings(
        url,
        model,
        name,
        apiKey,
        config.timeout(),
        config.answerTokens(),
        config.answerBytes(),
        config.charactersPerPrompt());
  }

  /** Without the key, which must not get into a log. */
  @Override
  public String toString() {
    return name + " at " + url;
  }

  private static void requireSafe(URI url, boolean allowPlainHttp) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost();
    if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw wrong("url", "must be an absolute https address");
    }
    if (url.getUserInfo() != null) {
      throw wrong("url", "must not hold a password; there is " + PREFIX + "api-key for it");
    }
    if (scheme.equals("http") && !allowPlainHttp && !LOOPBACK.contains(host)) {
      throw wrong(
          "url", "must be https; " + PREFIX + "allow-plain-http=true allows it without encryption");
    }
  }

  private static String slug(String model) {
    StringBuilder slug = new StringBuilder();
    for (char c : model.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
      if (kept && slug.length() < 60) {
        slug.append(c);
      } else if (slug.length() > 0 && slug.length() < 60 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return slug.toString();
  }

  private static void requirePositive(String property, long value) {
    if (value <= 0) {
      throw wrong(property, "must be positive");
    }
  }

  private static IllegalArgumentException missing(String property) {
    return wrong(property, "must be set, for llm is given a task");
  }

  private static IllegalArgumentException wrong(String property, String reason) {
    return new IllegalArgumentException(PREFIX + property + " " + reason);
  }
}
