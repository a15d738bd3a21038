package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.credence.contract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void the_row_beyond_the_limit_tells_of_a_next_page_and_is_not_on_this_one() {
    Page<String> page = Pages.of("words", List.of("a", "b", "c"), 2, List::of);
    assertEquals(List.of("a", "b"), page.items());
    assertEquals("b", Cursor.read("words", 1, assertNext(page), key -> key.get(0)));
  }

  @Test
  void the_last_page_has_no_next() {
    assertNull(Pages.of("words", List.of("a", "b"), 2, List::of).next());
    assertNull(Pages.of("words", List.<String>of(), 2, List::of).next());
  }

  private static String assertNext(Page<String> page) {
    assertNotNull(page.next());
    return String.valueOf(page.next());
  }
}
