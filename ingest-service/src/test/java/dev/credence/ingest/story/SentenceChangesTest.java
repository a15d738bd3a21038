package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.credence.contract.HardenedSentence;
import dev.credence.ingest.text.Sentence;
import dev.credence.ingest.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceChangesTest {

  private static final String CLOSED =
      "The port of Varn was closed on Monday after a crane fell onto the northern quay.";
  private static final String DENIED =
      "Olen Marsh, who speaks for the harbour office, denied that the crane had ever been unsafe.";

  private static List<Sentence> sentences(String... texts) {
    return Stream.of(texts).map(text -> new Sentence(text, 0, text.length())).toList();
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  @Test
  void dropped_and_added_sentences_are_found_wherever_they_stand() {
    String own = "Bakers in the hills expect dearer flour before the end of spring.";
    String ships = "Two ships laden with grain were sent back to sea.";
    SentenceChanges changes =
        SentenceChanges.between(
            sentences(CLOSED, DENIED, ships),
            sentences(own, "Two vessels laden with grain were sent back to the sea.", CLOSED));
    assertEquals(List.of(DENIED), texts(changes.dropped()));
    assertEquals(List.of(own), texts(changes.added()));
    assertEquals(Set.of(1, 2), changes.sharedMemberSentences());
    assertEquals(List.of(), changes.hardened());
  }

  @Test
  void lost_attribution_hedge_and_approximation_harden() {
    SentenceChanges changes =
        SentenceChanges.between(
            sentences(
                "The crane had not been inspected since the winter, dock workers said.",
                "The storm may have loosened the bolts of the second crane.",
                "Insurers paid about 400 crowns for every broken lamp on the pier."),
            sentences(
                "The crane had not been inspected since the winter.",
                "The storm has loosened the bolts of the second crane.",
                "Insurers paid 400 crowns for every broken lamp on the pier."));
    assertEquals(
        List.of("said", "may", "about"),
        changes.hardened().stream().map(HardenedSentence::lost).toList());
  }

  @Test
  void hedge_that_was_replaced_is_not_lost() {
    SentenceChanges changes =
        SentenceChanges.between(
            sentences(
                "The crane had reportedly not been inspected since the winter.",
                "The bridge across the bay will open again in May of next year.",
                "Insurers paid about 400 crowns for every broken lamp on the pier.",
                "The old tug sank within an hour, witnesses said."),
            sentences(
                "According to dock workers, the crane had not been inspected since the winter.",
                "The bridge across the bay will open again in spring of next year.",
                "Insurers paid nearly 400 crowns for every broken lamp on the pier.",
                "The old tug sank within an hour, witnesses reported."));
    assertEquals(List.of(), changes.hardened());
    assertEquals(List.of(), changes.dropped());
  }

  @Test
  void repeated_sentence_counts_once() {
    SentenceChanges changes =
        SentenceChanges.between(
            sentences(DENIED, CLOSED, DENIED.replace("office,", "office \u2013")),
            sentences(CLOSED, CLOSED));
    assertEquals(List.of(DENIED), texts(changes.dropped()));
    assertEquals(Set.of(0, 1), changes.sharedMemberSentences());
  }

  @Test
  void page_furniture_is_neither_dropped_nor_added() {
    SentenceChanges changes =
        SentenceChanges.between(
            sentences("PORT NEWS", CLOSED, "[read more](#)"),
            sentences("Share this article", CLOSED));
    assertEquals(List.of(), changes.dropped());
    assertEquals(List.of(), changes.added());
    assertEquals(Set.of(1), changes.sharedMemberSentences());
  }

  @Test
  void empty_text_drops_everything() {
    assertEquals(
        List.of(CLOSED), texts(SentenceChanges.between(sentences(CLOSED), List.of()).dropped()));
    assertEquals(
        List.of(CLOSED), texts(SentenceChanges.between(List.of(), sentences(CLOSED)).added()));
  }

  @Test
  void thousands_of_sentences_are_compared() {
    Random random = new Random(5);
    List<Sentence> origin = new ArrayList<>();
    List<Sentence> member = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("the quay and the port");
      for (int word = 0; word < 20; word++) {
        text.append(" w").append(random.nextInt(3_000));
      }
      origin.addAll(sentences(text + "."));
      member.addAll(sentences(text + " again."));
    }
    SentenceChanges changes = SentenceChanges.between(origin, member);
    assertEquals(List.of(), changes.dropped());
    assertEquals(2_000, changes.sharedMemberSentences().size());
  }

  @Test
  void same_sentences_of_common_words_are_the_same() {
    List<Sentence> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.addAll(sentences("the quay and the port and number " + i + " are shut."));
    }
    many.addAll(sentences("The quay and the port are shut."));
    SentenceChanges changes = SentenceChanges.between(many, many);
    assertEquals(List.of(), changes.dropped());
    assertEquals(List.of(), changes.added());
  }

  @Test
  void rewrite_of_the_wire_story_drops_the_denial() throws IOException {
    SentenceChanges changes = SentenceChanges.between(seed("000"), seed("001"));
    assertTrue(texts(changes.dropped()).stream().anyMatch(t -> t.contains("denied the reports")));
    assertFalse(texts(changes.dropped()).stream().anyMatch(t -> t.startsWith("Two senior")));
    assertFalse(texts(changes.added()).stream().anyMatch(t -> t.startsWith("Two senior")));
    assertEquals(1, texts(changes.dropped()).stream().filter(t -> t.contains("denied")).count());
  }

  private static List<Sentence> seed(String number) throws IOException {
    Path seeds = Path.of(System.getProperty("credence.shared", "../shared"), "seeds");
    assumeTrue(Files.isDirectory(seeds), "skipped: no seed texts in " + seeds);
    try (Stream<Path> files = Files.list(seeds)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return new Sentences().split(Files.readString(file));
    }
  }
}
