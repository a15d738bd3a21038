package dev.credence.scoring.match;

import dev.credence.contract.DateInterval;
import dev.credence.contract.Stance;
import dev.credence.contract.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labelled pairs of {@code match/pairs.txt}. */
final class PairTable {
  private PairTable() {}

  /**
   * A confirmed fact.
   *
   * @param text its statement
   * @param confirmedAt when it was confirmed
   * @param holds whether it says that its statement is true
   */
  record Fact(String text, Instant confirmedAt, boolean holds) {
    DateInterval window() {
      return StatementDate.windowOf(text, confirmedAt).orElse(DateInterval.OPEN);
    }

    Statement statement() {
      return Statement.of(text, window());
    }

    /** Whether its pairs may be looked at in order to better the rules; by hash, half of them. */
    boolean isTuned() {
      return Math.floorMod(text.hashCode() * 0x9E3779B9, 64) < 32;
    }
  }

  /**
   * A labelled pair.
   *
   * @param fact the fact
   * @param text the claim's statement
   * @param stance the holder's stance towards it
   * @param when the time that it speaks of
   * @param publishedAt when it was published
   * @param expected the verdict; empty where nothing may be decided automatically
   * @param difficulty what makes it hard
   */
  record Pair(
      Fact fact,
      String text,
      Stance stance,
      DateInterval when,
      Instant publishedAt,
      Optional<Verdict> expected,
      String difficulty) {

    Match match(Matcher matcher) {
      return matcher.match(fact.statement(), Statement.of(text, when));
    }

    Judgement judge(Match match, VerdictRule rule) {
      return rule.judge(
          match,
          stance,
          fact.holds(),
          fact.window(),
          when,
          publishedAt,
          fact.confirmedAt(),
          !fact.window().equals(DateInterval.OPEN));
    }
  }

  static List<Pair> read() {
    List<Pair> pairs = new ArrayList<>();
    Fact fact = null;
    for (String line : lines()) {
      List<String> fields = List.of(line.split("\\s*\\|\\s*", -1));
      if (fields.get(0).equals("fact")) {
        fact = new Fact(fields.get(1), day(fields.get(2)), Boolean.parseBoolean(fields.get(3)));
      } else {
        pairs.add(pair(Objects.requireNonNull(fact, line), fields));
      }
    }
    return List.copyOf(pairs);
  }

  private static Pair pair(Fact fact, List<String> fields) {
    Instant published = fact.confirmedAt().minus(Duration.ofHours(1));
    DateInterval when = null;
    for (String option : fields.subList(5, fields.size())) {
      Map.Entry<String, String> named = named(option);
      if (named.getKey().equals("when")) {
        String[] days = named.getValue().split("/", -1);
        when = new DateInterval(day(days[0]), day(days[1]));
      } else {
        published = day(named.getValue());
      }
    }
    String verdict = fields.get(2);
    return new Pair(
        fact,
        fields.get(4),
        Stance.valueOf(fields.get(1)),
        when == null ? new DateInterval(null, published) : when,
        published,
        verdict.equals("NONE") ? Optional.empty() : Optional.of(Verdict.valueOf(verdict)),
        fields.get(3));
  }

  private static Map.Entry<String, String> named(String option) {
    int equals = option.indexOf('=');
    return Map.entry(option.substring(0, equals), option.substring(equals + 1));
  }

  private static Instant day(String day) {
    return LocalDate.parse(day.toUpperCase(Locale.ROOT)).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<String> lines() {
    @Nullable InputStream in = PairTable.class.getResourceAsStream("/match/pairs.txt");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
