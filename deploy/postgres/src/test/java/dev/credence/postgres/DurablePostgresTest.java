package dev.credence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real server. */
class DurablePostgresTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path temporary;

  @Test
  void data_survive_a_restart() throws SQLException {
    Path folder = temporary.resolve("folder with spaces").resolve("data");
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      postgres.createDatabase("kept");
      execute(postgres, "kept", "CREATE TABLE note (word text)");
      execute(postgres, "kept", "INSERT INTO note VALUES ('harbour')");
    }
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      postgres.createDatabase("kept");
      assertEquals("harbour", query(postgres, "kept", "SELECT word FROM note"));
    }
  }

  @Test
  void acknowledged_commits_survive_a_kill() throws SQLException {
    Path folder = temporary.resolve("data");
    int port;
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      port = postgres.port();
      execute(postgres, "postgres", "CREATE TABLE note (number int)");
      for (int i = 0; i < 50; i++) {
        execute(postgres, "postgres", "INSERT INTO note VALUES (" + i + ")");
      }
      postgres.kill();
      assertFalse(postgres.isAlive());
    }
    try (DurablePostgres postgres = DurablePostgres.start(folder, port)) {
      assertEquals("50", query(postgres, "postgres", "SELECT count(*) FROM note"));
    }
  }

  @Test
  void durable_settings_are_on_and_only_this_machine_can_connect() throws SQLException {
    try (DurablePostgres postgres = DurablePostgres.startTemporary()) {
      assertTrue(postgres.isAlive());
      assertEquals("on", query(postgres, "postgres", "SHOW fsync"));
      assertEquals("on", query(postgres, "postgres", "SHOW synchronous_commit"));
      assertEquals("on", query(postgres, "postgres", "SHOW full_page_writes"));
      assertEquals("200", query(postgres, "postgres", "SHOW max_connections"));
      assertEquals("127.0.0.1", query(postgres, "postgres", "SHOW listen_addresses"));
      assertEquals("", query(postgres, "postgres", "SHOW unix_socket_directories"));
    }
  }

  @Test
  void full_text_search_folds_the_case_of_every_script() throws SQLException {
    try (DurablePostgres postgres = DurablePostgres.startTemporary()) {
      String matches =
          "SELECT to_tsvector('simple', 'ÉVIAN КИЇВ') @@ to_tsquery('simple', 'évian & київ')";
      assertEquals("t", query(postgres, "postgres", matches));
    }
  }

  @Test
  void a_temporary_server_leaves_nothing_behind() {
    DurablePostgres postgres = DurablePostgres.startTemporary();
    Path folder = dataFolder(postgres);
    assertTrue(Files.exists(folder));
    postgres.close();
    postgres.close();
    assertFalse(Files.exists(folder));
    assertFalse(Files.exists(folder.getParent()));
    assertFalse(postgres.isAlive());
  }

  @Test
  void a_folder_of_another_major_version_is_refused() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Files.writeString(folder.resolve("PG_VERSION"), "15\n");

    String message = refused(folder, 0);

    assertTrue(message.contains("written by PostgreSQL 15"), message);
    assertTrue(message.contains("this is PostgreSQL 17"), message);
  }

  @Test
  void a_folder_that_holds_something_else_is_refused_and_left_alone() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear harbour master");

    String message = refused(folder, 0);

    assertTrue(message.contains("not empty"), message);
    assertTrue(Files.exists(letter));
  }

  @Test
  void a_taken_port_is_refused_whoever_has_it() throws IOException {
    try (DurablePostgres other = DurablePostgres.startTemporary();
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int port : List.of(other.port(), listener.getLocalPort())) {
        String message = refused(temporary.resolve("data"), port);
        assertTrue(message.contains("Port " + port), message);
        assertTrue(message.contains("taken"), message);
      }
      assertTrue(other.isAlive());
    }
  }

  @Test
  void a_port_that_is_held_without_listening_is_refused() throws IOException {
    try (Socket holder = new Socket()) {
      holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String message = refused(temporary.resolve("data"), holder.getLocalPort());
      assertTrue(message.contains("taken"), message);
    }
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused() {
    Path folder = temporary.resolve("data");
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      String message = refused(folder, 0);
      assertTrue(message.contains("in use"), message);
      assertTrue(postgres.isAlive());
    }
  }

  @Test
  void an_interrupted_first_start_is_done_again() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Files.writeString(folder.resolve("PG_VERSION"), "17\n");
    Files.writeString(temporary.resolve("data.unfinished"), "");
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      assertTrue(postgres.isAlive());
    }
    assertFalse(Files.exists(temporary.resolve("data.unfinished")));
  }

  @Test
  void a_server_whose_program_was_killed_is_stopped_and_started_afresh()
      throws IOException, InterruptedException, SQLException {
    Path folder = temporary.resolve("data");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals('R', program.getInputStream().read());
    program.destroyForcibly().waitFor();
    Postmaster left = Postmaster.of(folder).orElseThrow();
    assertTrue(left.isAlive());

    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      assertFalse(left.isAlive());
      assertEquals("harbour", query(postgres, "postgres", "SELECT word FROM note"));
    }
  }

  @Test
  void a_program_that_only_has_the_number_of_a_dead_server_is_left_alone()
      throws IOException, InterruptedException {
    Path folder = temporary.resolve("data");
    try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
      assertTrue(postgres.isAlive());
      assertTrue(Postmaster.of(folder).orElseThrow().belongsToItsFolder());
    }
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(folder.resolve("postmaster.pid"), stranger.pid() + "\n" + folder + "\n");
      assertFalse(Postmaster.of(folder).orElseThrow().belongsToItsFolder());
      try (DurablePostgres postgres = DurablePostgres.start(folder, 0)) {
        assertTrue(postgres.isAlive());
      }
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_zombie_is_not_alive() throws IOException, InterruptedException {
    // The shell becomes a program that never asks after the child that it had started.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
    try {
      long pid = Long.parseLong(parent.inputReader().readLine());
      ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
      Postmaster postmaster = new Postmaster(child, temporary);
      assertTrue(postmaster.isAlive());
      postmaster.kill();
      assertTrue(postmaster.awaitEnd(Duration.ofSeconds(20)));
      assertFalse(postmaster.isAlive());
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_name_that_is_no_plain_word_makes_no_database() {
    try (DurablePostgres postgres = DurablePostgres.startTemporary()) {
      assertThrows(
          IllegalArgumentException.class, () -> postgres.createDatabase("x; DROP DATABASE y"));
      assertEquals(
          "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/credence",
          postgres.jdbcUrl("credence"));
      assertEquals(
          "postgresql://127.0.0.1:" + postgres.port() + "/credence",
          postgres.reactiveUrl("credence"));
    }
  }

  private static String refused(Path folder, int port) {
    PostgresException refusal =
        assertThrows(
            PostgresException.class,
            () -> {
              try (DurablePostgres unexpected = DurablePostgres.start(folder, port)) {
                unexpected.isAlive();
              }
            });
    return String.valueOf(refusal.getMessage());
  }

  private static Path dataFolder(DurablePostgres postgres) {
    try {
      return Path.of(query(postgres, "postgres", "SHOW data_directory"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static void execute(DurablePostgres postgres, String database, String sql) throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(DurablePostgres postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertTrue(row.next());
      return row.getString(1);
    }
  }

  private static Connection connect(DurablePostgres postgres, String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), DurablePostgres.USER, DurablePostgres.PASSWORD);
  }
}
