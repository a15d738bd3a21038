package dev.credence.scoring.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.platform.BodyPiece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordSplitterTest {

  @Test
  void line_breaks_within_quotes_belong_to_the_record_and_records_know_their_line() {
    assertEquals(
        List.of("1 a,b\r", "2 \"x\ny\",\"say \"\"no\"\"\"\r", "4 last,1"),
        cut("\uFEFFa,b\r\n\"x\ny\",\"say \"\"no\"\"\"\r\nlast,1"));
  }

  @Test
  void a_quote_within_a_plain_cell_is_a_character() {
    assertEquals(List.of("1 a,5\"", "2 b"), cut("a,5\"\nb\n"));
  }

  @Test
  void text_after_a_closing_quote_does_not_take_the_next_record_with_it() {
    assertEquals(List.of("1 \"a\" \"b", "2 c"), cut("\"a\" \"b\nc"));
  }

  @Test
  void a_quote_that_is_never_closed_takes_the_rest() {
    assertEquals(List.of("1 a", "2 \"b\nc\nd\n"), cut("a\n\"b\nc\nd\n"));
  }

  @Test
  void records_do_not_depend_on_how_the_bytes_are_cut() {
    String text = "\uFEFFa,\"b\n\"\"c\"\r\n\u00e9,\u4e2d\n\n\"\",\"\"";
    List<String> whole = cut(text);
    Random random = new Random(5);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 100; round++) {
      CsvRecordSplitter splitter = new CsvRecordSplitter(100);
      List<String> records = new ArrayList<>();
      for (int at = 0; at < bytes.length; ) {
        int next = Math.min(bytes.length, at + 1 + random.nextInt(4));
        splitter.feed(Arrays.copyOfRange(bytes, at, next)).forEach(p -> records.add(text(p)));
        at = next;
      }
      splitter.finish().forEach(p -> records.add(text(p)));
      assertEquals(whole, records);
    }
  }

  @Test
  void a_record_that_is_too_long_is_skipped_and_the_next_one_is_whole() {
    CsvRecordSplitter splitter = new CsvRecordSplitter(10);
    List<BodyPiece> records =
        splitter.feed(("x".repeat(1_000) + "\nb,c\n").getBytes(StandardCharsets.UTF_8));
    assertTrue(records.get(0).tooLong());
    assertEquals("2 b,c", text(records.get(1)));
  }

  private static List<String> cut(String text) {
    CsvRecordSplitter splitter = new CsvRecordSplitter(1_000);
    List<String> records = new ArrayList<>();
    splitter.feed(text.getBytes(StandardCharsets.UTF_8)).forEach(p -> records.add(text(p)));
    splitter.finish().forEach(p -> records.add(text(p)));
    return records;
  }

  private static String text(BodyPiece piece) {
    return piece.number() + " " + new String(piece.bytes(), StandardCharsets.UTF_8);
  }
}
