package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than 1,200 homes burnt | 1200 | home | MORE_THAN",
        "twenty-five workers were hurt | 25 | worker | EXACTLY",
        "about 85% of the area | 85 | % | ABOUT",
        "at least 40 per cent voted | 40 | % | AT_LEAST",
        "a loss of $2.5 million | 2500000 | USD | EXACTLY",
        "up to €3bn was spent | 3000000000 | EUR | AT_MOST",
        "two-thirds of the border | 66.7 | % | EXACTLY",
        "no fewer than seven villages | 7 | village | AT_LEAST",
        "the 20km road | 20 | km | EXACTLY",
        "12 were killed | 12 | | EXACTLY",
        "over a thousand troops fled | 1000 | troop | MORE_THAN",
      })
  void quantity_is_read_with_unit_and_comparator(
      String text, BigDecimal value, @Nullable String unit, Comparator comparator) {
    List<Quantity> quantities = Statement.of(text, DateInterval.OPEN).quantities();
    assertEquals(1, quantities.size(), quantities::toString);
    Quantity quantity = quantities.get(0);
    assertEquals(0, value.compareTo(quantity.value()), quantity::toString);
    assertEquals(unit, quantity.unit());
    assertEquals(comparator, quantity.comparator());
  }

  @Test
  void range_has_both_ends() {
    Quantity quantity =
        Statement.of("between 20 and 30 people died", DateInterval.OPEN).quantities().get(0);
    assertEquals(Comparator.BETWEEN, quantity.comparator());
    assertEquals(BigDecimal.valueOf(30), quantity.high());
    assertEquals("person", quantity.unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fell on 8 July 2021",
        "It fell on July 8, 2021",
        "no one came, one of them said",
        "the 5th round",
        "99999999999999999999999999",
      })
  void dates_ordinals_and_identifiers_are_no_quantities(String text) {
    assertTrue(Statement.of(text, DateInterval.OPEN).quantities().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fell on 8 July 2021 | 2021-07-08T00:00:00Z | 2021-07-09T00:00:00Z",
        "It fell on July 8, 2021. | 2021-07-08T00:00:00Z | 2021-07-09T00:00:00Z",
        "It fell on 2021-07-08 | 2021-07-08T00:00:00Z | 2021-07-09T00:00:00Z",
        "It fell in July 2021 | 2021-07-01T00:00:00Z | 2021-08-01T00:00:00Z",
        "It fell in 2021 | 2021-01-01T00:00:00Z | 2022-01-01T00:00:00Z",
        "It fell on 31 December | 2020-12-31T00:00:00Z | 2021-01-01T00:00:00Z",
        "closed from 3 July 2021 to 5 July 2021 | 2021-07-03T00:00:00Z | 2021-07-06T00:00:00Z",
        "closed since 3 July 2021 | 2021-07-03T00:00:00Z | ",
        "closed until 3 July 2021 | | 2021-07-04T00:00:00Z",
      })
  void date_in_a_statement_is_its_window(
      String text, @Nullable Instant from, @Nullable Instant to) {
    Optional<DateInterval> window =
        StatementDate.windowOf(text, Instant.parse("2021-07-20T10:00:00Z"));
    assertEquals(Optional.of(new DateInterval(from, to)), window);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing is dated here",
        "on 31 February 2021",
        "on 3 July",
        "signed on 1 May 2020 and repealed on 3 June 2021 in 2022",
        "they may 5 times",
      })
  void no_or_no_single_date_is_no_window(String text) {
    assertFalse(StatementDate.windowOf(text, null).isPresent());
  }

  @Test
  void country_adjectives_stand_for_countries_inside_runs_of_capitals() {
    List<Name> names = Names.of(Words.of("the Afghan-Tajik border and South Korean ships"));
    assertEquals(
        List.of("afghanistan", "tajikistan", "south korea"),
        names.stream().map(n -> n.parts().get(0)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Qala-e-Naw, Qala-i-Naw, SAME",
    "Shir Khan Port, Sher Khan Bandar, SAME",
    "Tariq Arian, Tareq Arian, SAME",
    "Ilse Varga, Varga, SHORTENED",
    "Marston, Marton, SIMILAR",
    "Marwick, Warwick, DIFFERENT",
    "New Harrow, Harrow, DIFFERENT",
    "Iranian, Iran, SAME",
    "Terminal 2, Terminal 3, DIFFERENT",
  })
  void spellings_of_a_name_are_told_from_look_alikes(String a, String b, Name.Likeness likeness) {
    assertEquals(likeness, name(a).likeness(name(b)));
    assertEquals(likeness, name(b).likeness(name(a)));
  }

  @Test
  void subject_is_carried_into_a_clause_without_one() {
    assertEquals(
        List.of("the Lindow pass was closed", "the Lindow pass was searched"),
        Clauses.of("the Lindow pass was closed and was searched"));
  }

  @Test
  void unit_of_a_bare_number_is_not_known() {
    assertNull(Statement.of("it was 7.", DateInterval.OPEN).quantities().get(0).unit());
  }

  private static Name name(String text) {
    return Names.of(Words.of("in " + text)).get(0);
  }
}
