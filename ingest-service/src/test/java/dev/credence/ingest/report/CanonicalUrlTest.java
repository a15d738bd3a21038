package dev.credence.ingest.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://News.Example/A?b=1#top, https://news.example/A?b=1",
    "https://news.example, https://news.example/",
    "https://news.example:443/a, https://news.example/a",
    "http://news.example:80/a, http://news.example/a",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://user:secret@news.example/a, https://news.example/a",
    "https://news.example/a?utm_source=x&id=7&fbclid=y, https://news.example/a?id=7",
    "https://news.example/a?gclid=1, https://news.example/a",
    "https://münchen.example/größe, https://xn--mnchen-3ya.example/gr%C3%B6%C3%9Fe",
    "https://news.example/a b|c, https://news.example/a%20b%7Cc",
    "https://news.example/%zz, https://news.example/%25zz",
    "https://my_news.example/a, https://my_news.example/a",
  })
  void what_does_not_identify_a_page_is_left_out(String url, String canonical) {
    assertEquals(Optional.of(canonical), CanonicalUrl.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/a",
        "ftp://news.example/a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "//news.example/a",
        "http"
      })
  void what_is_no_web_address_is_refused(String url) {
    assertEquals(Optional.empty(), CanonicalUrl.of(url));
  }

  @Test
  void a_page_is_the_same_over_http_and_https() {
    assertEquals(
        CanonicalUrl.withoutScheme("http://news.example/a"),
        CanonicalUrl.withoutScheme("https://news.example/a"));
  }
}
