package dev.credence.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void punctuation_separates_words_and_apostrophes_do_not() {
    assertEquals(
        List.of("the", "mayor's", "12", "000", "troops", "half", "hour"),
        Words.of("the mayor's 12,000 'troops' (half-hour)..."));
  }

  @Test
  void combining_marks_belong_to_their_word() {
    assertEquals(List.of("हिन्दी", "समाचार"), Words.of(Normaliser.normalise("हिन्दी समाचार")));
    assertEquals(List.of("كِتَابٌ", "جديد"), Words.of(Normaliser.normalise("كِتَابٌ، جديد")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "政府昨日宣布关闭北部边境口岸",
        "政府は昨日、北部の国境を閉鎖すると発表した",
        "รัฐบาลประกาศปิดด่านชายแดนเมื่อวานนี้",
        "ລັດຖະບານປະກາດປິດດ່ານຊາຍແດນ",
        "រដ្ឋាភិបាលប្រកាសបិទព្រំដែន",
        "အစိုးရကနယ်စပ်ဂိတ်ကိုပိတ်လိုက်သည်"
      })
  void scripts_without_spaces_are_cut_into_words(String text) {
    List<String> words = Words.of(Normaliser.normalise(text));
    assertTrue(words.size() >= 4, words::toString);
    assertTrue(text.replace("、", "").startsWith(words.get(0)), words::toString);
  }

  @Test
  void latin_and_han_in_one_run_are_different_words() {
    assertTrue(Words.of("vpn服务").contains("vpn"));
  }

  @Test
  void text_without_words_has_none() {
    assertEquals(List.of(), Words.of(""));
    assertEquals(List.of(), Words.of("'' -- \" ... \uD83D\uDE00 '"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "'", "a'", "中", "ก", "ကို", "é", "\"", "x "})
  void long_repetitive_text_is_handled(String unit) {
    String text = unit.repeat(100_000 / unit.length());
    List<String> words = Words.of(text);
    assertFalse(words.size() > text.length());
  }
}
