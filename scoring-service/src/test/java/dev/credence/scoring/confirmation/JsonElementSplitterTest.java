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

class JsonElementSplitterTest {

  @Test
  void an_array_is_cut_into_its_elements() {
    assertEquals(
        List.of("{\"a\": [1, \"]\"]}", "{\"b\": \"\\\"}\"}", "3", "\"x,y\"", "null", "[{}]"),
        cut("[ {\"a\": [1, \"]\"]} , {\"b\": \"\\\"}\"},3,\"x,y\" , null,[{}]]"));
  }

  @Test
  void a_feed_is_cut_into_its_elements_whatever_stands_around_them() {
    assertEquals(
        List.of("{\"item\": [1]}", "{\"item\": [2]}"),
        cut(
            "{\"@type\": \"DataFeed\", \"about\": {\"dataFeedElement\": [9]}, \"dataFeedElement\" :"
                + " [{\"item\": [1]}, {\"item\": [2]}], \"name\": \"dataFeedElement\"}"));
  }

  @Test
  void a_document_without_a_feed_is_one_piece_and_documents_may_follow_one_another() {
    assertEquals(
        List.of(
            "{\"a\": {\"b\": [{}]}}", "{\"dataFeedElement\": {}}", "{\"x\": \"dataFeedElement\"}"),
        cut(
            "\uFEFF{\"a\": {\"b\": [{}]}}\n{\"dataFeedElement\": {}}\r\n"
                + "{\"x\": \"dataFeedElement\"}"));
  }

  @Test
  void pieces_do_not_depend_on_how_the_bytes_are_cut() {
    String text =
        "{\"x\": \"\\\\\", \"dataFeedElement\": [{\"n\": \"\u00e9\u4e2d\"}, 12, {\"s\": \"[\\\"\"}]}"
            + "[1,2]{\"z\": 1}";
    List<String> whole = cut(text);
    assertEquals(
        List.of("{\"n\": \"\u00e9\u4e2d\"}", "12", "{\"s\": \"[\\\"\"}", "1", "2", "{\"z\": 1}"),
        whole);
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      JsonElementSplitter splitter = new JsonElementSplitter(1_000);
      List<String> pieces = new ArrayList<>();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < bytes.length; ) {
        int next = Math.min(bytes.length, at + 1 + random.nextInt(7));
        splitter.feed(Arrays.copyOfRange(bytes, at, next)).forEach(p -> pieces.add(text(p)));
        at = next;
      }
      splitter.finish().forEach(p -> pieces.add(text(p)));
      assertEquals(whole, pieces);
    }
  }

  @Test
  void an_element_that_is_too_long_is_skipped_and_the_next_one_is_whole() {
    JsonElementSplitter splitter = new JsonElementSplitter(20);
    List<BodyPiece> pieces =
        splitter.feed(bytes("[{\"a\": \"" + "x".repeat(1_000) + "\"}, {\"b\": 1}]"));
    assertTrue(pieces.get(0).tooLong());
    assertEquals("{\"b\": 1}", text(pieces.get(1)));
    assertEquals(2, pieces.get(1).number());
  }

  @Test
  void what_stands_around_a_feed_may_be_of_any_length() {
    JsonElementSplitter splitter = new JsonElementSplitter(20);
    List<BodyPiece> pieces =
        splitter.feed(
            bytes("{\"a\": \"" + "x".repeat(1_000) + "\", \"dataFeedElement\": [{\"b\": 1}]}"));
    assertEquals(
        List.of("{\"b\": 1}"), pieces.stream().map(JsonElementSplitterTest::text).toList());
  }

  @Test
  void a_body_that_is_cut_off_ends_with_a_piece_that_cannot_be_read() {
    assertEquals(List.of("1", "["), cut("[1,"));
    assertEquals(List.of("1", "{\"a\""), cut("[1,{\"a\""));
    assertEquals(List.of("1", "["), cut("{\"dataFeedElement\": [1]"));
    assertEquals(List.of("{\"a\": 1"), cut("{\"a\": 1"));
    assertEquals(List.of("["), cut("]"));
    assertEquals(List.of(), cut(" "));
    assertEquals(List.of(), cut("[]"));
    assertEquals(List.of("hello", "world"), cut("hello world"));
  }

  @Test
  void nesting_without_end_costs_no_stack() {
    assertEquals(1, cut("[" + "[".repeat(900) + "]".repeat(900) + "]").size());
    assertEquals(1, cut("{\"a\":".repeat(150)).size());
  }

  private static List<String> cut(String text) {
    JsonElementSplitter splitter = new JsonElementSplitter(2_000);
    List<String> pieces = new ArrayList<>();
    splitter.feed(bytes(text)).forEach(p -> pieces.add(text(p)));
    splitter.finish().forEach(p -> pieces.add(text(p)));
    return pieces;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(BodyPiece piece) {
    return new String(piece.bytes(), StandardCharsets.UTF_8);
  }
}
