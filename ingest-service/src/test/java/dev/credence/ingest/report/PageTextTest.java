package dev.credence.ingest.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>First.</p>Second. | First./Second.",
        "<div>One</div>two<br>three | One/two/three",
        "<form><p>Inside a form.</p><input value='x'></form> | Inside a form.",
        "<nav>Home</nav><article><h1>Head</h1><p>Body.</p></article><footer>Foot</footer> | Head/Body.",
        "<p>a <b>bold</b> word</p> | a bold word",
        "<script>alert('x')</script><p>Text.</p> | Text.",
      })
  void blocks_become_lines_and_furniture_goes(String html, String lines) {
    assertEquals(lines.replace("/", "\n"), PageText.of(html));
  }

  @Test
  void deep_input_does_not_overflow() {
    assertEquals("x", PageText.of("<div>".repeat(20_000) + "x"));
  }
}
