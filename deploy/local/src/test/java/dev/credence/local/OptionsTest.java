package dev.credence.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void without_options_everything_stays_inside_the_project(@TempDir Path root) throws IOException {
    Path sample = Files.createDirectories(root.resolve("deploy/local/sample"));
    Options options = Options.parse("--root", root.toString());
    assertEquals(root.resolve("deploy/local/data"), options.data());
    assertEquals(Optional.of(sample), options.sample());
    assertEquals(8081, options.ingestPort());
    assertEquals(8082, options.scoringPort());
    assertEquals(15432, options.postgresPort());
    assertTrue(options.readyFile().isEmpty());
  }

  @Test
  void options_are_taken_as_given() {
    Options options =
        Options.parse(
            "--data",
            "/tmp/some data",
            "--sample",
            "/tmp/../tmp/s",
            "--ingest-port",
            "1",
            "--scoring-port",
            "2",
            "--postgres-port",
            "65535",
            "--ready-file",
            "/tmp/ready");
    assertEquals(Path.of("/tmp/some data"), options.data());
    assertEquals(Optional.of(Path.of("/tmp/s")), options.sample());
    assertEquals(1, options.ingestPort());
    assertEquals(2, options.scoringPort());
    assertEquals(65535, options.postgresPort());
    assertEquals(Optional.of(Path.of("/tmp/ready")), options.readyFile());
  }

  @Test
  void no_sample_and_a_missing_default_sample_load_nothing(@TempDir Path root) throws IOException {
    assertTrue(Options.parse("--root", root.toString()).sample().isEmpty());
    Files.createDirectories(root.resolve("deploy/local/sample"));
    assertTrue(Options.parse("--root", root.toString(), "--no-sample").sample().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--wat",
        "sample",
        "--data",
        "--ingest-port 0",
        "--ingest-port 65536",
        "--scoring-port eight",
        "--postgres-port 99999999999",
        "--ingest-port 8082",
        "--no-sample --sample x"
      })
  void wrong_usage_is_refused(String arguments) {
    assertThrows(UsageException.class, () -> Options.parse(arguments.split(" ", -1)));
  }
}
