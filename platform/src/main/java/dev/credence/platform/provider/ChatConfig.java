package dev.credence.platform.provider;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The language model, {@code credence.providers.llm}; read only where it is given a task. */
public interface ChatConfig {

  /** The full address of chat completions: {@code https://host/v1/chat/completions}. */
  Optional<URI> url();

  /** The model's name, as the address knows it. */
  Optional<String> model();

  /** What claims and assessments call it; from the model's name where absent. */
  Optional<String> name();

  /** Sent as a bearer token; never logged. */
  Optional<String> apiKey();

  /** Allows {@code http:} to other hosts than this one, where the network itself is encrypted. */
  @WithDefault("false")
  boolean allowPlainHttp();

  /** A small model reads a page in 2 to 5 seconds. */
  @WithDefault("10s")
  Duration timeout();

  /** What the submissions that are read together may wait in all: below the HTTP idle-timeout. */
  @WithDefault("20s")
  Duration patience();

  /** Calls at the same time; each holds a worker thread. */
  @WithDefault("2")
  int concurrency();

  /** Calls that may begin within a minute. */
  @WithDefault("60")
  int callsPerMinute();

  /** Calls that may begin within a day, UTC. */
  @WithDefault("5000")
  int callsPerDay();

  /** Chars that may be sent within a day, UTC; four make about a token. */
  @WithDefault("20000000")
  long charactersPerDay();

  /** Chars of one prompt; 24,000 are a long article and fit the smallest usual context. */
  @WithDefault("24000")
  int charactersPerPrompt();

  /** Tokens of an answer, as the model is asked to keep to. */
  @WithDefault("4000")
  int answerTokens();

  /** Bytes of an answer that are read; 4,000 tokens take some 20 kB. */
  @WithDefault("262144")
  int answerBytes();

  /** Failed calls in a row after which it is left alone. */
  @WithDefault("5")
  int failures();

  /** How long it is left alone. */
  @WithDefault("30s")
  Duration pause();

  /** Answers that are remembered, so that a repeated submission costs nothing. */
  @WithDefault("500")
  int rememberedAnswers();

  /** For how long; answers quote texts, and must not outlive a deleted report by much. */
  @WithDefault("1h")
  Duration remembered();
}
