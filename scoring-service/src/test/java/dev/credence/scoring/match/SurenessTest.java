package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that are alike in nearly all words and must not be taken for the same. */
class SurenessTest {
  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Salto council closed the Ferrol library | the Salto council closed the Ferrol museum",
        "The Salto council closed the Ferrol library | the Salto council urged the closure of the"
            + " Ferrol library",
        "Harn bank lowered its lending rate | Harn bank lowered its deposit rate",
        "A bus crash near Lindau killed 12 pupils | a train crash near Lindau killed 12 pupils",
        "The warehouse fire in Padua was put out | the warehouse fire in Padua began in a cellar",
        "Nadia Brook married Karl Stein | Nadia Brook married Karl Steiner",
        "Ruben Falk was elected chairman | Ruben Falk hopes to be elected chairman",
        "The Ardal ferry sank | the Ardal ferry nearly sank",
        "The Ardal ferry sank | if the Ardal ferry sank, hundreds would be homeless",
        "The Ardal ferry sank | the Ardal ferry sank in a drill",
        "The Ardal ferry sank | the Ardal ferry reportedly sank",
        "The Ardal ferry sank | has the Ardal ferry sunk?",
        "The Ardal ferry sank | it is a hoax that the Ardal ferry sank",
        "The Ardal ferry sank | the owner denies reports that the Ardal ferry sank",
        "The Ardal ferry sank | the captain of the Ardal ferry drowned as it sank",
        "At least 60 people died in Orlo | 90 people died in Orlo",
        "Room 12 of the Orlo museum was closed | Room 14 of the Orlo museum was closed",
      })
  void one_word_off_is_not_surely_the_same(String fact, String claim) {
    Match match = match(fact, claim);
    boolean same = match.relation() == Relation.SAME || match.relation() == Relation.PARTLY;
    assertEquals(false, same && match.confidence() == Confidence.SURE, match::toString);
  }

  @Test
  void hedge_in_its_own_words_is_no_doubt_where_the_claim_is_a_hedge() {
    Match match = match("The Ardal ferry sank", "the Ardal ferry reportedly sank");
    assertEquals(Confidence.DOUBTFUL, match.confidence(), match::toString);
    assertEquals(Confidence.SURE, match.ifHedged(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dozens of people | 24 | 99 | person | BETWEEN",
        "hundreds of houses | 200 | 999 | house | BETWEEN",
        "tens of thousands of voters | 20000 | 99999 | voter | BETWEEN",
        "40-50 workers | 40 | 50 | worker | BETWEEN",
      })
  void range_is_read(String text, long low, long high, String unit, Comparator comparator) {
    Quantity quantity = only(text);
    assertEquals(low, quantity.value().longValueExact());
    assertEquals(high, quantity.high() == null ? -1 : quantity.high().longValueExact());
    assertEquals(unit, quantity.unit());
    assertEquals(comparator, quantity.comparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two dozen workers | 24 | worker | EXACTLY",
        "50 square kilometres of forest | 50 | square kilometre | EXACTLY",
        "12 kilometres long | 12 | kilometre | EXACTLY",
        "200 migrants reached Orlo | 200 | migrant | EXACTLY",
        "upwards of 300 houses | 300 | house | MORE_THAN",
        "as many as 70 houses | 70 | house | AT_MOST",
        "an estimated 70 houses | 70 | house | ABOUT",
        "70 or so houses | 70 |  | ABOUT",
        "close to 70 houses | 70 | house | ABOUT",
      })
  void number_is_read(String text, long value, String unit, Comparator comparator) {
    Quantity quantity = only(text);
    assertEquals(value, quantity.value().longValueExact());
    assertEquals(unit, quantity.unit());
    assertEquals(comparator, quantity.comparator());
  }

  @Test
  void date_in_the_claims_own_words_counts_where_none_is_given() {
    DateInterval year = StatementDate.windowOf("in 2015", null).orElseThrow();
    Match match =
        matcher.match(
            Statement.of("Vega Motors sold 1.2 million cars in 2015", year),
            Statement.of("Vega Motors sold 1.2 million cars in 2014", DateInterval.OPEN));
    assertEquals(Relation.OTHER_TIME, match.relation());
  }

  @Test
  void long_statements_of_one_word_are_compared_without_blowing_up() {
    String text = "Orlo gate ".repeat(10_000);
    assertNotEquals(Confidence.SURE, match(text, text).confidence());
    assertNotEquals(
        Confidence.SURE, match("al-e-".repeat(20_000), "hundreds of ".repeat(9_000)).confidence());
  }

  private static Quantity only(String text) {
    List<Quantity> read = QuantityReader.read(text);
    assertEquals(1, read.size(), read::toString);
    return read.get(0);
  }

  private Match match(String fact, String claim) {
    return matcher.match(
        Statement.of(fact, DateInterval.OPEN), Statement.of(claim, DateInterval.OPEN));
  }
}
