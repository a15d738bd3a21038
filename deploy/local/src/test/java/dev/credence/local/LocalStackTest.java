package dev.credence.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.local.client.ServiceClient;
import dev.credence.local.client.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real PostgreSQL under stand-ins for the services. */
class LocalStackTest {
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
    data = temporary.resolve("the data");
  }

  @Test
  void parts_can_be_killed_and_started_again_one_by_one() {
    try (LocalStack stack = stack().build()) {
      stack.start();
      assertTrue(isReady(stack.ingestUri()));
      assertTrue(isReady(stack.scoringUri()));
      assertTrue(stack.death().isEmpty());

      stack.killIngest();
      assertFalse(isReady(stack.ingestUri()));
      stack.startIngest();
      assertTrue(isReady(stack.ingestUri()));

      int port = stack.postgres().port();
      stack.killPostgres();
      assertTrue(stack.death().orElse("").contains("PostgreSQL has ended"));
      stack.startPostgres();
      assertEquals(port, stack.postgres().port());
      assertTrue(stack.death().isEmpty());

      stack.stopScoring();
      assertFalse(isReady(stack.scoringUri()));
      stack.startScoring();
      assertTrue(isReady(stack.scoringUri()));
    }
  }

  @Test
  void a_service_that_ends_at_once_is_reported_with_the_end_of_its_log() {
    try (LocalStack stack = stack().scoringProperty(FakeService.FAILS, "true").build()) {
      LocalException failure = assertThrows(LocalException.class, stack::start);
      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains("scoring service has ended"), message);
      assertTrue(message.contains("cannot find the lighthouse"), message);
    }
  }

  @Test
  void a_service_that_is_not_packaged_is_named_before_anything_starts() throws IOException {
    Files.delete(root.resolve("ingest-service/target/quarkus-app/quarkus-run.jar"));
    try (LocalStack stack = stack().build()) {
      LocalException failure = assertThrows(LocalException.class, stack::start);
      assertTrue(String.valueOf(failure.getMessage()).contains("quarkus-run.jar is missing"));
      assertFalse(Files.exists(data.resolve("postgres")));
    }
  }

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another() throws IOException {
    try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = holder.getLocalPort();
      assertTakenPort(stack().ingestPort(port), port, "--ingest-port");
      assertTakenPort(stack().scoringPort(port), port, "--scoring-port");
      assertTakenPort(stack().postgresPort(port), port, "--postgres-port");
    }
  }

  private static void assertTakenPort(LocalStack.Builder builder, int port, String option) {
    try (LocalStack stack = builder.build()) {
      LocalException refusal = assertThrows(LocalException.class, stack::start);
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.contains("Port " + port), message);
      assertTrue(message.contains(option), message);
    }
  }

  @Test
  void a_second_stack_on_the_same_folder_is_refused() {
    try (LocalStack stack = stack().build()) {
      LocalException refusal = assertThrows(LocalException.class, () -> stack().build());
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.contains("running on the folder"), message);
      assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
      assertFalse(stack.isClosing());
    }
  }

  @Test
  void a_service_left_behind_by_a_killed_run_is_stopped_before_the_new_one_starts()
      throws IOException {
    int port = Ports.free();
    Process left = leftBehind("-Dcredence.local=ingest@" + dataFolder(), port);
    Files.writeString(data.resolve("ingest.pid"), left.pid() + "\n");
    try (LocalStack stack = stack().ingestPort(port).build()) {
      stack.start();
      assertFalse(left.isAlive());
      assertTrue(isReady(stack.ingestUri()));
    } finally {
      left.destroyForcibly();
    }
  }

  @Test
  void a_stranger_with_the_number_of_a_former_service_is_left_alone() throws IOException {
    Process stranger = leftBehind("-Dsome.other=program", Ports.free());
    Files.writeString(dataFolder().resolve("ingest.pid"), stranger.pid() + "\n");
    try (LocalStack stack = stack().build()) {
      stack.start();
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void nothing_starts_any_more_once_it_is_being_closed() {
    LocalStack stack = stack().build();
    stack.close();
    stack.close();
    assertTrue(stack.isClosing());
    assertThrows(LocalException.class, stack::startIngest);
    assertThrows(LocalException.class, stack::startPostgres);
  }

  @Test
  void closing_during_the_start_ends_the_start() {
    LocalStack stack = stack().build();
    CompletableFuture<Void> start = CompletableFuture.runAsync(stack::start);
    stack.close();
    assertThrows(RuntimeException.class, start::join);
    try (LocalStack again = stack().build()) {
      assertFalse(again.isClosing());
    }
  }

  private Path dataFolder() throws IOException {
    try (LocalStack stack = stack().build()) {
      return stack.dataFolder().toRealPath();
    }
  }

  private Process leftBehind(String marker, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            marker,
            "-Dquarkus.http.port=" + port,
            "-jar",
            root.resolve("ingest-service/target/quarkus-app/quarkus-run.jar").toString())
        .inheritIO()
        .start();
  }

  private LocalStack.Builder stack() {
    return LocalStack.builder(root, data);
  }

  private static boolean isReady(URI service) {
    try {
      return new ServiceClient(service).get("/q/health/ready").isOk();
    } catch (ServiceException e) {
      return false;
    }
  }
}
