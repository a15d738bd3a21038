package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.LinkKind;
import dev.credence.ingest.text.Normaliser;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
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
    return LinkRule.decide(Measures.between(first, second), first, second, false);
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

  @Test
  void text_that_marks_the_other_as_false_cites_it() {
    String debunk = "A story about the port of Varn is a hoax. It reads: " + HARBOUR;
    TextProfile earlier = TextProfile.of(Normaliser.normalise(HARBOUR));
    TextProfile later = TextProfile.of(Normaliser.normalise(debunk));
    boolean checks =
        DebunkCues.marksAsFalse(Normaliser.normalise(debunk), Normaliser.normalise(HARBOUR));
    assertEquals(
        Optional.of(LinkKind.CITES),
        LinkRule.decide(Measures.between(earlier, later), earlier, later, checks));
  }

  @Test
  void debunk_cue_needs_to_be_new_and_not_negated() {
    assertTrue(DebunkCues.marksAsFalse("fact check: did a crane fall?", "a crane fell"));
    assertTrue(DebunkCues.marksAsFalse("the false story about a crane", "a crane fell"));
    assertFalse(DebunkCues.marksAsFalse("this is a hoax, twice", "this is a hoax"));
    assertFalse(DebunkCues.marksAsFalse("police said it was not a hoax", "a crane fell"));
    assertFalse(DebunkCues.marksAsFalse("he carried a fake passport", "a crane fell"));
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
  void texts_that_share_twelve_words_share_a_fingerprint() {
    String shared = "one two three four five six seven eight nine ten eleven twelve";
    long[] a = fingerprints(numbered("a", 300) + " " + shared + " " + numbered("b", 300));
    long[] b = fingerprints(numbered("c", 77) + " " + shared + " " + numbered("d", 5));
    assertTrue(Grams.shared(a, b) >= 1);
    assertTrue(a.length < 200, "a sample, not every gram");
  }

  @Test
  void fingerprints_never_change_within_a_version() {
    assertEquals(1, Fingerprints.VERSION);
    assertArrayEquals(
        new long[] {-1609721277360361905L}, fingerprints("the port of varn closed on monday"));
  }

  @Test
  void fingerprints_of_degenerate_texts() {
    assertEquals(0, fingerprints("").length);
    assertEquals(0, fingerprints("only four words here").length);
    assertEquals(1, fingerprints("just five words stand here").length);
    assertEquals(1, fingerprints("echo ".repeat(20_000)).length);
  }

  @Test
  void longest_run_is_that_of_the_plain_definition() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      long[] a = LongStream.range(0, random.nextInt(30)).map(i -> random.nextInt(3)).toArray();
      long[] b = LongStream.range(0, random.nextInt(30)).map(i -> random.nextInt(3)).toArray();
      assertEquals(plainLongestRun(a, b), SharedRun.longest(a, b));
    }
  }

  private static int plainLongestRun(long[] a, long[] b) {
    int longest = 0;
    int[][] runs = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        runs[i][j] = a[i - 1] == b[j - 1] ? runs[i - 1][j - 1] + 1 : 0;
        longest = Math.max(longest, runs[i][j]);
      }
    }
    return longest;
  }

  @Test
  void empty_texts_share_nothing() {
    TextProfile empty = TextProfile.of("");
    assertEquals(new Measures(0, 0, 0, 0, 0), Measures.between(empty, empty));
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

  private static long[] fingerprints(String text) {
    return Fingerprints.of(TextProfile.of(text));
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
