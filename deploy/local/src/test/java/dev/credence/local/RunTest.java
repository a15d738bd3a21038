package dev.credence.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a process of its own, with stand-ins for the services. */
class RunTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path temporary;

  // Shared, because the binaries of PostgreSQL are unpacked into it.
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  static Path root;

  private Path data = Path.of("");

  @BeforeEach
  void packageStandIns() throws IOException {
    FakeService.project(root);
    data = temporary.resolve("data");
  }

  @Test
  void a_signal_stops_everything_cleanly() throws IOException, InterruptedException {
    Process run = start();
    List<String> output = readUntil(run, "Credence is running. Ctrl-C stops it.");
    assertTrue(output.stream().anyMatch(line -> line.endsWith("/swagger-ui")), output.toString());
    List<ProcessHandle> children = children();
    assertEquals(3, children.size());

    // Unlike its handle, the process would close its output before we have read it.
    run.toHandle().destroy();

    List<String> end = readUntil(run, "Stopped.");
    assertEquals(0, run.waitFor(), end.toString());
    assertFalse(children.stream().anyMatch(RunTest::isRunning));
    String log = Files.readString(data.resolve("logs/run.log"));
    assertTrue(log.contains("Stopped."), log);
    assertFalse(Files.exists(data.resolve("run.pid")));
    assertTrue(
        Files.readString(data.resolve("logs/postgres.log")).contains("received fast shutdown"));
  }

  @Test
  void the_death_of_a_part_is_named_and_stops_the_others()
      throws IOException, InterruptedException {
    Process run = start();
    readUntil(run, "Credence is running. Ctrl-C stops it.");
    List<ProcessHandle> children = children();

    ProcessHandle.of(pid("ingest.pid")).orElseThrow().destroyForcibly();

    List<String> end = readUntil(run, "Stopped.");
    assertEquals(1, run.waitFor(), end.toString());
    assertTrue(end.get(0).contains("The ingest service has ended."), end.toString());
    assertFalse(children.stream().anyMatch(RunTest::isRunning));
  }

  @Test
  void a_second_start_is_refused_and_a_killed_run_is_cleaned_up_by_the_next()
      throws IOException, InterruptedException {
    Process first = start();
    readUntil(first, "Credence is running. Ctrl-C stops it.");
    Process second = start();
    List<String> refusal = readUntil(second, "already (process " + first.pid());
    assertEquals(1, second.waitFor(), refusal.toString());

    List<ProcessHandle> children = children();
    first.destroyForcibly().waitFor();
    assertTrue(children.stream().allMatch(RunTest::isRunning));

    Process third = start();
    readUntil(third, "Credence is running. Ctrl-C stops it.");
    assertFalse(children.stream().anyMatch(RunTest::isRunning));
    third.destroy();
    assertEquals(0, third.waitFor());
  }

  @Test
  void wrong_usage_and_missing_samples_end_before_anything_starts() {
    assertEquals(2, run("--wat"));
    assertEquals(1, run("--data", data.toString(), "--sample", temporary + "/missing"));
    assertFalse(Files.exists(data));
  }

  private static int run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Run(new Console(nowhere)).run(arguments);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName(),
            "--root",
            root.toString(),
            "--data",
            data.toString(),
            "--ingest-port",
            Integer.toString(Ports.free()),
            "--scoring-port",
            Integer.toString(Ports.free()),
            "--postgres-port",
            Integer.toString(Ports.free()))
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> readUntil(Process run, String end) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader = run.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.contains(end)) {
        return lines;
      }
    }
    throw new AssertionError("ended without \"" + end + "\": " + String.join("\n", lines));
  }

  private List<ProcessHandle> children() throws IOException {
    List<ProcessHandle> children = new ArrayList<>();
    for (String file : List.of("ingest.pid", "scoring.pid", "postgres/postmaster.pid")) {
      children.add(ProcessHandle.of(pid(file)).orElseThrow());
    }
    return children;
  }

  private long pid(String file) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve(file)).get(0).strip());
  }

  /** A zombie has no command line any more. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().isPresent();
  }
}
