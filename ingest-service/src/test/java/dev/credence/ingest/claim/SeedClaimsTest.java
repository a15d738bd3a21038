package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.credence.contract.Comparator;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedClaimsTest {

  private Map<String, List<ExtractedClaim>> seeds = Map.of();

  @BeforeEach
  void readSeeds() {
    String shared = System.getProperty("credence.shared", "");
    Path folder = Path.of(shared, "seeds");
    Assumptions.assumeTrue(
        !shared.isEmpty() && Files.isDirectory(folder), "no seed texts: set credence.shared");
    try (Stream<Path> files = Files.list(folder)) {
      seeds =
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().substring(0, 3),
                  file -> Claims.of(read(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ExtractedClaim> claims(String seed) {
    return seeds.getOrDefault(seed, List.of());
  }

  private ExtractedClaim first(String seed, Predicate<ExtractedClaim> condition) {
    return claims(seed).stream()
        .filter(condition)
        .findFirst()
        .orElseGet(() -> fail("no such claim in " + claims(seed)));
  }

  private static Predicate<ExtractedClaim> says(String part) {
    return claim -> claim.statement().contains(part);
  }

  private static Predicate<ExtractedClaim> by(String source) {
    return claim -> claim.holder().source().equals(source);
  }

  @Test
  void anonymous_officials_affirm_the_fall_of_the_crossing() {
    ExtractedClaim claim = first("000", says("fallen to the Taliban"));

    assertEquals(HolderKind.ANONYMOUS, claim.holder().kind());
    assertEquals(Stance.AFFIRMS, claim.stance());
    assertTrue(claim.statement().contains("Islam Qala"));
    assertEquals("reuters", claim.credit() == null ? "" : claim.credit().slug());
  }

  @Test
  void the_ministry_denies_the_fall_and_gives_its_own_account() {
    Predicate<ExtractedClaim> ministry = by("speaker:afghan-interior-ministry");
    ExtractedClaim denial = first("000", ministry.and(c -> c.stance() == Stance.DENIES));
    ExtractedClaim account = first("000", ministry.and(c -> c.stance() == Stance.AFFIRMS));

    assertEquals("Tariq Arian", denial.holder().name());
    assertEquals(HolderKind.BODY, denial.holder().kind());
    assertTrue(denial.statement().contains("Islam Qala"));
    assertTrue(denial.statement().contains("fallen"));
    assertEquals(
        "the Islam Qala border crossing was still under the control of government forces",
        account.statement());
  }

  @Test
  void bodies_and_numbers_of_the_wire_story() {
    first("000", by("speaker:afghan-defence-ministry").and(says("69 Taliban fighters")));
    ExtractedClaim taliban = first("000", by("speaker:taliban").and(says("over 200 districts")));
    first("000", says("more than 1,000"));
    first("000", says("more than 100 districts"));
    first("000", by("outlet:al-alalam-tv"));
    first("000", by("speaker:joe-biden"));

    assertEquals(Comparator.MORE_THAN, taliban.quantities().get(0).comparator());
    assertEquals("district", taliban.quantities().get(0).unit());
  }

  @Test
  void the_look_of_the_other_side_and_the_hedges() {
    ExtractedClaim control = first("002", says("is now under the Taliban’s full control"));
    ExtractedClaim unverified =
        first("002", by("outlet:harbour-wire.example").and(c -> c.stance() == Stance.HEDGES));

    assertEquals("speaker:taliban", control.holder().source());
    assertEquals("Zabihullah Mujahid", control.holder().name());
    assertEquals(Modality.FACTUAL, control.modality());
    assertEquals("afp", control.credit() == null ? "" : control.credit().slug());
    assertEquals(control.statement(), unverified.statement());
    assertEquals(Stance.HEDGES, first("002", by("speaker:afghan-government")).stance());
    first("002", by("speaker:russian-foreign-ministry").and(says("about two-thirds")));
    first("002", by("speaker:zia-gul-habibi").and(says("army camp")));
  }

  @Test
  void the_acknowledgement_and_the_unverifiable_figure() {
    ExtractedClaim loss = first("003", says("the loss of"));
    ExtractedClaim share = first("003", says("85%"));

    assertEquals("speaker:afghan-government", loss.holder().source());
    assertEquals(Stance.AFFIRMS, loss.stance());
    assertEquals("speaker:taliban", share.holder().source());
    assertEquals("%", share.quantities().get(0).unit());
    first("003", says("85%").and(c -> c.stance() == Stance.HEDGES));
    first("003", by("speaker:afghan-government").and(c -> c.stance() == Stance.DENIES));
    first("003", says("more than one-third").and(says("around 150 districts")));
    first("003", says("around $20 million"));
  }

  @Test
  void the_speakers_of_the_look_alike() {
    long hakmi = claims("004").stream().filter(by("speaker:khaliddin-hakmi")).count();
    assertEquals(2, hakmi);
    assertEquals(HolderKind.ANONYMOUS, first("004", says("some of our soldiers")).holder().kind());
    for (String source :
        List.of(
            "speaker:amruddin-wali",
            "speaker:afghan-security-forces",
            "speaker:deborah-lyons",
            "speaker:linda-thomas-greenfield",
            "speaker:pentagon")) {
      first("004", by(source));
    }
    ExtractedClaim districts = first("004", says("87 of the country’s 421 districts"));
    assertEquals("speaker:taliban", districts.holder().source());
    assertEquals(2, districts.quantities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "000, 'more than 1,000', MORE_THAN 1000 personnel",
    "001, 'more than 1,000', MORE_THAN 1000 personnel",
    "000, 'more than 100 districts', MORE_THAN 100 district",
    "000, 'over 200 districts', MORE_THAN 200 district",
    "001, 'more than 200 districts', MORE_THAN 200 district",
    "000, '69 Taliban fighters', EXACTLY 69 fighter",
    "002, 'about two-thirds', ABOUT 0.6667 border",
    "003, '85%', ABOUT 85 %",
    "003, 'more than one-third', MORE_THAN 0.3333 land",
    "003, 'around 150 districts', ABOUT 150 district",
    "003, 'around $20 million', ABOUT 20000000 USD",
    "004, '87 of the country’s', AT_LEAST 87 district",
    "004, '87 of the country’s', EXACTLY 421 district",
  })
  void numbers_with_comparator_and_unit(String seed, String words, String quantity) {
    List<String> found =
        first(seed, says(words)).quantities().stream()
            .map(
                number ->
                    number.comparator()
                        + " "
                        + number.value().toPlainString()
                        + " "
                        + number.unit())
            .toList();

    assertTrue(found.contains(quantity), found::toString);
  }

  @Test
  void every_attributed_sentence_of_the_wire_story_has_its_holder() {
    assertEquals(
        List.of(
            "anonymous",
            "anonymous",
            "anonymous",
            "outlet:al-alalam-tv",
            "afghan-interior-ministry",
            "afghan-interior-ministry",
            "anonymous",
            "afghan-defence-ministry",
            "afghan-defence-ministry",
            "afghan-defence-ministry",
            "afghan-defence-ministry",
            "afghan-defence-ministry",
            "anonymous",
            "taliban",
            "joe-biden",
            "joe-biden",
            "joe-biden"),
        attributed("000"));
  }

  @Test
  void every_attributed_sentence_of_the_look_alike_has_its_holder() {
    assertEquals(
        List.of(
            "anonymous",
            "anonymous",
            "khaliddin-hakmi",
            "khaliddin-hakmi",
            "anonymous",
            "anonymous",
            "amruddin-wali",
            "taliban",
            "afghan-government-forces",
            "afghan-security-forces",
            "afghan-security-forces",
            "deborah-lyons",
            "deborah-lyons",
            "deborah-lyons",
            "deborah-lyons",
            "linda-thomas-greenfield",
            "linda-thomas-greenfield",
            "linda-thomas-greenfield",
            "pentagon",
            "pentagon",
            "pentagon",
            "pentagon",
            "pentagon",
            "pentagon"),
        attributed("004"));
  }

  /** The sources of what the report does not say itself, in order. */
  private List<String> attributed(String seed) {
    return claims(seed).stream()
        .map(claim -> claim.holder().source())
        .filter(source -> !source.equals("outlet:harbour-wire.example"))
        .map(source -> source.replace("speaker:", ""))
        .toList();
  }
}
