package dev.credence.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTest {
  @Test
  void headers_end_at_the_first_blank_line() {
    SampleFile file =
        SampleFile.parse(
            "# where it is from\noutlet: a.example\ntitle:  A: b \n\nFirst.\n\nnot: a header\n\n");
    assertEquals(
        List.of(
            new SampleFile.Header(2, "outlet", "a.example"),
            new SampleFile.Header(3, "title", "A: b")),
        file.headers());
    assertEquals("First.\n\nnot: a header", file.body());
  }

  @Test
  void line_ends_of_other_systems_and_a_missing_body_are_understood() {
    SampleFile file = SampleFile.parse("outlet: a.example\r\n\r\nOne.\r\nTwo.\r\n");
    assertEquals("a.example", file.headers().get(0).value());
    assertEquals("One.\nTwo.", file.body());
    assertEquals("", SampleFile.parse("outlet: a.example").body());
    assertTrue(SampleFile.parse("").headers().isEmpty());
  }

  @Test
  void a_line_that_is_no_header_is_refused_with_its_number() {
    assertRefused("outlet: a.example\nThe bridge was closed.\n", "line 2 is no header");
    assertRefused(": value\n", "line 1 is no header");
    assertRefused("outlet:\n", "line 1 has no value");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_and_not_repaired(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("x.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
    SampleException refusal = assertThrows(SampleException.class, () -> SampleFile.read(file));
    assertEquals("the file is not UTF-8 text", refusal.getMessage());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.txt");
    Files.write(file, "\uFEFFoutlet: a.example\n\nÉté.".getBytes(StandardCharsets.UTF_8));
    assertEquals("outlet", SampleFile.read(file).headers().get(0).name());
    assertEquals("Été.", SampleFile.read(file).body());
  }

  private static void assertRefused(String text, String reason) {
    SampleException refusal = assertThrows(SampleException.class, () -> SampleFile.parse(text));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }
}
