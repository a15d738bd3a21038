package dev.credence.scoring.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanceModelTest {

  private static final String STATEMENT = "A shark swam down a flooded street in Varnholm";

  private static final String WHOLE =
      """
      # A comment
      format\tcredence-stance-1
      version\ttest-1
      scale\t1
      bias\t0\t0
      features\t1
      word hoax\t-500\t1000
      """;

  private final StanceModel model = StanceModel.standard();

  private static StanceModel read(String text) {
    return StanceModel.read(new StringReader(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'Shark swims down flooded street in Varnholm', FOR",
    "'No, a shark did not swim down a flooded street in Varnholm', AGAINST",
    "'Shark in flooded Varnholm street is a hoax', AGAINST",
    "'Photo of shark in flooded Varnholm street is fake', AGAINST",
    "'Did a shark really swim down a flooded street in Varnholm?', OBSERVING",
    "'Shark reportedly spotted in flooded Varnholm street', OBSERVING",
  })
  void the_side_of_a_headline(String headline, Side side) {
    assertEquals(side, model.judge(STATEMENT, headline).likeliest());
  }

  @Test
  void probabilities_add_up_and_cues_say_what_moved_them() {
    Stances stances = model.judge(STATEMENT, "Shark in flooded Varnholm street is a hoax");
    assertEquals(1, stances.forIt() + stances.against() + stances.observing(), 1e-9);
    assertFalse(stances.cues().isEmpty());
    assertTrue(
        stances.cues().stream().anyMatch(cue -> cue.side() == Side.AGAINST && cue.weight() > 0),
        stances.cues()::toString);
  }

  @Test
  void the_same_pair_is_judged_the_same() {
    Stances once = model.judge(STATEMENT, "Shark swims down street");
    assertEquals(once, model.judge(STATEMENT, "Shark swims down street"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "\"", "not ", "a", "\u0000", "\ud83d\ude00", "1,000 "})
  void whatever_is_read_ends_in_probabilities(String piece) {
    Stances stances = model.judge(piece.repeat(100_000), piece.repeat(100_000));
    assertEquals(1, stances.forIt() + stances.against() + stances.observing(), 1e-9);
  }

  @Test
  void weights_are_thousandths_and_the_third_side_makes_them_add_up_to_nothing() {
    Stances stances = read(WHOLE).judge("x", "hoax");
    assertTrue(stances.against() > stances.observing());
    assertTrue(stances.observing() > 0 && stances.forIt() > 0);
    assertEquals("test-1", read(WHOLE).version());
    assertEquals(1, read(WHOLE).size());
  }

  @ParameterizedTest
  @CsvSource({
    "credence-stance-1, credence-stance-9",
    "scale, scales",
    "'scale\t1', 'scale\t0'",
    "'scale\t1', 'scale\tNaN'",
    "'bias\t0', 'bias\tx'",
    "'features\t1', 'features\t2'",
    "'features\t1', 'features\t0'",
    "'\t1000', '\t1000\t7'",
    "'word hoax', ''",
  })
  void a_broken_file_is_refused_with_its_line(String from, String to) {
    ModelFormatException failure =
        assertThrows(ModelFormatException.class, () -> read(WHOLE.replace(from, to)));
    assertTrue(failure.toString().matches("(?s).*line \\d.*"), failure::toString);
  }
}
