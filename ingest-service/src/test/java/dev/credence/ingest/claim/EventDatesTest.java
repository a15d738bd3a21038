package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.DateInterval;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDatesTest {

  @ParameterizedTest
  @CsvSource({
    "The ferry sank on Thursday., 2021-07-08, 2021-07-09",
    "The ferry sank on Friday., 2021-07-09, 2021-07-10",
    "The ferry sank on Saturday., 2021-07-03, 2021-07-04",
    "The ferry sank yesterday., 2021-07-08, 2021-07-09",
    "The ferry sank today., 2021-07-09, 2021-07-10",
    "This morning the ferry sank., 2021-07-09, 2021-07-10",
    "The ferry sank last week., 2021-06-28, 2021-07-05",
    "Last month the ferry sank., 2021-06-01, 2021-07-01",
    "The ferry sank in May., 2021-05-01, 2021-06-01",
    "The ferry sank in August., 2020-08-01, 2020-09-01",
    "The ferry sank in the first week of July., 2021-07-01, 2021-07-08",
    "The ferry sank on 4 July., 2021-07-04, 2021-07-05",
    "'The ferry sank on March 28, 2019.', 2019-03-28, 2019-03-29",
    "The ferry sank on 2021-07-01., 2021-07-01, 2021-07-02",
    "The ferry sank in 1985., 1985-01-01, 1986-01-01",
    "The ferry sank three days ago., 2021-07-06, 2021-07-07",
    "The ferry sank over the weekend., 2021-07-03, 2021-07-05",
    "The ferry sank last weekend., 2021-07-03, 2021-07-05",
    "The ferry sank a year ago., 2020-01-01, 2021-01-01",
    "The ferry sailed from 1990 to 1995., 1990-01-01, 1996-01-01",
    "The ferry sailed between 1990 and 1995., 1990-01-01, 1996-01-01",
    "The ferry left on Wednesday and sank on Thursday., 2021-07-07, 2021-07-09",
  })
  void days_are_utc_days_on_or_before_publication(String text, String from, String to) {
    assertEquals(
        new DateInterval(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z")),
        Claims.only(text).eventDate());
  }

  @Test
  void spans_that_are_still_going_on_end_at_publication() {
    assertEquals(
        new DateInterval(Instant.parse("2021-07-05T00:00:00Z"), Claims.PUBLISHED),
        Claims.only("Earlier this week the ferry sank.").eventDate());
    assertEquals(
        new DateInterval(Instant.parse("2021-05-01T00:00:00Z"), Claims.PUBLISHED),
        Claims.only("Since early May the ferry has been out of service.").eventDate());
    assertEquals(
        new DateInterval(Instant.parse("2021-06-18T00:00:00Z"), Claims.PUBLISHED),
        Claims.only("Over the last three weeks the ferry was out of service.").eventDate());
    assertEquals(
        new DateInterval(Instant.parse("2020-07-09T00:00:00Z"), Claims.PUBLISHED),
        Claims.only("The ferry was out of service for the past year.").eventDate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.",
        "The Norwegian navy said on Monday that the ferry sank.",
        "The ferry that was built in 1985 and sank, which was raised on Monday, is old.",
        "The ferry may sink.",
        "The following day the ferry sank.",
        "The ferry sank in recent weeks.",
      })
  void undated_statements_are_open_at_the_start(String text) {
    assertEquals(new DateInterval(null, Claims.PUBLISHED), Claims.last(text).eventDate());
  }

  @Test
  void a_deadline_has_no_start() {
    assertEquals(
        new DateInterval(null, Instant.parse("2021-09-12T00:00:00Z")),
        Claims.only("The ferry will be raised by September 11.").eventDate());
  }

  @Test
  void impossible_dates_are_ignored() {
    assertEquals(
        new DateInterval(null, Claims.PUBLISHED),
        Claims.only("The ferry sank on February 30, 2021.").eventDate());
  }
}
