package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.DateInterval;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {
  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the gate was shut | the gate was shut",
        "the gate was shut | the gate was shut in Ambe",
        "The gate was shut by two old guards | the gate was shut by two old guards near Torvel",
        "Lanterns were hung along the quay by apprentices"
            + " | Lanterns were hung along the Ambe quay by apprentices",
        "Smoke was seen drifting over the orchard | Smoke was seen drifting over the orchard",
        "Bakeries were closed | Bakeries were closed",
        "Fuel prices rose in Iran | Fuel prices rose in Turkey",
        "Bread was banned | Bread was banned in Torvel",
      })
  void statement_that_names_nothing_is_never_sure(String fact, String claim) {
    Match match = match(fact, claim);
    assertNotEquals(Confidence.SURE, match.confidence(), match::toString);
    assertNotEquals(Confidence.SURE, match.ifDenied(), match::toString);
  }

  @Test
  void statement_that_names_nothing_is_of_another_time_where_the_times_differ() {
    DateInterval monday = day("2023-06-05");
    DateInterval friday = day("2023-06-09");
    String text = "the gate was shut by two old guards";
    Match match = matcher.match(Statement.of(text, monday), Statement.of(text, friday));
    assertEquals(Relation.OTHER_TIME, match.relation());
    assertEquals(Confidence.DOUBTFUL, match.confidence());
    assertEquals(Confidence.DOUBTFUL, match.ifDenied());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Torvel counter showed 41 | the Torvel counter showed 44",
        "The Torvel counter showed 41 | the Torvel counter showed 90",
        "The Torvel counter showed 1200 | the Torvel counter showed 1201",
        "Varga rowed in the 5th heat at Torvel | Varga rowed in the 6th heat at Torvel",
        "Varga rowed in the second heat at Torvel | Varga rowed in the third heat at Torvel",
        "The Torvel council adopted Resolution 1200 | the Torvel council adopted Resolution 1201",
        "Flight 714 landed in Torvel | Flight 722 landed in Torvel",
        "Ferry 7 left Torvel harbour | Ferry 9 left Torvel harbour",
      })
  void statements_that_differ_in_a_bare_number_are_not_the_same(String fact, String claim) {
    assertNotEquals(Relation.SAME, match(fact, claim).relation());
    assertNotEquals(Relation.SAME, match(claim, fact).relation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In Torvel 31 died in a flood | in Torvel 27 died in a flood | PARTLY",
        "A flood in Torvel killed 1,200 people | a flood in Torvel killed 1,201 people | SAME",
        "The Torvel council adopted Resolution 1200 | the Torvel council adopted Resolution 1200"
            + " | SAME",
      })
  void counts_are_still_compared_as_counts(String fact, String claim, Relation relation) {
    Match match = match(fact, claim);
    assertEquals(relation, match.relation(), match::toString);
  }

  @Test
  void name_of_one_word_at_the_start_of_both_is_a_name_beside_a_known_predicate() {
    Match match = match("Torvel was evacuated on 3 May 2020", "Torvel was evacuated");
    assertEquals(Confidence.SURE, match.confidence(), match::toString);
  }

  private static DateInterval day(String day) {
    return new DateInterval(Instant.parse(day + "T00:00:00Z"), Instant.parse(day + "T23:59:59Z"));
  }

  private Match match(String fact, String claim) {
    return matcher.match(
        Statement.of(fact, DateInterval.OPEN), Statement.of(claim, DateInterval.OPEN));
  }
}
