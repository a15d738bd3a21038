package dev.credence.ingest.story;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

  private static final String BODY =
      """
      The port of Varn closed on Monday after a crane fell onto the quay.

      Nobody was hurt, the harbour office said.

      """;

  private static String credit(String text) {
    return Credits.of(text, null, "varn-courier.example", "Varn Courier")
        .map(credit -> credit.slug() + " " + credit.where())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "- Reuters|reuters sign-off",
        "\u2014 AFP|afp sign-off",
        "(Reuters)|reuters sign-off",
        "Source: Xinhua News Agency|xinhua sign-off",
        "\u00A9 2021 AFP|afp sign-off",
        "AFP/Reuters|afp sign-off",
        "Talks go on. - Reuters|reuters sign-off",
        "Talks go on. (AP)|ap sign-off",
        "Talks go on. (with inputs from AFP)|afp inputs",
        "With additional reporting by the Associated Press.|ap inputs",
        "\u0440\u0435\u0439\u0442\u0435\u0440|reuters sign-off",
        "\u65B0\u534E\u793E|xinhua sign-off"
      })
  void agency_signs_off(String ending, String expected) {
    assertEquals(expected, credit(BODY + ending));
    assertEquals(expected, credit(BODY + ending + "\n\nSHARE THIS ARTICLE\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "By Tasnim News Agency|tasnim byline",
        " date 2021-07-09 By Tasnim News Agency|tasnim byline",
        "09/07/2021 18:22 by AFP|afp byline",
        "By Jane Doe, Associated Press|ap byline",
        "By Reuters Staff|reuters byline",
        "VARN (AP) \u2014 A crane fell on Monday.|ap dateline",
        "VARN, July 9 (Reuters) - A crane fell on Monday.|reuters dateline",
        "(Reuters) - A crane fell on Monday.|reuters dateline",
        "A crane fell on Monday. (Reuters)\u00C2 \u00C2 \u00C2|reuters dateline"
      })
  void agency_is_named_at_the_top(String line, String expected) {
    assertEquals(expected, credit("Crane falls\n\n" + line + "\n\n" + BODY.repeat(6)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In this photo, taken on March 28, 2021, a crane leans over the quay. (By AFP)",
        "In this file photo a crane leans over the quay. (AFP)",
        "Photo: Reuters",
        "Image: AFP",
        "FILE PHOTO: A crane in Varn. (Reuters)",
        "REUTERS/Jane Doe",
        "(AP Photo/Jane Doe)",
        "Two officials told Reuters that the quay had cracked.",
        "The minister told the agency (Reuters) that the quay had cracked.",
        "A report seen by Reuters",
        "By Jane Doe",
        "Leaders of the Palestinian Authority (PA) met on Monday.",
        "- Pa",
        "Ria",
        "according to Reuters and AFP."
      })
  void what_covers_no_report_is_no_credit(String line) {
    assertEquals("none", credit(line + "\n\n" + BODY.repeat(6)));
    assertEquals("none", credit(BODY.repeat(6) + line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Источник: ТАСС|tass sign-off",
        "/ТАСС/|tass sign-off",
        "(Рейтер)|reuters sign-off",
        "По материалам РИА Новости|ria inputs",
        "（新华社）|xinhua sign-off",
        "来源：新华社|xinhua sign-off",
        "码头没有人受伤。（法新社）|afp sign-off",
        "رويترز|reuters sign-off",
        "(أ ف ب)|afp sign-off",
        "المصدر: رويترز|reuters sign-off",
        "منبع: خبرگزاری ايسنا|isna sign-off",
        "ที่มา: รอยเตอร์|reuters sign-off",
        "(dpa)|dpa sign-off",
        "Quelle: dpa|dpa sign-off",
        "Fuente: EFE|efe sign-off",
        "Agence France-Presse|afp sign-off",
        "© 2024 Reuters|reuters sign-off",
        "© Reuters 2024|reuters sign-off",
        "Copyright 2024 The Associated Press. All rights reserved.|ap sign-off",
        "(This story is published from a PTI feed.)|pti sign-off",
        "(Reporting by Ada Wren; Editing by Tom Hale)|reuters sign-off",
        "AP contributed to this report.|ap inputs",
        "Associated Press writer Ada Wren in Varn contributed to this report.|ap inputs",
        "Associated Press writer Ada C. Wren contributed to this report.|ap inputs",
        "Varn News' Ada Wren and The Associated Press contributed to this report.|ap inputs",
        "aw/th (Reuters, AFP)|reuters sign-off",
        "The Associated Press contributed.|ap inputs",
        "(With agency inputs from PTI)|pti inputs",
        "avec AFP|afp inputs"
      })
  void agency_signs_off_in_many_ways(String ending, String expected) {
    assertEquals(expected, credit(BODY + ending));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "МОСКВА, 9 июля. /ТАСС/. Кран упал на причал в понедельник.|tass dateline",
        "МОСКВА, 9 июл - РИА Новости. Кран упал на причал в понедельник.|ria dateline",
        "New Delhi, Jul 9 (PTI) A crane fell on Monday.|pti dateline",
        "Varn (dpa) - Ein Kran stürzte am Montag auf den Kai.|dpa dateline",
        "Varn, 9 jul (EFE).- Una grúa cayó el lunes.|efe dateline",
        "新华社北京7月9日电（记者 王某）一台起重机周一倒塌。|xinhua dateline",
        "据新华社北京7月9日电 一台起重机周一倒塌。|xinhua dateline",
        "据新华社报道，一台起重机周一在港口倒塌，没有人受伤。|xinhua dateline",
        "الرياض (رويترز) - سقطت رافعة على الرصيف يوم الاثنين.|reuters dateline",
        "به گزارش ایسنا، جرثقیلی روز دوشنبه روی اسکله سقوط کرد.|isna dateline",
        "به گزارش خبرگزاری فارس، جرثقیلی روز دوشنبه روی اسکله سقوط کرد.|fars dateline",
        "【北京共同】クレーンが月曜日に倒れた。|kyodo dateline",
        "[東京 9日 ロイター] - クレーンが月曜日に倒れた。|reuters dateline",
        "(서울=연합뉴스) 월요일에 크레인이 넘어졌다.|yonhap dateline",
        "By Ada Wren for The Associated Press|ap byline",
        "By Ada Wren • AP|ap byline",
        "Par Ada Wren avec AFP|afp byline"
      })
  void agency_stands_at_the_top_in_many_ways(String line, String expected) {
    assertEquals(expected, credit("Crane falls\n\n" + line + "\n\n" + BODY.repeat(6)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "По данным ТАСС, кран упал на причал в понедельник вечером.",
        "Фото: ТАСС",
        "图片来源：新华社",
        "新华社记者 李某 摄",
        "Foto: dpa",
        "عکس: ایسنا",
        "قال مسؤول لرويترز إن الرافعة سقطت على الرصيف.",
        "— with agency inputs",
        "- Agencies",
        "(With inputs from agencies)",
        "This story has been published from a wire agency feed without modifications to the text.",
        "By Paul Reuter",
        "Reuter",
        "By Petra Saba",
        "Mehr",
        "The deal was confirmed by Reuters on Monday in an interview with the harbour master.",
        "Ada Wren contributed to this report.",
        "The harbour master told AFP: “We are closed.”",
        "Reporting by Ada Wren",
        "The Reuters Institute contributed $400 to the study."
      })
  void what_names_no_wire_of_the_text_is_no_credit(String line) {
    assertEquals("none", credit("Crane falls\n\n" + BODY + line + "\n\n" + BODY.repeat(6)));
    assertEquals("none", credit(BODY.repeat(6) + line));
  }

  @Test
  void persian_and_chinese_report_phrases_credit_only_the_opening() {
    String persian = "به گزارش رویترز، جرثقیلی روز دوشنبه روی اسکله سقوط کرد.";
    assertEquals("none", credit(BODY + persian + "\n\n" + BODY));
    assertEquals("none", credit(BODY + "据路透社报道，一台起重机周一在港口倒塌。\n\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "AP, ", "(AP) ", "据新华社", "به گزارش ", "copyright © ", "a; ", "/T/"})
  void a_single_line_of_five_million_characters_is_read(String unit) {
    assertDoesNotThrow(() -> credit(unit.repeat(5_000_000 / unit.length())));
  }

  @Test
  void agency_is_found_whatever_the_width_and_the_letters_of_its_name() {
    assertEquals("afp sign-off", credit(BODY + "（ＡＦＰ）"));
    assertEquals("isna sign-off", credit(BODY + "خبرگزاري ايسنا"));
  }

  @ParameterizedTest
  @CsvSource({
    "By Tasnim News Agency,tasnimnews.com,",
    "- Reuters,reuters.com,",
    "- AP,apnews.com,",
    "- AP,ap.org,",
    "- Anadolu Agency,aa.com.tr,",
    "- Reuters,world-desk,Reuters",
    "- AFP,u.afp.com,"
  })
  void own_name_is_no_credit(String line, String outlet, String name) {
    assertEquals(Optional.empty(), Credits.of(BODY + line, null, outlet, name));
  }

  @Test
  void country_of_a_domain_is_no_agency() {
    assertTrue(Credits.of(BODY + "- PA", null, "diario.com.pa", null).isPresent());
  }

  @Test
  void submitted_credit_wins_over_the_text() {
    assertEquals(
        Optional.of(new Credit("afp", "AFP", "submitted")),
        Credits.of(BODY + "- Reuters", "Agence France-Presse", "courier.example", null));
  }

  @Test
  void unknown_submitted_credit_is_taken_as_it_is() {
    assertEquals(
        Optional.of(new Credit("north-coast-wire", "North Coast Wire", "submitted")),
        Credits.of(BODY, " North Coast Wire ", "courier.example", null));
    assertEquals(Optional.empty(), Credits.of(BODY, "Varn Courier", "x.example", "Varn Courier"));
  }

  @Test
  void submitted_credit_without_a_word_is_none() {
    assertEquals(Optional.empty(), Credits.of(BODY, " \u2014 ", "courier.example", null));
    assertEquals("none", credit(""));
  }

  @Test
  void long_adversarial_text_is_handled() {
    for (String unit :
        new String[] {"(", "- ", "by ", "By by: ", "(AP", "a/", " \u00C2", ".-", "\n-"}) {
      assertEquals("none", credit(unit.repeat(100_000 / unit.length())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "000,courier.example,reuters",
    "000,reuters.com,none",
    "001,courier.example,tasnim",
    "001,tasnimnews.com,none",
    "002,courier.example,none",
    "003,courier.example,none",
    "004,presstv.ir,none"
  })
  void seeds(String seed, String outlet, String expected) throws IOException {
    Path seeds = Path.of(System.getProperty("credence.shared", "../shared"), "seeds");
    assumeTrue(Files.isDirectory(seeds), "skipped: no seed texts in " + seeds);
    try (Stream<Path> files = Files.list(seeds)) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith(seed)).findFirst().orElseThrow();
      assertEquals(
          expected,
          Credits.of(Files.readString(file), null, outlet, null).map(Credit::slug).orElse("none"));
    }
  }
}
