package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  @Test
  void lines_do_not_depend_on_how_the_bytes_are_cut() {
    String text = "one\n\ntwo and a half\n" + "x".repeat(50) + "\nlast";
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      LineSplitter splitter = new LineSplitter(100);
      List<String> lines = new ArrayList<>();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < bytes.length; ) {
        int next = Math.min(bytes.length, at + 1 + random.nextInt(9));
        splitter.feed(java.util.Arrays.copyOfRange(bytes, at, next)).forEach(l -> lines.add(of(l)));
        at = next;
      }
      splitter.finish().forEach(line -> lines.add(of(line)));
      assertEquals(
          List.of("1 one", "2 ", "3 two and a half", "4 " + "x".repeat(50), "5 last"), lines);
    }
  }

  @Test
  void a_line_that_is_too_long_is_skipped_and_the_next_one_is_whole() {
    LineSplitter splitter = new LineSplitter(10);
    List<BodyPiece> lines =
        splitter.feed(("x".repeat(1_000) + "\nshort\n").getBytes(StandardCharsets.UTF_8));
    assertTrue(lines.get(0).tooLong());
    assertFalse(lines.get(1).tooLong());
    assertEquals("2 short", of(lines.get(1)));
  }

  @Test
  void nothing_is_left_after_a_final_line_break() {
    LineSplitter splitter = new LineSplitter(10);
    splitter.feed("a\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), splitter.finish());
  }

  private static String of(BodyPiece line) {
    return line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8);
  }
}
