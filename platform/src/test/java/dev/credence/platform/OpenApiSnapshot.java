package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the OpenAPI document with the committed one. After a wanted change run the test once
 * with {@code -Dcredence.openapi.update=true} and commit the new document.
 */
public final class OpenApiSnapshot {

  private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

  private OpenApiSnapshot() {}

  public static void requireUnchanged(String document) {
    // The address of the test server is not part of the contract.
    String stable = document.replaceAll("(?m)^servers:\\n(- .*\\n|  .*\\n)+", "");
    try {
      if (Boolean.getBoolean("credence.openapi.update")) {
        Files.createDirectories(COMMITTED.getParent());
        Files.writeString(COMMITTED, stable);
      }
      assertEquals(Files.readString(COMMITTED), stable, "the OpenAPI document has changed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
