package dev.credence.scoring.claimreview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2024-05-02T12:30:15Z, 2024-05-02T12:30:15Z",
    "2024-05-02T12:30:15.250Z, 2024-05-02T12:30:15.250Z",
    "2024-05-02T12:30:15+02:00, 2024-05-02T10:30:15Z",
    "2024-05-02T12:30:15+0200, 2024-05-02T10:30:15Z",
    "2024-05-02T12:30:15-05, 2024-05-02T17:30:15Z",
    "2024-05-02 12:30:15 +02:00, 2024-05-02T10:30:15Z",
    "2024-05-02T12:30Z, 2024-05-02T12:30:00Z",
    "2024-05-02T12:30:15, 2024-05-02T12:30:15Z",
    "2024-05-02 12:30:15, 2024-05-02T12:30:15Z",
    "2024-05-02, 2024-05-02T00:00:00Z",
  })
  void a_time_is_read_and_a_day_begins_at_midnight_utc(String text, Instant time) {
    assertEquals(Optional.of(time), ReviewTime.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024",
        "2024-05",
        "2024-13-01",
        "2024-02-30",
        "02/05/2024",
        "May 2, 2024",
        "2024-05-02T25:00:00Z",
        "+10000-01-01",
        "-0044-03-15",
        "0000-01-01",
        "2024-05-02T",
        "2024-05-02T12:30:15Zebra",
        "1714651815",
        "99999999999999999999999999999999999999999"
      })
  void what_is_no_time_is_none(String text) {
    assertEquals(Optional.empty(), ReviewTime.read(text));
  }
}
