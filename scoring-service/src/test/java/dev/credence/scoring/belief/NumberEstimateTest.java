package dev.credence.scoring.belief;

import static dev.credence.scoring.belief.VoiceMother.outlet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Belief;
import dev.credence.contract.Stance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberEstimateTest {

  private static final StanceRecords RECORDS =
      new StanceRecords(Map.of(), Map.of(), RandomBeliefs.counts(40, 10, 10, 12, 38, 12));

  @Test
  void no_number_no_estimate() {
    assertTrue(estimate(Map.of()).estimate().isEmpty());
    Voice denial = outlet("a", "gazette").that(Stance.DENIES).voice();
    assertTrue(estimate(Map.of(number("7"), List.of(denial))).estimate().isEmpty());
  }

  @Test
  void median_of_the_origins_resists_one_wild_number() {
    Belief.Estimate estimate =
        estimate(
                Map.of(
                    number("12"), List.of(outlet("a", "a").voice()),
                    number("14"), List.of(outlet("b", "b").voice()),
                    number("9000"), List.of(outlet("c", "c").voice())))
            .estimate()
            .orElseThrow();
    assertEquals(
        new Belief.Estimate(number("14"), "people", number("12"), number("9000")), estimate);
  }

  @Test
  void copies_of_one_text_are_one_vote() {
    Belief.Estimate estimate =
        estimate(
                Map.of(
                    number("20"),
                        List.of(
                            outlet("a", "a").from("wire").voice(),
                            outlet("b", "b").from("wire").voice(),
                            outlet("c", "c").from("wire").voice()),
                    number("12"), List.of(outlet("d", "d").voice()),
                    number("13"), List.of(outlet("e", "e").voice())))
            .estimate()
            .orElseThrow();
    assertEquals(number("13"), estimate.value());
  }

  @Test
  void source_that_raised_its_number_stands_by_the_last() {
    Belief.Estimate estimate =
        estimate(
                Map.of(
                    number("3"), List.of(outlet("a", "gazette").voice()),
                    number("12"), List.of(outlet("b", "gazette").at(6).voice())))
            .estimate()
            .orElseThrow();
    assertEquals(new Belief.Estimate(number("12"), "people", number("12"), number("12")), estimate);
  }

  @Test
  void trailing_zeros_make_no_other_number() {
    NumberEstimate estimate =
        estimate(
            Map.of(
                number("10"), List.of(outlet("a", "a").voice()),
                number("10.0"), List.of(outlet("b", "b").voice())));
    assertEquals(1, estimate.answers().answers().size());
    assertEquals("10", estimate.answers().answers().get(0).answer());
    assertEquals(2, estimate.answers().independentOrigins());
  }

  @Test
  void vast_exponent_is_not_written_out() {
    assertEquals("1E+999999999", NumberEstimate.answer(new BigDecimal("1E+999999999")));
    assertEquals("1200", NumberEstimate.answer(new BigDecimal("1.2E+3")));
    assertEquals("0", NumberEstimate.answer(new BigDecimal("0.000")));
  }

  private static NumberEstimate estimate(Map<BigDecimal, List<Voice>> voices) {
    return NumberEstimate.estimate(voices, "people", RECORDS, 0, 0);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
