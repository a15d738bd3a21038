package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.text.Normaliser;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final String HARBOUR =
      "The port of Varn closed on Monday after a crane fell onto the northern quay, the harbour"
          + " office said. Two ships that carried grain were turned back to sea, and dock workers"
          + " were sent home for the day. Engineers from the capital will inspect the remaining"
          + " cranes on Tuesday before any loading may begin again.";

  private static final long[] HARBOUR_IN_VERSION_1 = {
    -2018245918L,
    -876101380L,
    -840227188L,
    129047248L,
    423487465L,
    489573767L,
    1182126332L,
    1575982404L,
    1590643769L,
    1676405656L,
    1912867864L
  };

  private static TextProfile profile(String text) {
    return TextProfile.of(Normaliser.normalise(text));
  }

  private static String randomWords(Random random, int count) {
    return random.ints(count, 0, 5_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  @Test
  void version_1_stays_what_is_stored() {
    assertArrayEquals(HARBOUR_IN_VERSION_1, Fingerprints.of(profile(HARBOUR), 1));
  }

  @Test
  void current_version_is_known_and_the_last() {
    assertEquals(Fingerprints.CURRENT, Fingerprints.known().get(Fingerprints.known().size() - 1));
    assertArrayEquals(
        Fingerprints.of(profile(HARBOUR), Fingerprints.CURRENT), Fingerprints.of(profile(HARBOUR)));
  }

  @Test
  void unknown_version_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Fingerprints.of(profile(HARBOUR), 3));
    assertThrows(IllegalArgumentException.class, () -> Fingerprints.of(profile(""), 0));
  }

  @Test
  void fingerprints_without_a_profile_are_the_same() {
    String normalised = Normaliser.normalise(HARBOUR);
    for (int version : Fingerprints.known()) {
      assertArrayEquals(
          Fingerprints.of(TextProfile.of(normalised), version),
          Fingerprints.of(normalised, new long[0], version));
    }
  }

  @Test
  void every_fingerprint_is_a_gram_of_the_text_in_every_version() {
    TextProfile profile = profile(randomWords(new Random(1), 600));
    for (int version : Fingerprints.known()) {
      long[] prints = Fingerprints.of(profile, version);
      assertEquals(
          prints.length,
          Grams.shared(
              prints,
              LongStream.of(profile.gram5()).map(Winnowing::fingerprint).sorted().toArray()));
      assertArrayEquals(LongStream.of(prints).sorted().distinct().toArray(), prints);
    }
  }

  @Test
  void rows_of_an_older_version_are_found_with_the_current_fingerprints() {
    TextProfile profile = profile(randomWords(new Random(2), 600));
    long[] current = Fingerprints.of(profile);
    assertEquals(current.length, Grams.shared(current, Fingerprints.of(profile, 1)));
  }

  @Test
  void texts_with_a_run_of_16_words_in_common_share_a_fingerprint() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      String shared = randomWords(random, 16);
      String a = randomWords(random, 200) + " " + shared + " " + randomWords(random, 150);
      String b = randomWords(random, 170) + " " + shared + " " + randomWords(random, 300);
      assertTrue(Grams.shared(Fingerprints.of(profile(a)), Fingerprints.of(profile(b))) >= 1);
    }
  }

  @Test
  void long_text_is_sampled_sparsely_and_short_one_densely() {
    assertEquals(60, Fingerprints.of(profile(randomWords(new Random(4), 390))).length, 15);
    assertEquals(38, Fingerprints.of(profile(randomWords(new Random(5), 100))).length, 12);
  }

  @Test
  void one_fingerprint_is_enough_for_a_short_text_only() {
    assertEquals(1, Fingerprints.leastShared(149));
    assertEquals(2, Fingerprints.leastShared(150));
  }

  @Test
  void text_under_five_words_has_none() {
    assertEquals(0, Fingerprints.of(profile("")).length);
    assertEquals(0, Fingerprints.of(profile("port of varn closed")).length);
    assertEquals(1, Fingerprints.of(profile("port of varn closed today")).length);
  }

  @Test
  void text_of_one_word_repeated_has_one() {
    String text = "again ".repeat(100_000).strip();
    assertEquals(1, Fingerprints.of(text).length);
    assertEquals(1, Arrays.stream(TextProfile.of(text).gram5()).count());
  }
}
