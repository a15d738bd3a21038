package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private static final String HARBOUR =
      """
      The port of Varn closed on Monday after a crane fell onto the northern quay, the harbour office
      said. Two ships that carried grain were turned back to sea, and dock workers were sent home
      for the day. Engineers from the capital will inspect the remaining cranes on Tuesday before any
      loading may begin again. The harbour office said that nobody was hurt, but that the quay wall
      had cracked over a length of thirty metres. Insurers put the damage at four million crowns.
      """;

  private static final String REWRITE =
      """
      Varn's port shut down on Monday when a crane fell onto the northern quay. Two ships that carried
      grain were turned back to sea, and workers went home. Engineers from the capital will inspect
      the remaining cranes on Tuesday before any loading starts. The quay wall had cracked over a
      length of thirty metres. Traders fear that bread will become dearer in the coming weeks, since
      most of the country's wheat passes through the town, and the railway has been out of service
      since the floods of last spring.
      """;

  private static final String SPEECH =
      "\"We shall repair every last crane with our own hands and we shall not ask the capital for a"
          + " single coin, because this port was built by the people of this town and will be kept"
          + " by them\"";

  private static Optional<LinkKind> link(String a, String b) {
    TextProfile first = TextProfile.of(Normaliser.normalise(a));
    TextProfile second = TextProfile.of(Normaliser.normalise(b));
    return LinkRule.between(first, second).map(MeasuredRelation::kind);
  }

  @Test
  void copy_with_few_changes_is_near() {
    assertEquals(
        Optional.of(LinkKind.NEAR),
        link(HARBOUR, HARBOUR.replace("four million crowns", "5m crowns")));
  }

  @Test
  void rewrite_is_derived_in_either_order() {
    assertEquals(Optional.of(LinkKind.DERIVED), link(HARBOUR, REWRITE));
    assertEquals(Optional.of(LinkKind.DERIVED), link(REWRITE, HARBOUR));
  }

  @Test
  void reporters_who_quote_one_speech_are_not_derived() {
    String one =
        "At a meeting in the market hall the mayor of Varn turned down all outside help. "
            + SPEECH
            + ", she told the crowd, which answered with long applause and a song.";
    String other =
        "Local leaders struck a defiant note after the accident that shut the docks. "
            + SPEECH
            + ", mayor Ilse Torn said. Opposition members called her words empty and costly.";
    assertEquals(Optional.of(LinkKind.SAME_QUOTATION), link(one, other));
  }

  @Test
  void one_long_shared_passage_is_a_passage() {
    String passage =
        " The quay was built ninety years ago by engineers who had never seen the sea and who used"
            + " stones from the old town wall for want of anything better. ";
    assertEquals(
        Optional.of(LinkKind.PASSAGE),
        link(numbered("a", 200) + passage, passage + numbered("b", 200)));
  }

  @Test
  void different_stories_are_not_linked() {
    assertEquals(Optional.empty(), link(HARBOUR, numbered("word", 100)));
  }

  @Test
  void short_texts_are_never_linked() {
    String text = numbered("word", 39);
    assertEquals(Optional.empty(), link(text, text + " again"));
    assertEquals(Optional.of(LinkKind.NEAR), link(text + " again", text + " anew"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أغلقت السلطات ميناء المدينة يوم الاثنين بعد سقوط رافعة على الرصيف الشمالي وأعادت سفينتين"
            + " محملتين بالحبوب إلى البحر بينما عاد العمال إلى منازلهم وسيفحص مهندسون من العاصمة"
            + " الرافعات الباقية يوم الثلاثاء قبل استئناف التحميل وقال المكتب إن أحدا لم يصب بأذى"
            + " لكن جدار الرصيف تصدع على طول ثلاثين مترا",
        "Порт города закрыли в понедельник после падения крана на северный причал, сообщили в"
            + " управлении. Два судна с зерном вернули в море, а рабочих отпустили домой на весь"
            + " день. Инженеры из столицы осмотрят оставшиеся краны во вторник до начала погрузки."
            + " Никто не пострадал, но стена причала треснула на протяжении тридцати метров, и"
            + " убытки оценили в четыре миллиона крон.",
        "港口办公室星期一表示一台起重机倒在北部码头之后港口已经关闭两艘运载粮食的船只被要求返回海上"
            + "码头工人当天被送回家首都的工程师将在星期二检查其余的起重机然后才能重新开始装货办公室说"
            + "没有人受伤但是码头的墙壁出现了三十米长的裂缝保险公司估计损失达到四百万",
        "สำนักงานท่าเรือกล่าวว่าท่าเรือปิดทำการเมื่อวันจันทร์หลังจากเครนล้มลงบนท่าเทียบเรือด้านเหนือ"
            + "เรือบรรทุกข้าวสองลำถูกส่งกลับออกทะเลและคนงานถูกส่งกลับบ้านวิศวกรจากเมืองหลวงจะตรวจสอบ"
            + "เครนที่เหลือในวันอังคารก่อนที่จะเริ่มขนสินค้าอีกครั้งไม่มีใครได้รับบาดเจ็บแต่กำแพงแตกร้าว"
      })
  void other_scripts_link_by_their_words(String text) {
    assertEquals(Optional.of(LinkKind.NEAR), link(text, text + " 2021"));
    assertEquals(Optional.empty(), link(text, HARBOUR));
  }

  @Test
  void empty_texts_share_nothing() {
    TextProfile empty = TextProfile.of("");
    assertEquals(new Measures(0, 0, 0, 0), Measures.between(empty, empty));
  }

  @Test
  void forgotten_quotation_mark_does_not_swallow_the_text() {
    String rest = numbered("word", 1_000);
    assertEquals(List.of("he said: \"" + rest), Quotations.outside("he said: \"" + rest));
  }

  @Test
  void quotations_are_cut_out_whatever_their_spacing() {
    assertEquals(List.of("a ", " c ", ", d"), Quotations.outside("a \"b\" c \" b b \", d"));
    assertEquals(List.of("他说", "。"), Quotations.outside("他说\"我们开放\"。"));
  }

  @Test
  void long_adversarial_text_is_handled() {
    for (String unit : new String[] {"\"", "\" a", "a\" ", "a ", "a b ", "中", "'a\" "}) {
      String text = unit.repeat(100_000 / unit.length());
      TextProfile profile = TextProfile.of(text);
      assertNotEquals(null, Measures.between(profile, profile));
      assertFalse(Fingerprints.of(profile).length > profile.wordCount());
    }
  }

  /** Distinct invented words: {@code a1 a2 a3}. */
  private static String numbered(String stem, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      words.append(stem).append(i).append(i < count ? " " : "");
    }
    return words.toString();
  }
}
