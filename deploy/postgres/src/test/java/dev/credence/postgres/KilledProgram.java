package dev.credence.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts a server, says so, and waits to be killed. */
final class KilledProgram {
  private KilledProgram() {}

  public static void main(String[] arguments) throws Exception {
    DurablePostgres postgres = DurablePostgres.start(Path.of(arguments[0]), 0);
    DurablePostgresTest.execute(postgres, "postgres", "CREATE TABLE note (word text)");
    DurablePostgresTest.execute(postgres, "postgres", "INSERT INTO note VALUES ('harbour')");
    System.out.println("R");
    new CountDownLatch(1).await();
  }
}
