package dev.credence.scoring.claimreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.scoring.claimreview.RatingReading.Answer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingRuleTest {

  private final RatingRule rule = new RatingRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "True", "TRUE", " true. ", "Correct", "Accurate", "Verdict: True", "Geppetto Checkmark",
        "Verdadero", "Es cierto", "Vrai", "C\u2019est vrai", "Richtig", "Wahr", "Verdadeiro",
        "\u00c9 verdade", "True: the lock was shut for two days", "\u2705 True"
      })
  void words_that_say_true(String words) {
    assertEquals(Answer.TRUE, read(null, null, null, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "False",
        "FALSE!",
        "Pants on Fire",
        "Pants on Fire!",
        "Incorrect",
        "Four Pinocchios",
        "Not true",
        "Fake",
        "Falso",
        "Es falso",
        "Bulo",
        "Faux",
        "C'est faux",
        "Falsch",
        "Frei erfunden",
        "\u00c9 falso",
        "False. The photograph shows another lock",
        "Rating: False",
        "False \u2014 it never happened",
        "N\u00e3o \u00e9 verdade",
        "Vollst\u00e4ndig falsch",
        "\u274c Falso"
      })
  void words_that_say_false(String words) {
    assertEquals(Answer.FALSE, read(null, null, null, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mostly false",
        "Mostly true",
        "Half True",
        "Misleading",
        "Satire",
        "Labeled Satire",
        "Three Pinocchios",
        "Missing context",
        "Unproven",
        "Mixture",
        "Partly false",
        "False, but the date is right",
        "True. Though it needs context",
        "Outdated",
        "No evidence",
        "Enga\u00f1oso",
        "Verdad a medias",
        "Trompeur",
        "Plut\u00f4t faux",
        "Gr\u00f6\u00dftenteils falsch",
        "Teilweise falsch",
        "Fehlender Kontext",
        "Enganoso",
        "N\u00e3o \u00e9 bem assim",
        "Correct Attribution",
        "Altered photo",
        "Verdict: Mostly false"
      })
  void words_that_leave_it_open(String words) {
    assertEquals(Answer.UNDECIDED, read(null, null, null, words));
    assertEquals(Answer.UNDECIDED, read("1", "5", "1", words), "a number does not overrule them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Whopper", "Correct: this claim is false", "True? No", "\u2705", "..."})
  void words_that_are_not_known_say_nothing(String words) {
    assertEquals(Answer.UNDECIDED, read(null, null, null, words));
    assertEquals(Answer.FALSE, read("1", "5", "1", words), "the number speaks");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1, FALSE",
    "5, 5, 1, TRUE",
    "5.0, 5, 1, TRUE",
    "0, 1, 0, FALSE",
    "100, 100, 0, TRUE",
    "2, 5, 1, UNDECIDED",
    "3, 5, 1, UNDECIDED",
    "6, 5, 1, UNDECIDED",
    "0, 5, 1, UNDECIDED",
    "5, 5, , UNDECIDED",
    "1, , 1, UNDECIDED",
    "1, , , UNDECIDED",
    "-1, -1, -1, UNDECIDED",
    "1, 1, 5, UNDECIDED",
  })
  void a_number_counts_at_the_ends_of_a_scale_that_is_given(
      String value, @Nullable String best, @Nullable String worst, Answer answer) {
    assertEquals(answer, read(value, best, worst));
  }

  @ParameterizedTest
  @CsvSource({
    "1, False, FALSE",
    "5, True, TRUE",
    "5, False, UNDECIDED",
    "1, True, UNDECIDED",
    "2, False, UNDECIDED",
    "4, True, UNDECIDED",
    "9, True, UNDECIDED",
  })
  void number_and_words_must_agree(String value, String words, Answer answer) {
    assertEquals(answer, read(value, "5", "1", words));
  }

  @Test
  void words_are_enough_where_the_scale_is_none() {
    assertEquals(Answer.FALSE, read("-1", "-1", "-1", "False"));
    assertEquals(Answer.TRUE, read("1", "6", null, "True"));
  }

  @Test
  void two_words_must_agree_too() {
    assertEquals(Answer.FALSE, read(null, null, null, "False", "Falso"));
    assertEquals(Answer.UNDECIDED, read(null, null, null, "False", "True"));
    assertEquals(Answer.UNDECIDED, read(null, null, null, "False", "Misleading"));
  }

  @Test
  void the_reason_names_number_scale_and_words() {
    RatingReading reading =
        rule.read(
            new Rating(
                BigDecimal.valueOf(5), BigDecimal.valueOf(5), BigDecimal.ONE, List.of("False")));
    assertEquals("ratingValue", reading.field());
    assertEquals("5 of 1 (worst) to 5 (best) contradicts the words \"False\"", reading.reason());
    assertTrue(
        rule.read(new Rating(null, null, null, List.of("Whopper"))).reason().contains("not known"));
  }

  @Test
  void a_long_phrase_says_nothing() {
    String[] longPhrases = {
      "false ".repeat(20_000), ":".repeat(100_000), "\u0301".repeat(100_000), " ".repeat(100_000)
    };
    for (String phrase : longPhrases) {
      assertEquals(Answer.UNDECIDED, read(null, null, null, phrase));
    }
  }

  private Answer read(
      @Nullable String value, @Nullable String best, @Nullable String worst, String... words) {
    return rule.read(new Rating(number(value), number(best), number(worst), List.of(words)))
        .answer();
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
