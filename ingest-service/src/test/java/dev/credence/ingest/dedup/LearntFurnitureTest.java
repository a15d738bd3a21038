package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearntFurnitureTest {

  /** Sixty words. */
  private static final String BOILERPLATE =
      "The Varn Gazette is owned by its readers and takes no money from parties or companies. If"
          + " you value what our reporters find out, join the eleven thousand members who pay for"
          + " this work every month. Letters reach us at the old mill by the eastern gate, and"
          + " corrections are printed on the second page each Friday without exception or delay.";

  private static final int REPORTS_OF_FURNITURE = 5;

  private static String words(Random random, int count) {
    return random.ints(count, 0, 20_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  /** Five reports of one outlet, with different bodies of 120 words. */
  private static List<String> reports() {
    Random random = new Random(5);
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < REPORTS_OF_FURNITURE; i++) {
      reports.add(
          Normaliser.normalise(words(random, 70) + ". " + BOILERPLATE + " " + words(random, 50)));
    }
    return reports;
  }

  /** Fingerprints that five reports share. */
  private static long[] learnt(List<String> reports, int version) {
    Map<Long, Integer> counts = new HashMap<>();
    for (String report : reports) {
      for (long print : Fingerprints.of(TextProfile.of(report), version)) {
        counts.merge(print, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= REPORTS_OF_FURNITURE)
        .mapToLong(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private static Optional<LinkKind> link(TextProfile a, TextProfile b) {
    return LinkRule.between(a, b).map(MeasuredRelation::kind);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void reports_that_share_boilerplate_only_are_not_linked_once_it_is_learnt(int version) {
    List<String> reports = reports();
    long[] furniture = learnt(reports, version);
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < i; j++) {
        TextProfile a = TextProfile.of(reports.get(i));
        TextProfile b = TextProfile.of(reports.get(j));
        assertTrue(link(a, b).isPresent());
        assertEquals(
            Optional.empty(),
            link(
                TextProfile.of(reports.get(i), furniture),
                TextProfile.of(reports.get(j), furniture)));
      }
    }
  }

  @Test
  void furniture_that_is_used_is_told_and_leaves_the_fingerprints() {
    List<String> reports = reports();
    long[] furniture = learnt(reports, Fingerprints.CURRENT);
    long[] known = Grams.sortedDistinct(Arrays.copyOf(furniture, furniture.length + 1));
    TextProfile profile = TextProfile.of(reports.get(0), known);
    assertArrayEquals(furniture, profile.furniture());
    assertEquals(0, Grams.shared(furniture, Fingerprints.of(profile)));
    assertArrayEquals(
        Fingerprints.of(profile), Fingerprints.of(reports.get(0), known, Fingerprints.CURRENT));
    assertTrue(profile.wordCount() >= 120 && profile.wordCount() < 150, "" + profile.wordCount());
  }

  @Test
  void copy_of_the_body_is_still_found() {
    List<String> reports = reports();
    long[] furniture = learnt(reports, Fingerprints.CURRENT);
    String body = reports.get(0).replace(Normaliser.normalise(BOILERPLATE), "");
    TextProfile original = TextProfile.of(reports.get(0), furniture);
    TextProfile copy = TextProfile.of(body.replaceAll(" +", " "));
    assertEquals(Optional.of(LinkKind.NEAR), link(original, copy));
    assertTrue(Grams.shared(Fingerprints.of(original), Fingerprints.of(copy)) >= 2);
  }

  @Test
  void quoted_text_beside_furniture_keeps_its_narrative() {
    List<String> reports = reports();
    long[] furniture = learnt(reports, Fingerprints.CURRENT);
    String quoting = reports.get(0) + " \"" + words(new Random(9), 30) + "\"";
    TextProfile profile = TextProfile.of(Normaliser.normalise(quoting), furniture);
    assertEquals(profile.wordCount() - 30, profile.narrative().wordCount());
  }

  @Test
  void more_than_a_third_of_a_text_is_content() {
    long[] furniture = learnt(reports(), Fingerprints.CURRENT);
    String text = Normaliser.normalise(words(new Random(6), 40) + " " + BOILERPLATE);
    TextProfile profile = TextProfile.of(text, furniture);
    assertEquals(TextProfile.of(text).wordCount(), profile.wordCount());
    assertEquals(0, profile.furniture().length);
  }

  @Test
  void text_without_the_furniture_stays_whole() {
    long[] furniture = learnt(reports(), Fingerprints.CURRENT);
    String text = words(new Random(8), 200);
    assertArrayEquals(TextProfile.of(text).gram5(), TextProfile.of(text, furniture).gram5());
    assertEquals(0, TextProfile.of("", furniture).wordCount());
  }
}
