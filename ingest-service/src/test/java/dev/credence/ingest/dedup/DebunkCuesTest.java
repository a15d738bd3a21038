package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.text.Normaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebunkCuesTest {

  private static TextProfile profile(String text) {
    return TextProfile.of(Normaliser.normalise(text));
  }

  private static int cues(String text) {
    return DebunkCues.count(profile(text), 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The story of the talking goat is a hoax.",
        "Fact-check: no, the bridge was not sold.",
        "The report that the lake was gone isn’t true.",
        "Es falso que el puente se haya vendido; es un bulo que circula desde el lunes.",
        "Non, le pont n'a pas été vendu : c’est faux.",
        "Faktencheck: Die Brücke wurde nicht verkauft.",
        "Сообщение о продаже моста не соответствует действительности.",
        "Новость о продаже моста оказалась фейком.",
        "تداول ناشطون صورة للجسر، لكن الخبر كاذب ولم يبع أحد شيئا.",
        "خبر فروش پل صحت ندارد و شهرداری آن را رد کرد.",
        "درستی‌سنجی: پل فروخته نشده است.",
        "网传大桥被出售,经核实,这是谣言。",
        "網傳大橋被出售為不實訊息。",
        "ข่าวขายสะพานเป็นข่าวปลอม เจ้าหน้าที่ยืนยันแล้ว"
      })
  void check_is_recognised(String text) {
    assertTrue(cues(text) >= 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Police found fake passports and set off a false alarm.",
        "The call was not a hoax, the police said; there was no evidence of a hoax.",
        "El ministro negó la venta del puente con un documento falso en la mano.",
        "Le ministre a présenté un faux passeport. Ce n'est pas un canular.",
        "Der Zoll fand falsche Pässe. Das ist keine Falschmeldung.",
        "Министр опроверг продажу моста. Это не фейк.",
        "نفى الوزير بيع الجسر وقال إن الأمر ليس خبرا عاديا.",
        "وزیر گفت این خبر شاخدار نیست.",
        "警方查获假护照,并称这不是谣言。",
        "ตำรวจยืนยันว่าเรื่องนี้ไม่ใช่ข่าวปลอม",
        "ผู้ว่าฯ ตั้งคณะกรรมการตรวจสอบข้อเท็จจริงเรื่องสะพาน"
      })
  void plain_news_is_no_check(String text) {
    assertEquals(0, cues(text));
  }

  @Test
  void one_of_two_checks_the_other_only_if_the_other_has_no_cue() {
    TextProfile news = profile("A goat that talks was found in Aster.");
    TextProfile check = profile("The story of the goat is a hoax. Fake news, said its owner.");
    assertTrue(DebunkCues.oneChecksTheOther(news, check, 1));
    assertTrue(DebunkCues.oneChecksTheOther(check, news, 2));
    assertFalse(DebunkCues.oneChecksTheOther(check, news, 3));
    assertFalse(DebunkCues.oneChecksTheOther(check, check, 1));
    assertFalse(DebunkCues.oneChecksTheOther(news, news, 1));
  }

  @Test
  void book_of_cues_and_marks_is_read_in_time() {
    assertTrue(DebunkCues.count(profile("谣言".repeat(200_000)), 10) >= 10);
    assertEquals(0, cues("not a hoax ".repeat(200_000)));
  }
}
