package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.contract.DateInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of the seed texts, found by their ends so that no sentence of them is copied here. */
class SeedMatchTest {
  private static final String FACT =
      "The Islam Qala border crossing with Iran was under Taliban control on 8 July 2021";

  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @CsvSource({
    "000, the Islam Qala border, across the border, SAME",
    "001, the Islam Qala border, across the border, SAME",
    "000, the border crossing was still, government forces, OPPOSITE",
    "002, the port of Islam Qala is now, full control, SAME",
    "003, The government of Afghanistan on Friday, province of Herat, SAME",
  })
  void what_speaks_of_the_crossing_is_found(String seed, String from, String to, Relation relation)
      throws IOException {
    String claim =
        span(seed, from, to)
            .replace("the border crossing was", "the Islam Qala border crossing was")
            .replace("our full", "Taliban full");
    Match match = match(claim);
    assertEquals(relation, match.relation(), match::toString);
    assertEquals(Confidence.SURE, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "000, Taliban fighters seized control, with Iran",
    "001, Taliban fighters have gained, with Iran",
  })
  void what_does_not_name_the_crossing_is_at_most_doubtful(String seed, String from, String to)
      throws IOException {
    Match match = match(span(seed, from, to));
    assertNotEquals(Confidence.SURE, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "004, the entire town, by the militants",
    "004, the Taliban captured Shir, with Tajikistan",
    "004, the Taliban militant group has, Tajikistan",
    "003, they have been able, by Afghanistan",
    "000, Taliban fighters had seized five, without a fight",
    "000, Afghan soldiers had entered, the Taliban",
    "000, the Taliban have captured more, in Afghanistan",
    "002, the Taliban captured Sher Khan, with Tajikistan",
    "000, Afghan government forces earlier, Qala-e-Naw",
  })
  void what_is_about_something_else_is_unrelated(String seed, String from, String to)
      throws IOException {
    Match match = match(span(seed, from, to).replace("they have", "the Taliban have"));
    assertEquals(Relation.UNRELATED, match.relation(), match::toString);
  }

  @Test
  void no_sentence_of_the_look_alike_is_sure() throws IOException {
    for (String sentence : seed("004").split("[.\\n]", -1)) {
      Match match = match(sentence);
      assertNotEquals(Confidence.SURE, match.confidence(), () -> sentence + match);
    }
  }

  private Match match(String claim) {
    return matcher.match(
        Statement.of(FACT, StatementDate.windowOf(FACT, null).orElseThrow()),
        Statement.of(claim, DateInterval.OPEN));
  }

  private static String span(String seed, String from, String to) throws IOException {
    String text = seed(seed);
    int start = text.indexOf(from);
    int end = text.indexOf(to, start);
    assumeTrue(start >= 0 && end >= 0, "the seed text has changed: " + from);
    return text.substring(start, end + to.length());
  }

  private static String seed(String number) throws IOException {
    String shared = System.getProperty("credence.shared");
    assumeTrue(shared != null, "system property credence.shared is not set");
    Path folder = Path.of(shared, "seeds");
    assumeTrue(Files.isDirectory(folder), "no seed texts in " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }
}
