package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of words have exactly their words, whatever the filter before them lets through. */
class WordSetTest {

  private static final List<String> MANY =
      IntStream.range(0, 3_000).mapToObj(i -> "word" + 7 * i).toList();

  @Test
  void every_word_of_a_list_is_found() {
    WordSet words = new WordSet(MANY);
    assertTrue(MANY.stream().allMatch(words::contains));
  }

  @Test
  void no_other_word_is_found() {
    WordSet words = new WordSet(MANY);
    for (int i = 0; i < 21_000; i++) {
      assertEquals(i % 7 == 0, words.contains("word" + i), "word" + i);
    }
    assertFalse(words.contains(""));
  }

  @Test
  void a_word_with_the_hash_of_another_is_told_from_it() {
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertTrue(WordSet.of("Aa").contains("Aa"));
    assertFalse(WordSet.of("Aa").contains("BB"));
    assertNull(new WordMap<>(Map.of("Aa", 1)).get("BB"));
  }

  @Test
  void an_empty_list_has_no_word() {
    assertFalse(WordSet.of().contains("word"));
    assertFalse(WordSet.of().contains(""));
    assertNull(new WordMap<>(Map.of()).get("word"));
  }

  @Test
  void a_map_gives_what_each_word_stands_for() {
    Map<String, Integer> lengths = new HashMap<>();
    MANY.forEach(word -> lengths.put(word, word.length()));
    WordMap<Integer> map = new WordMap<>(lengths);
    assertTrue(MANY.stream().allMatch(map::has));
    MANY.forEach(word -> assertEquals(word.length(), map.get(word)));
    assertFalse(map.has("word1"));
    assertEquals(lengths.keySet(), map.words());
  }

  @Test
  void words_of_other_scripts_are_found() {
    WordSet words = WordSet.of("слово", "词", "");
    assertTrue(words.contains("слово"));
    assertTrue(words.contains("词"));
    assertTrue(words.contains(""));
    assertFalse(words.contains("слова"));
  }

  @Test
  void a_filter_excludes_most_other_words() {
    WordFilter filter = new WordFilter(MANY);
    long letThrough = IntStream.range(0, 10_000).filter(i -> filter.mayHave("other-" + i)).count();
    assertTrue(letThrough < 2_000, letThrough + " of 10000 other words are let through");
  }
}
