package dev.credence.scoring.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StanceModelTest {

  private static final String HEAD = "format\tcredence-stance-1\nversion\ttest-1\n";
  private static final String SMALL =
      HEAD
          + "scale\t2\nbias\t100\t-300\nfeatures\t2\ncue HOAX\t-500\t1000\nword mayor\t250\t-125\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor of Talmora sold the bridge | Mayor of Talmora sells bridge to shipping firm | FOR
          The mayor of Talmora sold the bridge | No, the mayor of Talmora did not sell the bridge | AGAINST
          The mayor of Talmora sold the bridge | Story of the sold bridge in Talmora is a hoax | AGAINST
          The mayor of Talmora sold the bridge | Talmora mayor denies selling bridge | AGAINST
          The mayor of Talmora sold the bridge | Mayor of Talmora reportedly sold the bridge | OBSERVING
          The mayor of Talmora sold the bridge | Did the mayor of Talmora sell the bridge? | OBSERVING
          The mayor of Talmora sold the bridge | Mayor of Talmora may have sold bridge, report claims | OBSERVING
          A whale was seen in the river Ilve | Whale spotted in river Ilve | FOR
          A whale was seen in the river Ilve | That photo of a whale in the river Ilve is fake | AGAINST
          A whale was seen in the river Ilve | Rumor: whale in the Ilve | OBSERVING
          """)
  void plain_cases_are_judged_as_a_reader_would(String statement, String sentence, Side side) {
    assertEquals(side, StanceModel.standard().judge(statement, sentence).likeliest());
  }

  @Test
  void probabilities_add_up_to_one() {
    Stances stances = StanceModel.standard().judge("A bridge fell", "Bridge fell, police say");
    assertEquals(1, stances.forIt() + stances.against() + stances.observing(), 1e-12);
  }

  @Test
  void a_judgement_names_the_cues_that_moved_it_most() {
    Stances stances = StanceModel.standard().judge("A bridge fell", "Bridge collapse is a hoax");
    assertFalse(stances.cues().isEmpty());
    assertTrue(
        stances.cues().stream()
            .anyMatch(c -> c.side() == Side.AGAINST && c.name().contains("hoax")));
    for (int i = 1; i < stances.cues().size(); i++) {
      assertTrue(stances.cues().get(i).weight() <= stances.cues().get(i - 1).weight());
    }
  }

  @Test
  void the_same_pair_is_always_judged_the_same() {
    StanceModel model = StanceModel.standard();
    assertEquals(
        model.judge("A bridge fell", "Did a bridge fall?"),
        model.judge("A bridge fell", "Did a bridge fall?"));
  }

  @Test
  void coefficients_are_read_in_thousandths_and_the_third_side_balances() {
    StanceModel model = StanceModel.read(new StringReader("# a comment\n" + SMALL));
    assertEquals("test-1", model.version());
    assertEquals(2, model.size());
    Stances stances = model.judge(List.of(new Feature("cue HOAX", 1)));
    double forIt = Math.exp(2 * (.1 - .5));
    double against = Math.exp(2 * (-.3 + 1));
    double observing = Math.exp(2 * (.2 - .5));
    assertEquals(against / (forIt + against + observing), stances.against(), 1e-12);
    assertEquals(2, stances.cues().get(0).weight(), 1e-12);
  }

  @Test
  void features_that_the_model_does_not_know_change_nothing() {
    StanceModel model = StanceModel.read(new StringReader(SMALL));
    assertEquals(model.judge(List.of()), model.judge(List.of(new Feature("word x", 9))));
  }

  @Test
  void huge_values_still_give_probabilities() {
    StanceModel model = StanceModel.read(new StringReader(SMALL));
    Stances stances = model.judge(List.of(new Feature("cue HOAX", 1e6)));
    assertEquals(1, stances.against(), 1e-12);
    assertEquals(0, stances.forIt(), 1e-12);
  }

  static Stream<Arguments> corrupt() {
    return Stream.of(
        Arguments.of("", "line 1 of the stance model: the file ends where \"format\" is expected"),
        Arguments.of("format\tother\n", "line 1 of the stance model: the format is not"),
        Arguments.of(
            HEAD + "scale\tmuch\n", "line 3 of the stance model: \"much\" is not a number"),
        Arguments.of(HEAD + "scale\tNaN\n", "line 3 of the stance model: \"NaN\" is not a number"),
        Arguments.of(HEAD + "scale\t0\n", "line 3 of the stance model: the scale is not above 0"),
        Arguments.of(
            SMALL.replace("bias", "base"), "line 4 of the stance model: \"bias\" is expected"),
        Arguments.of(
            SMALL.replace("-125\n", ""), "line 7 of the stance model: \"\" is not a whole number"),
        Arguments.of(
            SMALL.replace("\t-125\n", ""),
            "line 7 of the stance model: 3 columns are expected for feature 2 of 2"),
        Arguments.of(
            SMALL.replace("features\t2", "features\t3"),
            "line 8 of the stance model: the file ends where feature 3 of 3 is expected"),
        Arguments.of(
            SMALL.replace("features\t2", "features\t1"),
            "line 6 of the stance model: more lines than the 1 features announced"),
        Arguments.of(
            SMALL.replace("features\t2", "features\t-2"),
            "line 5 of the stance model: the number of features is below 0"),
        Arguments.of(
            SMALL.replace("word mayor", "cue HOAX"),
            "line 7 of the stance model: the feature \"cue HOAX\" is there twice"));
  }

  @ParameterizedTest
  @MethodSource
  void corrupt(String file, String reason) {
    ModelFormatException refused =
        assertThrows(ModelFormatException.class, () -> StanceModel.read(new StringReader(file)));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith(reason),
        () -> "\"" + refused.getMessage() + "\" for \"" + reason + "\"");
  }

  @Test
  void a_file_that_cannot_be_read_is_no_model() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThrows(UncheckedIOException.class, () -> StanceModel.read(broken));
  }

  @Test
  void the_coefficients_of_the_service_stay_small() throws IOException {
    try (InputStream in = StanceModel.class.getResourceAsStream("/stance/headline-stance.tsv")) {
      assertTrue(in != null && in.readAllBytes().length < 300_000);
    }
    assertTrue(StanceModel.standard().size() > 1_000);
  }
}
