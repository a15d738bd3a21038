package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.credence.contract.ProblemType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final UUID ID = new UUID(1, 2);

  private static @Nullable UUID read(String list, String cursor) {
    return Cursor.read(list, 1, cursor, key -> UUID.fromString(key.get(0)));
  }

  @Test
  void a_cursor_leads_back_to_its_row() {
    assertEquals(ID, read("reports", Cursor.after("reports", List.of(ID.toString()))));
  }

  @Test
  void there_is_none_for_the_first_page() {
    assertNull(Cursor.read("reports", 1, null, key -> key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "bm90IG91cnM", "AAAA"})
  void what_we_did_not_make_is_refused(String cursor) {
    refused("reports", cursor);
  }

  @Test
  void the_cursor_of_another_list_is_refused() {
    refused("sources", Cursor.after("reports", List.of(ID.toString())));
  }

  @Test
  void a_key_that_cannot_be_read_is_refused() {
    refused("reports", Cursor.after("reports", List.of("no uuid")));
  }

  private static void refused(String list, String cursor) {
    ProblemException problem = assertThrows(ProblemException.class, () -> read(list, cursor));
    assertEquals(ProblemType.INVALID_CURSOR, problem.type());
  }
}
