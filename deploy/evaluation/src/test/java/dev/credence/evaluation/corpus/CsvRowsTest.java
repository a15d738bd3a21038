package dev.credence.evaluation.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private static List<List<String>> read(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvRows.read(new StringReader(text), rows::add);
    return rows;
  }

  @Test
  void plain_rows_are_cut_at_commas_and_line_ends() throws IOException {
    assertEquals(List.of(List.of("1", "a"), List.of("2", "")), read("1,a\r\n2,\n"));
  }

  @Test
  void a_quoted_field_keeps_commas_line_breaks_and_doubled_quotes() throws IOException {
    assertEquals(
        List.of(List.of("1", "He said, \"no\".\nThen left.")),
        read("1,\"He said, \"\"no\"\".\nThen left.\"\n"));
  }

  @Test
  void the_last_row_needs_no_line_end() throws IOException {
    assertEquals(List.of(List.of("1", "a b")), read("1,\"a b\""));
  }

  @Test
  void an_empty_file_has_no_rows() throws IOException {
    assertEquals(List.of(), read(""));
  }
}
