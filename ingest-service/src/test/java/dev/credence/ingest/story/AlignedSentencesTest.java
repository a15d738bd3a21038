package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.AlignedSentence;
import dev.credence.contract.SentenceChange;
import dev.credence.ingest.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlignedSentencesTest {

  private static final String CLOSED =
      "The port of Varn was closed on Monday after a crane fell onto the northern quay.";
  private static final String DENIED =
      "Olen Marsh, who speaks for the harbour office, denied that the crane had ever been unsafe.";
  private static final String SHIPS = "Two ships laden with grain were sent back to sea.";
  private static final String BAKERS =
      "Bakers in the hills expect dearer flour before the end of spring.";
  private static final String LAMPS =
      "Insurers paid about 400 crowns for every broken lamp on the pier.";

  private static List<Sentence> sentences(String... texts) {
    return Stream.of(texts).map(text -> new Sentence(text, 0, text.length())).toList();
  }

  private static List<String> rows(List<Sentence> origin, List<Sentence> member) {
    return SentenceChanges.between(origin, member).aligned().stream()
        .map(row -> row.change() + " " + first(row.before()) + "|" + first(row.after()))
        .toList();
  }

  private static String first(@Nullable String text) {
    return text == null ? "" : text.split(" ", -1)[0];
  }

  @Test
  void rows_stand_in_reading_order() {
    assertEquals(
        List.of(
            "SAME The|The",
            "DROPPED Olen|",
            "ADDED |Bakers",
            "REWORDED Two|Two",
            "HARDENED Insurers|Insurers"),
        rows(
            sentences(CLOSED, DENIED, SHIPS, LAMPS),
            sentences(
                CLOSED.toUpperCase(Locale.ROOT).replace("THE PORT", "The port"),
                BAKERS,
                "Two vessels laden with grain were sent back to the sea.",
                LAMPS.replace("about ", ""))));
  }

  @Test
  void sentence_that_moved_still_matches() {
    assertEquals(
        List.of("SAME Insurers|Insurers", "SAME The|The", "DROPPED Olen|", "SAME Two|Two"),
        rows(sentences(CLOSED, DENIED, SHIPS, LAMPS), sentences(LAMPS, CLOSED, SHIPS)));
  }

  @Test
  void dropped_sentences_at_both_ends_keep_their_places() {
    assertEquals(
        List.of("DROPPED Olen|", "ADDED |Bakers", "SAME Two|Two", "DROPPED Insurers|"),
        rows(sentences(DENIED, SHIPS, LAMPS), sentences(BAKERS, SHIPS)));
  }

  @Test
  void split_sentence_stands_in_a_row_for_each_half() {
    String whole =
        "A crane fell onto the northern quay of Varn on Monday, and two tugs that were moored"
            + " below it sank before the crews could cut the ropes.";
    assertEquals(
        List.of("REWORDED A|A", "REWORDED A|Two", "DROPPED Two|"),
        rows(
            sentences(whole, SHIPS),
            sentences(
                "A crane fell onto the northern quay of Varn on Monday.",
                "Two tugs that were moored below it sank before the crews could cut the ropes.")));
  }

  @Test
  void merged_sentence_stands_in_a_row_for_each_of_its_parts() {
    assertEquals(
        List.of("REWORDED A|A", "REWORDED Two|A"),
        rows(
            sentences(
                "A crane fell onto the northern quay of Varn on Monday.",
                "Two tugs that were moored below it sank before the crews could cut the ropes."),
            sentences(
                "A crane fell onto the northern quay of Varn on Monday, and two tugs that were"
                    + " moored below it sank before the crews could cut the ropes.")));
  }

  @Test
  void hedge_that_was_put_in_softens() {
    assertEquals(
        List.of("SOFTENED The|The", "SOFTENED Insurers|Insurers"),
        rows(
            sentences(
                "The storm has loosened the bolts of the second crane.",
                LAMPS.replace("about ", "")),
            sentences("The storm may have loosened the bolts of the second crane.", LAMPS)));
  }

  @Test
  void every_statement_stands_in_a_row() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Sentence> origin = random(random);
      List<Sentence> member = random(random);
      List<AlignedSentence> rows = SentenceChanges.between(origin, member).aligned();
      assertEquals(texts(origin), present(rows.stream().map(AlignedSentence::before)));
      assertEquals(texts(member), present(rows.stream().map(AlignedSentence::after)));
      for (AlignedSentence row : rows) {
        assertEquals(row.change() == SentenceChange.DROPPED, row.after() == null);
        assertEquals(row.change() == SentenceChange.ADDED, row.before() == null);
      }
    }
  }

  private static Set<String> texts(List<Sentence> sentences) {
    return present(sentences.stream().map(Sentence::text));
  }

  private static Set<String> present(Stream<String> texts) {
    Set<String> present = new HashSet<>(texts.toList());
    present.remove(null);
    return present;
  }

  private static List<Sentence> random(Random random) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      StringBuilder text = new StringBuilder("the");
      for (int word = 4 + random.nextInt(12); word > 0; word--) {
        text.append(" w").append(random.nextInt(60));
      }
      sentences.addAll(sentences(text + "."));
    }
    return sentences.stream().distinct().toList();
  }

  @Test
  void page_furniture_has_no_row() {
    assertEquals(
        List.of("SAME The|The"),
        rows(sentences("PORT NEWS", CLOSED), sentences("Share this article", CLOSED)));
  }

  @Test
  void five_megabytes_are_aligned() {
    Random random = new Random(7);
    String[] words = IntStream.range(0, 20_000).mapToObj(i -> "word" + i).toArray(String[]::new);
    List<Sentence> origin = new ArrayList<>();
    List<Sentence> member = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("it is said that about " + i + " of");
      for (int word = 0; word < 8; word++) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      origin.addAll(sentences(text + " fell."));
      member.addAll(sentences(text + " sank."));
    }
    assertEquals(50_000, SentenceChanges.between(origin, member).sharedMemberSentences().size());
  }

  @Test
  void fifty_thousand_sentences_like_one_are_aligned() {
    List<Sentence> member = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      member.addAll(sentences("A crane fell onto the northern quay of Varn on day " + i + "."));
    }
    List<Sentence> origin = sentences("A crane fell onto the northern quay of Varn on day 7.");
    assertTrue(SentenceChanges.between(origin, member).aligned().size() >= 50_000);
    assertTrue(SentenceChanges.between(member, origin).aligned().size() >= 50_000);
  }

  @Test
  void one_sentence_of_five_megabytes_is_aligned() {
    String number = "about 12,345.6 ";
    String text = number.repeat(5_000_000 / number.length()) + "end.";
    assertEquals(
        SentenceChange.SAME,
        SentenceChanges.between(sentences(text), sentences(text)).aligned().get(0).change());
    assertEquals(
        1, SentenceChanges.between(sentences(text), sentences(text + " Now.")).aligned().size());
  }
}
