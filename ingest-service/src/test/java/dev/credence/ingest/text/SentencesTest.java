package dev.credence.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final Sentences sentences = new Sentences();

  private List<String> texts(String text) {
    return sentences.split(text).stream().map(Sentence::text).toList();
  }

  @Test
  void lines_are_always_split() {
    assertEquals(
        List.of("Bridge reopens", "The bridge reopened on Monday.", "Traffic was light."),
        texts("Bridge reopens\n\n  The bridge reopened on Monday. Traffic was light.\r\n"));
  }

  @Test
  void titles_and_initials_end_no_sentence() {
    assertEquals(
        List.of("Mr. Olsen met Dr. A. Berg in Harstad.", "They talked."),
        texts("Mr. Olsen met Dr. A. Berg in Harstad. They talked."));
  }

  @Test
  void a_closing_quotation_mark_stays_with_its_sentence() {
    assertEquals(
        List.of("“The dam held.”", "Nobody was hurt."), texts("“The dam held.” Nobody was hurt."));
    assertEquals(
        List.of("“The dam held. ”", "Nobody was hurt."),
        texts("“The dam held. ” Nobody was hurt."));
  }

  @Test
  void offsets_are_code_points() {
    String text = "𝔘𝔫 🌊 rose. The dam held.";
    Sentence last = sentences.split(text).get(1);

    assertEquals("The dam held.", last.text());
    assertEquals(text.codePointCount(0, text.indexOf("The dam")), last.start());
    assertEquals(text.codePointCount(0, text.length()), last.end());
  }

  @Test
  void every_sentence_is_verbatim_at_its_offsets() {
    String text = "One “two.” Three 🌊? Four!\n\u00a0 Five. 水位上升。桥梁关闭。\nEnd";
    int[] points = text.codePoints().toArray();
    for (Sentence sentence : sentences.split(text)) {
      String at = new String(points, sentence.start(), sentence.end() - sentence.start());
      assertEquals(sentence.text(), at);
      assertEquals(at.strip(), at);
    }
  }

  @Test
  void ideographic_full_stops_end_sentences() {
    assertEquals(List.of("水位上升。", "桥梁关闭。"), texts("水位上升。桥梁关闭。"));
  }

  @Test
  void empty_and_blank_texts_have_no_sentence() {
    assertTrue(texts("").isEmpty());
    assertTrue(texts(" \n\t\u2028 ").isEmpty());
  }

  @Test
  void long_lines_without_spaces_are_split_without_the_model() {
    assertEquals(1, texts("a.".repeat(50_000)).size());
    assertEquals(1, texts("”".repeat(100_000)).size());
    assertEquals(2, texts("x".repeat(400) + ". Next one.").size());
  }
}
