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
        "<nav>Home</nav><article><h1>Head</h1><p>Body.</p></article><footer>Foot</footer> |"
            + " Head/Body.",
        "<p>a <b>bold</b> word</p> | a bold word",
        "<script>alert('x')</script><p>Text.</p> | Text.",
      })
  void blocks_become_lines_and_furniture_goes(String html, String lines) {
    assertEquals(lines.replace("/", "\n"), PageText.of(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p>He wrote:</p><blockquote>We go.</blockquote>Later. | He wrote:/“We go.”/Later.",
        "<blockquote><p>One.</p> <p>Two.</p></blockquote><p>Own.</p> | “One./“Two.”/Own.",
        "a <q>new port</q>, he said | a “new port”, he said",
        "a <b><q><i>new</i> port</q></b> soon | a “new port” soon",
        "<blockquote>Out <blockquote>in</blockquote> out</blockquote>. | “Out/“in/“out”/.",
        "<blockquote><p>Why <q>now</q>?</p></blockquote> | “Why now?”",
        "<blockquote><p> </p></blockquote><q></q>None. | None.",
        "<blockquote>“Had them.”</blockquote> | “Had them.”",
        "<blockquote><p>«Had them.»</p>Jan Ek, minister</blockquote> | «Had them.»/Jan Ek,"
            + " minister",
        "<q>'single'</q> and <q>\"</q> | 'single' and “\"”",
        "<blockquote><p>Words.</p><cite>Jan Ek</cite></blockquote> | “Words.”/Jan Ek",
      })
  void marked_quotations_stand_in_quotation_marks(String html, String lines) {
    assertEquals(lines.replace("/", "\n"), PageText.of(html));
  }

  @Test
  void deep_quotations_do_not_overflow() {
    assertEquals("“x”", PageText.of("<blockquote>".repeat(20_000) + "x"));
    assertEquals("“x”", PageText.of("<blockquote>“".repeat(1) + "<q>".repeat(20_000) + "x”"));
  }

  @Test
  void deep_input_does_not_overflow() {
    assertEquals("x", PageText.of("<div>".repeat(20_000) + "x"));
  }
}
