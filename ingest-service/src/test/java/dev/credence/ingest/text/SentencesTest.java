package dev.credence.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "部长否认。|记者追问！|真的吗？|价格上涨3.5％｡",
        "ミナトは閉鎖。|再開は未定。",
        "قال الوزير إن الميناء أغلق.|هل يعود العمل قريبا؟|لا أحد يعرف!|انتهى.",
        "بندرگاہ بند ہے۔|کل کھلے گی۔",
        "मंत्री ने इनकार किया।|बंदरगाह बंद है॥|क्या यह सच है?",
        "Նախարարը հայտարարեց։|Նավահանգիստը փակ է։",
        "ሚኒስትሩ ተናገሩ።|ወደቡ ተዘግቷል።",
        "រដ្ឋាភិបាលប្រកាស។|ច្រកបិទ។",
        "ဝန်ကြီး ပြောသည်။|ဆိပ်ကမ်း ပိတ်သည်။",
        "장관은 부인했다.|항구는 닫혔다.",
        "Порт закрыт.|Когда откроют?|Неизвестно!",
        "השר הכחיש.|הנמל סגור!",
      })
  void terminators_of_every_script_end_sentences(String marked) {
    String gap = marked.matches(".*[。｡].*") ? "" : " ";
    assertEquals(List.of(marked.split("\\|")), texts(marked.replace("|", gap)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Поэт А. С. Пушкин жил в г. Москве на ул. Мясницкой.",
        "Об этом сообщил ген. А.В. Орлов, проф. Белов это отрицает.",
        "Цена выросла до 3.5 млн руб. за тонну, т.е. вдвое.",
        "«Мы уйдём!» — сказал он.",
        "1. Первый пункт списка важен.",
        "قال د. محمد الكعبي إن السعر ارتفع 3.5 بالمئة وأيده أ. سالم.",
        "आज डॉ. शर्मा ने इनकार किया।",
        "השר ד. כהן הכחיש.",
        "价格上涨3.5％，达到2.4万元。",
      })
  void initials_abbreviations_and_numbers_of_other_scripts_end_no_sentence(String text) {
    assertEquals(List.of(text), texts(text));
  }

  @Test
  void numbers_and_years_may_end_a_sentence() {
    assertEquals(
        List.of("Пожар был в доме № 5.", "Причина неизвестна."),
        texts("Пожар был в доме № 5. Причина неизвестна."));
    assertEquals(
        List.of("Это было в 2026 г.", "Власти молчат."),
        texts("Это было в 2026 г. Власти молчат."));
  }

  @Test
  void quotation_marks_of_other_scripts_stay_with_their_sentence() {
    assertEquals(
        List.of("部长说：“我们会等。”", "他走了。", "“真的吗？”", "“是的。”"), texts("部长说：“我们会等。”他走了。“真的吗？”“是的。”"));
    assertEquals(List.of("部长说：\"我们会等。\"", "他走了。", "\"是的。\""), texts("部长说：\"我们会等。\"他走了。\"是的。\""));
    assertEquals(List.of("«Порт закрыт.»", "Он ушёл."), texts("«Порт закрыт.» Он ушёл."));
  }

  @Test
  void thai_lines_are_cut_at_spaces_into_clauses() {
    String first = "รัฐบาลประกาศปิดด่านชายแดนเมื่อวานนี้ ทำให้คนขับรถบรรทุกหลายร้อยคนต้องรอข้ามแดน";
    String second =
        "โฆษกกล่าวว่า ด่านจะเปิดอีกครั้งในสัปดาห์หน้า แต่ผู้ประกอบการยังไม่เชื่อคำพูดนั้น";
    assertEquals(List.of(first, second), texts(first + " " + second));
    assertEquals(List.of("ด่านปิดแล้ว รอเปิดใหม่"), texts("ด่านปิดแล้ว รอเปิดใหม่"));
  }

  @Test
  void foreign_names_leave_a_line_in_its_script() {
    assertEquals(
        List.of("The 北京 office closed.", "Nobody knew Mr. 王."),
        texts("The 北京 office closed. Nobody knew Mr. 王."));
    assertEquals(
        List.of("Компания Ost Line ушла.", "Рынок ждал этого."),
        texts("Компания Ost Line ушла. Рынок ждал этого."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"а. ", "ا. ", "。", "中", "ก ", "а.1 ", " А.", "а.) ", "«а» ", "\"。", "“"})
  void long_repetitive_text_of_other_scripts_is_handled(String unit) {
    assertTrue(sentences.split(unit.repeat(300_000 / unit.length())).size() <= 300_000);
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
