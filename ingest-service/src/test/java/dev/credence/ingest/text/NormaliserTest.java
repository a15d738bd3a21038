package dev.credence.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** These vectors are stored in ids: none may ever change. */
class NormaliserTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "Kabul FALLS|kabul falls",
        "Straße|strasse",
        "\uFB01nal \u2167|final viii",
        "\u0130stanbul|i\u0307stanbul",
        "cafe\u0301|caf\u00E9",
        "\uFF21\uFF22\uFF23 \uFF11\uFF12|abc 12",
        "\u201CQuoted\u201D \u201Elow\u201C|\"quoted\" \"low\"",
        "\u00ABguillemets\u00BB \u2039single\u203A|\"guillemets\" 'single'",
        "it\u2019s \u2018so\u2019 \u201Alow\u2018|it's 'so' 'low'",
        "don\u00B4t don`t don\u02BCt|don't don't don't",
        "\u300C\u6B62\u3081\u308D\u300D\u300E\u4E2D\u300F\uFF62\u5916\uFF63|\"\u6B62\u3081\u308D\"'\u4E2D'\"\u5916\"",
        "\uFF02wide\uFF02 12\u203242\u2033|\"wide\" 12'42\"",
        "~\u00A0 a\t\u2003b\r\n\u3000c \u2028~|a b c",
        "so\u00ADft zero\u200Bwidth \uFEFFmark|soft zerowidth mark",
        "\u0391\u03A3 \u03C2|\u03B1\u03C3 \u03C3",
        "\u041A\u0410\u0411\u0423\u041B|\u043A\u0430\u0431\u0443\u043B",
        "\u300A\u7EA2\u697C\u68A6\u300B|\u300A\u7EA2\u697C\u68A6\u300B",
        "1\u20442 \u00BD|1\u20442 1\u20442",
        "wait\u2026|wait...",
        "a \u2013 b \u2014 c|a \u2013 b \u2014 c"
      })
  void normal_form_never_changes(String text, String expected) {
    assertEquals(expected, Normaliser.normalise(text));
  }

  @Test
  void content_id_never_changes() {
    assertEquals(
        UUID.fromString("e3b0c442-98fc-1c14-9afb-f4c8996fb924"),
        ContentId.of(Normaliser.normalise(" \n")));
    assertEquals(
        UUID.fromString("ba7816bf-8f01-cfea-4141-40de5dae2223"),
        ContentId.of(Normaliser.normalise("\uFF21BC")));
  }

  @Test
  void texts_that_differ_in_a_word_have_different_ids() {
    assertNotEquals(ContentId.of("the bridge is open"), ContentId.of("the bridge is shut"));
  }

  @Test
  void lone_surrogates_become_the_replacement_character() {
    assertEquals("a\uFFFDb\uFFFD", Normaliser.normalise("a\uD800b\uDC00"));
    assertEquals("\uD83D\uDE00", Normaliser.normalise("\uD83D\uDE00"));
  }

  @Test
  void characters_newer_than_unicode_16_stay_as_they_are() {
    // U+16EA0, a capital letter of Unicode 17.
    String capital = new String(Character.toChars(0x16EA0));
    assertEquals(capital, Normaliser.normalise(capital));
  }

  @Test
  void endless_combining_marks_are_cut_short() {
    String marks = "\u0301\u0316\u034F\u00AD".repeat(25_000);
    assertEquals(
        "b" + "\u0316".repeat(15) + "\u0301".repeat(15), Normaliser.normalise("b" + marks));
    assertEquals("b \u0301 c", Normaliser.normalise("b \u0301 c"));
  }

  @Test
  void marks_normalised_twice_change_nothing() {
    Random random = new Random(8);
    int[] alphabet = {'a', 0x301, 0x316, 0x344, 0xB4, 0xE9, 0x1EC7, ' ', 0xAD, 0x34F, 0x9BE, 0x9C7};
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i >= 0; i--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        if (random.nextInt(5) == 0) {
          text.append("\u0344\u0301".repeat(random.nextInt(20)));
        }
      }
      String once = Normaliser.normalise(text.toString());
      assertEquals(once, Normaliser.normalise(once));
    }
  }

  @Test
  void normalising_twice_changes_nothing() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3400 : 0x20000));
      }
      String once = Normaliser.normalise(text.toString());
      assertEquals(once, Normaliser.normalise(once), () -> text.codePoints().boxed().toList() + "");
    }
  }

  @Test
  void plain_texts_fold_as_every_text_does() {
    java.util.Random random = new java.util.Random(5);
    String marks = "\u2013\u2014\u2018\u2019\u201C\u201D";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            random.nextInt(8) == 0
                ? marks.charAt(random.nextInt(marks.length()))
                : (char) random.nextInt(0x80));
      }
      assertEquals(Normaliser.normaliseAny(text.toString()), Normaliser.normalise(text.toString()));
    }
  }
}
