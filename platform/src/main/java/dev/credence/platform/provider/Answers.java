package dev.credence.platform.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers, by what was asked of whom. Keys are hashes, so that texts are not kept beside
 * what is stored of them; and since answers quote texts, they are forgotten after a while, also
 * where a report has been deleted meanwhile. Thread-safe.
 */
final class Answers {

  private final Map<String, Remembered> answers;
  private final Duration age;
  private final Clock clock;

  private record Remembered(String answer, Instant until) {}

  Answers(int most, Duration age, Clock clock) {
    this.age = age;
    this.clock = clock;
    answers =
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<String> find(String key) {
    forgetOld();
    return Optional.ofNullable(answers.get(key)).map(Remembered::answer);
  }

  synchronized void put(String key, String answer) {
    forgetOld();
    answers.put(key, new Remembered(answer, clock.instant().plus(age)));
  }

  private void forgetOld() {
    Instant now = clock.instant();
    answers.values().removeIf(remembered -> remembered.until().isBefore(now));
  }

  /** The key of a prompt to a model. */
  static String key(ChatSettings settings, Prompt prompt) {
    MessageDigest hash;
    try {
      hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (String part :
        new String[] {
          settings.url().toString(), settings.model(), prompt.instructions(), prompt.data()
        }) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      hash.update(bytes);
    }
    return HexFormat.of().formatHex(hash.digest());
  }
}
