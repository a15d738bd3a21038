package dev.credence.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertEquals(List.of("q\u0301uo"), Words.of(Normaliser.normalise("q\u0301uo")));
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

  private static List<String> words(String text) {
    return Words.of(Normaliser.normalise(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "كِتَابٌ جَدِيدٌ | كتاب جديد",
        "المينـــاء | الميناء",
        "أحمد إلى آخر | احمد الى اخر",
        "مدينة على | مدينه علي",
        "یک کتاب | يك كتاب",
        "می\u200Cرود | می رود",
        "می\u200Cرود | میرود",
        "کتاب\u200Cهای بزرگ\u200Cتر | کتاب های بزرگ تر",
        "نمی\u200Cدانند کشتی\u200Cها | نمی دانند کشتیها",
        "٣٥٠ ۳۵۰ | 350 350",
        "๑๒๓ १२३ | 123 123",
        "ещё за\u0301мок ѝ | еще замок и",
        "שָׁלוֹם | שלום",
        "ＶＰＮ３ ｶﾀｶﾅ | vpn3 カタカナ",
        "港 口 关闭 | 港口关闭",
        "น\u0E49\u0E33ท่วม | น\u0E49\u0E4D\u0E32ท่วม",
        "so\u00ADft | soft",
      })
  void spellings_of_one_word_are_one_word(String text, String other) {
    assertEquals(words(other), words(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"й | и", "ї | і", "é | e", "ñ | n", "が | か", "ผา | ผ้า", "मे | म", "ת | ט"})
  void letters_that_tell_words_apart_stay(String letter, String other) {
    assertNotEquals(words(other), words(letter));
  }

  @Test
  void words_of_other_scripts_are_those_of_their_readers() {
    assertEquals(List.of("п'ять", "міст"), words("П’ять міст"));
    assertEquals(List.of("น้ำ", "ท่วม", "เมื่อ", "วาน", "นี้"), words("น้ำท่วม เมื่อวานนี้"));
    assertEquals(List.of("항구가", "폐쇄됐다"), words("항구가 폐쇄됐다."));
    assertEquals(List.of("2026", "年", "3", "月", "15", "日"), words("2026年3月15日"));
    assertEquals(List.of("我们", "同意"), words("『我们』同意"));
    assertEquals(List.of("スーパー"), words("スーパー"));
    assertEquals(List.of("3"), words("3\u20E3 \u0301 \uD83D\uDC4D\uD83C\uDFFD \u2764\uFE0F"));
  }

  @Test
  void words_are_told_where_they_stand() {
    String text = Normaliser.normalise("Port: ещё 港口关闭, 'ok'");
    List<String> told = new ArrayList<>();
    Words.forEach(
        text,
        (part, start, end, position) -> told.add(part.substring(start, end) + "@" + position));
    assertEquals(List.of("port@0", "еще@6", "港口@10", "关闭@10", "ok@17"), told);
  }

  @Test
  void plain_words_are_not_copied() {
    String text = "the port isn't open";
    Words.forEach(text, (part, start, end, position) -> assertSame(text, part));
  }

  @Test
  void threads_do_not_disturb_each_other() {
    String text = "政府昨日宣布关闭北部边境口岸 รัฐบาลประกาศปิดด่านชายแดน";
    List<String> alone = words(text);
    assertTrue(IntStream.range(0, 2_000).parallel().allMatch(i -> Words.of(text).equals(alone)));
  }

  @Test
  void long_run_without_spaces_is_cut_like_its_parts() {
    String sentence = "政府昨日宣布关闭北部边境口岸数百名货车司机被迫在寒风中等待";
    int each = words(sentence).size();
    int all = words(sentence.repeat(1_000)).size();
    assertTrue(Math.abs(all - 1_000 * each) < 20, all + " words");
  }

  @Test
  void text_without_words_has_none() {
    assertEquals(List.of(), Words.of(""));
    assertEquals(List.of(), Words.of("'' -- \" ... \uD83D\uDE00 '"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "'", "a'", "中", "ก", "ကို", "é", "\"", "x ", "か", "می ", "تر ", "中 ", "ᨠ", "\u0301",
        "ํา"
      })
  void long_repetitive_text_is_handled(String unit) {
    String text = unit.repeat(100_000 / unit.length());
    List<String> words = Words.of(text);
    assertFalse(words.size() > text.length());
  }
}
