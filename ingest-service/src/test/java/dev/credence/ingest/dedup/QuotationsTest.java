package dev.credence.ingest.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.ingest.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

  /** What the text quotes, marks included. */
  private static List<String> quoted(String text) {
    String normalised = Normaliser.normalise(text);
    Spans spans = Quotations.spans(normalised);
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < spans.count(); i++) {
      quoted.add(normalised.substring(spans.start(i), spans.end(i)));
    }
    return quoted;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said: “we will not leave.” Nobody left.",
        "The minister said: ``we will not leave.'' Nobody left.",
        "The minister said: ''we will not leave.'' Nobody left.",
        "The minister said: ‘we will not leave.’ Nobody left.",
        "The minister said: 'we will not leave.' Nobody left.",
        "Der Minister sagte: „wir gehen nicht weg.“ Niemand ging.",
        "Ministern sade: ”vi lämnar inte landet.” Ingen gick.",
        "Le ministre a dit : « nous ne partirons pas. » Personne n'est parti.",
        "Le ministre a dit : «nous ne partirons pas.» Personne n'est parti.",
        "Der Minister sagte: »wir gehen nicht weg.« Niemand ging.",
        "Le ministre a dit : <<nous ne partirons pas.>> L'État n'a rien dit.",
        "Министр сказал: «мы не уйдём.» Никто не ушёл.",
        "قال الوزير: «لن نغادر المدينة.» ولم يغادر أحد.",
        "部长说：“我们不会离开。”没有人离开。",
        "部長說：「我們不會離開。」沒有人離開。",
        "大臣は「私たちは去らない。」と述べた。",
      })
  void speech_of_many_languages_is_quoted(String text) {
    List<String> quoted = quoted(text);
    assertEquals(1, quoted.size(), quoted::toString);
    String words = quoted.get(0);
    assertTrue(words.matches("(''|[\"'<]).*"), words);
    assertTrue(words.matches(".*[.。] ?(''|[\"']|>>)"), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They don't know the boys' club, O'Brien's pub or the teachers' union.",
        "In the '90s rock 'n' roll wasn't dead; 'tis said that they loved 'em, the workers' bands.",
        "L'état, l'école et l'hôpital n'ont rien dit aujourd'hui.",
        "'Abd al-Rahman met the sheikhs' council and Sa'd al-Din's brothers' children.",
        "The 6'2\" guard found a 5\" pipe and a 3\" one.",
        "The 5\"x7\" print hung beside an 8\"-wide door.",
        "צה\"ל הודיע כי מנכ\"ל החברה וחו\"ל",
        "The so-called 'cub fighter' was 'seen' by few.",
        "A page: home > news > world > ports and then 3 > 2 is true.",
        "No marks at all",
        "",
      })
  void apostrophes_measures_and_paths_quote_nothing(String text) {
    assertEquals(List.of(), quoted(text));
  }

  @Test
  void single_quotation_marks_of_the_british_press_are_told_from_apostrophes() {
    assertEquals(
        List.of("'we didn't go to the boys' club,'", "'it wasn't ours.'"),
        quoted("'We didn't go to the boys' club,' O'Brien said. 'It wasn't ours.' They don't."));
    assertEquals(
        List.of("'warm and very comforting'"), quoted("a 'warm and very comforting' figure"));
  }

  @Test
  void quotations_within_quotations_belong_to_the_outer_one() {
    assertEquals(
        List.of("\"he told me 'go away' and i went,\""),
        quoted("“He told me ‘go away’ and I went,” she said."));
    assertEquals(
        List.of("'he told me \"go away\" and i went,'"),
        quoted("‘He told me “go away” and I went,’ she said."));
    assertEquals(
        List.of("\"he told me \"go away\" and i went,\""),
        quoted("„He told me „go away“ and I went,“ she said."));
  }

  @Test
  void paragraphs_of_one_speech_open_anew_and_close_once() {
    assertEquals(
        List.of("\"we came. \"we saw. \"we went.\""),
        quoted("He said: “We came.\n\n“We saw.\n\n“We went.” Then he left."));
    String paragraph = "and we go on to say what has to be said about the port. ".repeat(15);
    String speech = "“" + paragraph + "\n“" + paragraph + "\n“" + paragraph + "End.”";
    assertEquals(1, quoted("He began: " + speech + " Then he left.").size());
  }

  @Test
  void a_forgotten_closing_mark_does_not_swallow_the_next_sentence() {
    assertEquals(
        List.of("\"nobody\""), quoted("He said: \"We stay. She added that \"nobody\" had left."));
    assertEquals(List.of(), quoted("He said: “" + "and so on ".repeat(300)));
  }

  @Test
  void inches_close_no_speech() {
    assertEquals(
        List.of("\"the 5\" pipe broke,\""), quoted("“The 5\" pipe broke,” he said. Nobody knew."));
    assertEquals(List.of("\"there were 25\""), quoted("“There were 25” of them, he said."));
  }

  @Test
  void mail_lines_are_quoted_to_the_end_of_their_sentence() {
    assertEquals(
        List.of("> we did not know about the bridge when we left > the port that evening."),
        quoted(
            "You wrote: > We did not know about the bridge when we left\n> the port that"
                + " evening.\nI doubt it."));
  }

  @Test
  void a_quotation_at_an_edge_leaves_an_empty_stretch() {
    assertEquals(List.of("", " he said."), Quotations.outside("\"we go,\" he said."));
    assertEquals(List.of("he said: ", ""), Quotations.outside("he said: \"we go.\""));
    assertEquals(List.of(""), Quotations.outside(""));
  }

  @Test
  void quotations_are_ascending_and_apart_whatever_the_text() {
    Random random = new Random(7);
    String characters = "\"\"''<> .,:a1sב中。>";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      Spans spans = Quotations.spans(text.toString());
      int free = 0;
      for (int i = 0; i < spans.count(); i++) {
        assertTrue(spans.start(i) >= free && spans.end(i) > spans.start(i), text::toString);
        free = spans.end(i);
      }
      assertTrue(free <= text.length(), text::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\" ",
        "\"a ",
        "a\" ",
        "\"a. ",
        "'a b c d' ",
        "'a ",
        "a, '",
        "''",
        "<<>>",
        "<< a ",
        "> ",
        "5\" ",
        "中\"",
        "\"a \"b c\" d\" ",
        "> and so on and on and on and on and on "
      })
  void long_adversarial_text_takes_linear_time(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertTrue(Quotations.outside(text).size() <= text.length() + 1);
  }
}
