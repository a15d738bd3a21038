package dev.credence.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFolderTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  @Test
  void text_files_are_taken_in_the_order_of_their_names() throws IOException {
    for (String name : List.of("10-b.txt", "02-a.txt", "notes.md", ".hidden.txt")) {
      file("reports/" + name, "");
    }
    SampleFolder sample = SampleFolder.open(folder);
    assertEquals(
        List.of("reports/02-a.txt", "reports/10-b.txt"),
        sample.reports().stream().map(sample::shown).toList());
    assertTrue(sample.facts().isEmpty());
    assertTrue(sample.beliefs().isEmpty());
  }

  @Test
  void beliefs_have_a_statement_and_perhaps_a_time() throws IOException {
    file("facts/1.txt", "");
    file("belief.txt", "# asked later\n\nThe gate is open.\n 2026-03-01T12:00:00Z |  It rains. \n");
    assertEquals(
        List.of(
            new BeliefQuestion("The gate is open.", null),
            new BeliefQuestion("It rains.", Instant.parse("2026-03-01T12:00:00Z"))),
        SampleFolder.open(folder).beliefs());
  }

  @Test
  void a_belief_is_asked_for_with_its_time_if_it_has_one() {
    assertEquals("{\"statement\":\"x\"}", new BeliefQuestion("x", null).request().toString());
    assertEquals(
        "{\"statement\":\"x\",\"asOf\":\"2026-03-01T12:00:00Z\"}",
        new BeliefQuestion("x", Instant.parse("2026-03-01T12:00:00Z")).request().toString());
  }

  @Test
  void folders_that_are_no_samples_are_refused() throws IOException {
    assertRefused(folder.resolve("missing"), "There is no folder");
    assertRefused(folder, "neither reports");
    file("facts/1.txt", "");
    file("belief.txt", "\nyesterday | The gate was open.\n");
    assertRefused(folder, "belief.txt, line 2");
  }

  private void file(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.createDirectories(folder.resolve("facts"));
    Files.writeString(folder.resolve(name), text);
  }

  private static void assertRefused(Path folder, String reason) {
    SampleException refusal = assertThrows(SampleException.class, () -> SampleFolder.open(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }
}
