package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.ingest.text.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardenedSentencesTest {

  private static List<Sentence> sentences(String... texts) {
    return Stream.of(texts).map(text -> new Sentence(text, 0, text.length())).toList();
  }

  private static String hardened(List<Sentence> origin, List<Sentence> member) {
    List<String> losses =
        SentenceChanges.between(origin, member).hardened().stream()
            .map(h -> h.kind() + " " + h.lost())
            .toList();
    return losses.isEmpty() ? "none" : String.join("; ", losses);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // English
        "The storm killed 12 sailors in the port of Varn.|The storm killed 20 sailors in the port"
            + " of Varn.|CHANGED_NUMBER 12 → 20",
        "The storm killed twelve sailors in the port of Varn.|The storm killed two hundred and five"
            + " sailors in the port of Varn.|CHANGED_NUMBER twelve → two hundred and five",
        "The quay cost 1,000 crowns to repair in Varn.|The quay cost one thousand crowns to repair"
            + " in Varn.|none",
        "The quay cost 1,500,000 crowns to repair in Varn.|The quay cost 1.5 million crowns to"
            + " repair in Varn.|none",
        "Turnout in the harbour vote fell to 41 percent on the islands.|Turnout in the harbour vote"
            + " fell to 14 per cent on the islands.|CHANGED_NUMBER 41 → 14",
        "On 5 July the storm killed 12 sailors in the port of Varn.|On July 5 the storm killed 12"
            + " sailors in the port of Varn.|none",
        "On 5 July at 10:30 the storm killed 12 sailors in Varn.|The storm killed 12 sailors in"
            + " Varn on Friday.|none",
        "The storm may have killed about 12 sailors, officials said.|The storm killed 12 sailors in"
            + " the port.|LOST_HEDGE may; LOST_ATTRIBUTION said; LOST_APPROXIMATION about",
        "The crane had reportedly not been inspected since winter.|Sources said the crane may not"
            + " have been inspected since winter.|none",
        "The crane was never safe, dock workers said.|The crane was never safe, according to dock"
            + " workers.|none",
        "The storm killed at least 12 sailors in the port of Varn.|The storm killed 12 sailors in"
            + " the port of Varn.|LOST_APPROXIMATION at least",
        // Russian
        "Кран, возможно, упал на причал порта из-за сильного ветра.|Кран упал на причал порта из-за"
            + " сильного ветра.|LOST_HEDGE возможно",
        "В порту погибли 12 моряков, сообщили в администрации порта.|В порту погибли 20"
            + " моряков.|LOST_ATTRIBUTION сообщили; CHANGED_NUMBER 12 → 20",
        "В порту погибли около 1 000 моряков и рабочих дока.|В порту погибли 1000 моряков и рабочих"
            + " дока.|LOST_APPROXIMATION около",
        // Arabic
        "قال مسؤولون إن الرافعة سقطت على رصيف الميناء الشمالي يوم الاثنين.|الرافعة سقطت على رصيف"
            + " الميناء الشمالي يوم الاثنين.|LOST_ATTRIBUTION قال",
        "ربما سقطت الرافعة على رصيف الميناء بسبب الرياح القوية.|سقطت الرافعة على رصيف الميناء بسبب"
            + " الرياح القوية.|LOST_HEDGE ربما",
        "قتلت العاصفة نحو ١٢ بحارا في ميناء فارن القديم.|قتلت العاصفة 12 بحارا في ميناء فارن"
            + " القديم.|LOST_APPROXIMATION نحو",
        // Persian
        "شاید جرثقیل بر اثر باد شدید روی اسکله شمالی بندر سقوط کرد.|جرثقیل بر اثر باد شدید روی"
            + " اسکله شمالی بندر سقوط کرد.|LOST_HEDGE شايد",
        "به گفته مقام‌ها جرثقیل روی اسکله شمالی بندر سقوط کرد.|جرثقیل روی اسکله شمالی بندر سقوط"
            + " کرد.|LOST_ATTRIBUTION به گفته",
        "طوفان در بندر قدیمی شهر ۱۲ ملوان را کشت.|طوفان در بندر قدیمی شهر ۲۰ ملوان را"
            + " کشت.|CHANGED_NUMBER ۱۲ → ۲۰",
        // Chinese
        "起重机可能因为大风倒在北部码头上。|起重机因为大风倒在北部码头上。|LOST_HEDGE 可能",
        "港口官员表示，起重机周一倒在北部码头上。|起重机周一倒在北部码头上。|LOST_ATTRIBUTION 表示",
        "风暴在旧港口造成约１２名水手死亡。|风暴在旧港口造成12名水手死亡。|LOST_APPROXIMATION 约",
        "风暴在旧港口造成十二名水手死亡。|风暴在旧港口造成二十名水手死亡。|CHANGED_NUMBER 十二 → 二十",
        // Thai
        "เครนอาจล้มลงบนท่าเรือด้านเหนือเพราะลมแรง|เครนล้มลงบนท่าเรือด้านเหนือเพราะลมแรง|LOST_HEDGE"
            + " อาจ",
        "พายุทำให้ลูกเรือเสียชีวิตประมาณ ๑๒ คนในท่าเรือเก่า|พายุทำให้ลูกเรือเสียชีวิต 12"
            + " คนในท่าเรือเก่า|LOST_APPROXIMATION ประมาณ",
        // Spanish, French, German
        "La grúa supuestamente cayó sobre el muelle del puerto de Varn.|La grúa cayó sobre el"
            + " muelle del puerto de Varn.|LOST_HEDGE supuestamente",
        "La grue est tombée sur le quai du port, selon la police.|La grue est tombée sur le quai du"
            + " port.|LOST_ATTRIBUTION selon",
        "Der Sturm hat in dem Hafen rund 400 Lampen zerstört.|Der Sturm hat in dem Hafen 400 Lampen"
            + " zerstört.|LOST_APPROXIMATION rund"
      })
  void what_was_lost_is_named(String before, String after, String expected) {
    assertEquals(expected, hardened(sentences(stop(before)), sentences(stop(after))));
  }

  /** Thai prints no full stops; without one a short line is taken for a heading. */
  private static String stop(String sentence) {
    return sentence.codePointAt(0) >= 0x0E00 && sentence.codePointAt(0) < 0x0E80
        ? sentence + "."
        : sentence;
  }

  @Test
  void attribution_that_moved_to_the_next_sentence_is_not_lost() {
    String bare = "The crane had not been inspected since the winter.";
    assertEquals(
        "none",
        hardened(
            sentences("The crane had not been inspected since the winter, dock workers said."),
            sentences(bare, "Dock workers said so on Monday, on the quay and at the gate.")));
  }

  @Test
  void attribution_of_the_sentence_beside_vouches_for_its_own() {
    String beside = "Olen Marsh said the harbour would open again before spring.";
    assertEquals(
        "LOST_ATTRIBUTION said",
        hardened(
            sentences(
                "The crane had not been inspected since the winter, dock workers said.", beside),
            sentences("The crane had not been inspected since the winter.", beside)));
  }

  @Test
  void hedge_of_a_clause_that_was_left_out_is_not_lost() {
    assertEquals(
        "none",
        hardened(
            sentences(
                "A crane fell onto the northern quay of Varn on Monday, and the storm may have"
                    + " loosened its bolts."),
            sentences("A crane fell onto the northern quay of Varn on Monday.")));
  }

  @Test
  void numbers_of_different_things_are_not_changed_into_each_other() {
    assertEquals(
        "none",
        hardened(
            sentences("The storm killed 12 sailors and broke 40 lamps in the port of Varn."),
            sentences("The storm killed 12 sailors and sank 3 tugs in the port of Varn.")));
  }

  @Test
  void half_of_a_split_sentence_has_not_lost_what_the_other_half_kept() {
    assertEquals(
        "none",
        hardened(
            sentences(
                "Dock workers said that a crane fell onto the northern quay of Varn and that two"
                    + " tugs moored below it sank."),
            sentences(
                "A crane fell onto the northern quay of Varn.",
                "Dock workers said that two tugs moored below it sank.")));
  }
}
