package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.credence.contract.FactSubmission;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

  private static final ObjectMapper MAPPER =
      StrictJson.configure(new ObjectMapper().registerModule(new JavaTimeModule()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'confirmedAt': 5} | /confirmedAt",
        "{'confirmedAt': '5'} | /confirmedAt",
        "{'confirmedAt': '+1000000-01-01T00:00:00Z'} | /confirmedAt",
        "{'value': '5'} | /value",
        "{'value': 1e41} | /value",
        "{'value': 1e-41} | /value",
        "{'value': true} | /value",
        "{'statement': 5} | /statement",
        "{'statement': true} | /statement",
        "{'statement': 'a\\u0000b'} | /statement",
        "{'statement': 'a\\udc00b'} | /statement",
        "{'evidence': 'x'} | /evidence",
        "{'evidence': [5]} | /evidence/0",
        "{'colour': 1} | /colour",
      })
  void what_would_be_stored_as_something_else_is_refused(String json, String pointer) {
    JsonProcessingException refused =
        assertThrows(
            JsonProcessingException.class,
            () -> MAPPER.readValue(json.replace('\'', '"'), FactSubmission.class));
    assertEquals(
        pointer,
        Objects.requireNonNull(Problems.ofJson(refused).toProblem(null).errors()).get(0).pointer());
  }

  @Test
  void an_offset_is_taken_and_kept_as_an_instant() {
    assertEquals(
        Optional.of(Instant.parse("2024-05-01T08:00:00Z")),
        StrictJson.readInstant("2024-05-01T10:00:00+02:00"));
  }

  @Test
  void pairs_of_surrogates_are_text_and_halves_are_not() {
    assertTrue(StrictJson.isStorable("a\ud83d\ude00b"));
    assertFalse(StrictJson.isStorable("a\ud83db"));
    assertFalse(StrictJson.isStorable("a\ude00b"));
  }
}
