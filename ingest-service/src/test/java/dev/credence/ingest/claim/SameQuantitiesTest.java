package dev.credence.ingest.claim;

import static dev.credence.ingest.claim.GoldMother.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Comparator;
import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameQuantitiesTest {

  private static final Quantity SIX_SHOTS = quantity(Comparator.EXACTLY, "6", "shot");

  @ParameterizedTest
  @CsvSource({
    "6, head shot, ''",
    "6.0, Shots, ''",
    "6, '', unit",
    "6, ship, unit",
    "7, shot, value",
  })
  void one_quantity(String value, String unit, String difference) {
    List<Quantity> found = List.of(quantity(Comparator.EXACTLY, value, unit));

    assertEquals(difference, SameQuantities.difference(List.of(SIX_SHOTS), found));
    assertEquals(difference.isEmpty(), SameQuantities.isSame(List.of(SIX_SHOTS), found));
  }

  @Test
  void another_comparator_is_another_quantity() {
    List<Quantity> found = List.of(quantity(Comparator.ABOUT, "6", "shot"));

    assertEquals("comparator", SameQuantities.difference(List.of(SIX_SHOTS), found));
  }

  @Test
  void order_does_not_matter_but_number_does() {
    Quantity share = quantity(Comparator.MORE_THAN, "85", "%");

    assertTrue(SameQuantities.isSame(List.of(SIX_SHOTS, share), List.of(share, SIX_SHOTS)));
    assertFalse(SameQuantities.isSame(List.of(SIX_SHOTS, SIX_SHOTS), List.of(SIX_SHOTS, share)));
    assertEquals(
        "missing", SameQuantities.difference(List.of(SIX_SHOTS, SIX_SHOTS), List.of(SIX_SHOTS)));
    assertEquals("too many", SameQuantities.difference(List.of(), List.of(SIX_SHOTS)));
    assertEquals("", SameQuantities.difference(List.of(), List.of()));
  }

  @Test
  void fractions_are_equal_to_a_thousandth() {
    assertTrue(
        SameQuantities.isSame(
            List.of(quantity(Comparator.ABOUT, "0.667", "border")),
            List.of(quantity(Comparator.ABOUT, "0.6667", "border"))));
  }

  @Test
  void both_ends_of_a_range_count() {
    List<Quantity> labelled = List.of(range("3", "5"));

    assertTrue(SameQuantities.isSame(labelled, List.of(range("3", "5"))));
    assertFalse(SameQuantities.isSame(labelled, List.of(range("3", "6"))));
    assertFalse(
        SameQuantities.isSame(labelled, List.of(quantity(Comparator.BETWEEN, "3", "year"))));
  }

  private static Quantity range(String low, String high) {
    return new Quantity(new BigDecimal(low), new BigDecimal(high), "year", Comparator.BETWEEN);
  }
}
