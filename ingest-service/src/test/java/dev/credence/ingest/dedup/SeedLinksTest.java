package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedLinksTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("credence.shared", "../shared"), "seeds");

  @BeforeEach
  void seeds_are_there() {
    assumeTrue(Files.isDirectory(SEEDS), "skipped: no seed texts in " + SEEDS);
  }

  private static TextProfile seed(String number) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return TextProfile.of(Normaliser.normalise(Files.readString(file)));
    }
  }

  @Test
  void rewrite_is_derived_from_the_wire_story() throws IOException {
    TextProfile wire = seed("000");
    TextProfile rewrite = seed("001");
    Measures measures = Measures.between(wire, rewrite);
    assertTrue(measures.containment5() >= 0.55, measures::toString);
    assertEquals(
        Optional.of(LinkKind.DERIVED), LinkRule.between(wire, rewrite).map(MeasuredRelation::kind));
    assertTrue(Grams.shared(Fingerprints.of(wire), Fingerprints.of(rewrite)) >= 2);
  }

  @ParameterizedTest
  @CsvSource({
    "000,002", "000,003", "000,004", "001,002", "001,003", "001,004", "002,003", "002,004",
    "003,004"
  })
  void other_accounts_are_linked_to_nothing(String a, String b) throws IOException {
    TextProfile first = seed(a);
    TextProfile second = seed(b);
    assertEquals(Optional.empty(), LinkRule.between(first, second));
  }
}
