package dev.credence.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @Test
  void a_missing_folder_is_made_and_found_again(@TempDir Path temporary) throws IOException {
    Path folder = temporary.resolve("a").resolve("b");
    DataFolder.open(folder).close();
    assertTrue(Files.exists(folder.resolve(DataFolder.MARKER)));
    Files.writeString(folder.resolve("logs/x.log"), "kept");
    DataFolder.open(folder).close();
    assertEquals("kept", Files.readString(folder.resolve("logs/x.log")));
  }

  @Test
  void a_folder_with_something_else_in_it_is_refused_and_left_alone(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear harbour master");
    LocalException refusal =
        assertThrows(LocalException.class, () -> DataFolder.open(folder).close());
    assertTrue(String.valueOf(refusal.getMessage()).contains("not empty"));
    assertFalse(Files.exists(folder.resolve(DataFolder.MARKER)));
  }

  @Test
  void a_file_is_no_folder(@TempDir Path temporary) throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    LocalException refusal =
        assertThrows(LocalException.class, () -> DataFolder.open(file).close());
    assertTrue(String.valueOf(refusal.getMessage()).contains("not a folder"));
  }

  @Test
  void a_folder_has_one_holder_at_a_time(@TempDir Path folder) {
    DataFolder first = DataFolder.open(folder);
    assertThrows(LocalException.class, () -> DataFolder.open(folder).close());
    assertThrows(LocalException.class, () -> DataFolder.open(folder).close());
    first.close();
    DataFolder.open(folder).close();
  }
}
