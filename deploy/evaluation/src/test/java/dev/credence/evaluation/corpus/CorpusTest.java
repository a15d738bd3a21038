package dev.credence.evaluation.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private static final Language LANGUAGE = Language.invented();

  private static Corpus corpus(long seed) {
    return new Corpus(LANGUAGE, seed, 100);
  }

  @Test
  void the_same_seed_gives_the_same_documents() {
    assertEquals(corpus(7).take(100), corpus(7).take(100));
  }

  @Test
  void another_seed_gives_other_documents() {
    assertNotEquals(corpus(7).next().text(), corpus(8).next().text());
  }

  @Test
  void documents_of_two_seeds_are_different_reports() {
    Set<String> ids = new HashSet<>();
    corpus(7).take(200).forEach(document -> ids.add(document.externalId()));
    corpus(8).take(200).forEach(document -> ids.add(document.externalId()));
    assertEquals(400, ids.size());
  }

  @Test
  void texts_have_the_length_of_news() {
    double mean =
        corpus(1).take(1_000).stream()
            .mapToInt(document -> document.text().split("\\s+").length)
            .average()
            .orElseThrow();
    assertTrue(mean > 300 && mean < 450, "mean length " + mean);
  }

  @Test
  void publication_advances_evenly() {
    List<Document> documents = corpus(1).take(101);
    assertEquals(
        Duration.ofDays(1),
        Duration.between(documents.get(0).publishedAt(), documents.get(100).publishedAt()));
  }

  @Test
  void about_one_document_in_seven_repeats_sentences_of_a_recent_one() {
    List<Document> documents = corpus(3).take(600);
    Set<String> sentences = new HashSet<>();
    int sharing = 0;
    for (Document document : documents) {
      Set<String> own = Set.copyOf(List.of(document.text().split("(?<=\\.)[ \n]+")));
      long shared = own.stream().filter(sentences::contains).count();
      sharing += shared >= 0.25 * own.size() && shared >= 3 ? 1 : 0;
      sentences.addAll(own);
    }
    assertTrue(sharing > 40 && sharing < 150, sharing + " of 600");
  }

  @Test
  void a_near_copy_is_another_text_of_another_outlet_with_most_of_the_words() {
    Corpus corpus = corpus(5);
    Document original = corpus.next();
    Document copy = corpus.nearCopy(original);
    assertNotEquals(original.outlet(), copy.outlet());
    assertNotEquals(original.text(), copy.text());
    Set<String> words = Set.copyOf(List.of(original.text().split("\\s+")));
    long kept = List.of(copy.text().split("\\s+")).stream().filter(words::contains).count();
    assertTrue(kept > 0.85 * copy.text().split("\\s+").length, "kept " + kept);
  }

  @Test
  void a_language_of_real_texts_has_their_words_and_lengths() {
    String text = "harbour ".repeat(60) + "bridge ".repeat(30);
    Language language = Language.of(List.of(text));
    assertEquals(90, language.length(new SplittableRandom(1)));
    SplittableRandom random = new SplittableRandom(1);
    Set<String> words =
        Stream.generate(() -> language.word(random)).limit(200).collect(Collectors.toSet());
    assertEquals(Set.of("harbour", "bridge"), words);
  }

  @Test
  void words_that_mark_a_text_as_false_are_left_out() {
    Language language = Language.of(List.of("harbour hoax ".repeat(60)));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      assertEquals("harbour", language.word(random));
    }
  }
}
