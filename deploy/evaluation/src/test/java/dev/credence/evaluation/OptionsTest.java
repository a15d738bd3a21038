package dev.credence.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final List<String> ALL = List.of("throughput", "pairs");

  @Test
  void without_options_everything_is_measured_in_full() {
    Options options = Options.parse(ALL);
    assertEquals(ALL, options.only());
    assertEquals(10_000, options.settings().pairs());
    assertEquals(300_000, options.settings().manyReports());
    assertEquals("256m", options.settings().heap());
  }

  @Test
  void a_short_run_is_smaller_but_what_is_given_holds() {
    Options options = Options.parse(ALL, "--short", "--pairs", "77");
    assertTrue(options.settings().documents() < 1_000);
    assertEquals(77, options.settings().pairs());
  }

  @Test
  void only_names_are_cut_at_commas_and_must_exist() {
    assertEquals(List.of("pairs"), Options.parse(ALL, "--only", "pairs").only());
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--only", "pairs,speed"));
  }

  @Test
  void wrong_options_are_refused() {
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--fast"));
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--pairs"));
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--pairs", "0"));
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--pairs", "many"));
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--reports", "10"));
  }

  @Test
  void a_data_folder_without_bodies_is_refused() {
    assertThrows(UsageException.class, () -> Options.parse(ALL, "--data", "no-such-folder"));
  }
}
