package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private static String read(String text) {
    return Claims.only(text).quantities().stream()
        .map(
            quantity ->
                quantity.comparator()
                    + " "
                    + quantity.value().toPlainString()
                    + (quantity.high() == null ? "" : "-" + quantity.high().toPlainString())
                    + " "
                    + quantity.unit())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "'The storm sank 69 fishing boats.', EXACTLY 69 boat",
    "'The storm hit five villages.', EXACTLY 5 village",
    "'The storm hit twenty-one villages.', EXACTLY 21 village",
    "'More than 1,000 people fled.', MORE_THAN 1000 person",
    "'The storm hit over 200 districts.', MORE_THAN 200 district",
    "'The storm hit about 150 districts.', ABOUT 150 district",
    "'At least 12 sailors drowned.', AT_LEAST 12 sailor",
    "'Up to 30 sailors drowned.', AT_MOST 30 sailor",
    "'Fewer than 30 sailors drowned.', LESS_THAN 30 sailor",
    "'Between 20 and 30 sailors drowned.', BETWEEN 20-30 sailor",
    "'The repair took 3 to 5 years.', BETWEEN 3-5 year",
    "'The port earns around $20 million a month.', ABOUT 20000000 USD",
    "'The port earned €3.4bn last year.', EXACTLY 3400000000 EUR",
    "'The port cost 5 million pounds.', EXACTLY 5000000 GBP",
    "'The storm cut power to 85% of homes.', EXACTLY 85 %",
    "'The storm cut power to 90 per cent of homes.', EXACTLY 90 %",
    "'The flood covered two-thirds of the border.', EXACTLY 0.6667 border",
    "'The flood covered more than one-third of the land held by farmers.', MORE_THAN 0.3333 land",
    "'The flood covered a quarter of the city.', EXACTLY 0.25 city",
    "'The storm hit 87 of the country’s 421 districts.', EXACTLY 87 district; EXACTLY 421 district",
    "'More than a thousand members of the guild fled.', MORE_THAN 1000 member",
    "'The mission lasted 20 years.', EXACTLY 20 year",
    "'The 20-year mission ended.', EXACTLY 20 year",
    "'The town is 50 kilometres from the sea.', EXACTLY 50 kilometre",
    "'The water rose by eight metres.', EXACTLY 8 metre",
    "'After three days the town fell.', EXACTLY 3 day",
    "'After six were killed the town fell.', EXACTLY 6 null",
    "'The toll stood at twelve.', EXACTLY 12 null",
    "'The navy lost at least six.', AT_LEAST 6 null",
    "'Half of those soldiers fled.', EXACTLY 0.5 soldier",
    "'Nearly a dozen shots were heard.', ABOUT 12 shot",
    "'The storm sank two dozen boats.', EXACTLY 24 boat",
    "'The film shows three Sailors leaving.', EXACTLY 3 sailor",
    "'The film begins as three Sailors climb the mast.', EXACTLY 3 sailor",
    "'Five hijacked freighters were towed.', EXACTLY 5 freighter",
    "'Eleven Danish police officers were hurt.', EXACTLY 11 officer",
    "'Two aircraft carriers left.', EXACTLY 2 carrier",
    "'Some 40 Iraqis crossed the border.', ABOUT 40 iraqi",
    "'The island has two million square metres of sand.', EXACTLY 2000000 square metre",
    "'The fish weighed 280 pounds.', EXACTLY 280 pound",
    "'The navy sent a 20,000-strong force.', EXACTLY 20000 force",
    "'On the pier 30 boats burned.', EXACTLY 30 boat",
  })
  void numbers_with_comparator_and_unit(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @Test
  void a_change_is_two_numbers() {
    assertEquals(
        "EXACTLY 40 ship; EXACTLY 30 ship", read("The fleet shrank from 40 ships to 30 ships."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge opened in 1985.",
        "The bridge opened on 3 March 2019.",
        "The bridge opened on July 4.",
        "The bridge opened at 18:22 on Monday.",
        "The bridge opened two days ago.",
        "One of the bridges opened.",
        "The shooting began at about six and was over at noon.",
        "By eight the blue banner flew over the pier.",
        "The bus left without half of those who had waited.",
        "Two-thirds of them fled.",
        "The bridge has been closed since five o'clock.",
        "The next boat is at ten.",
        "The bridge opened at 9 a.m. on Monday.",
        "The train left at six on Friday.",
        "The bridge opened on Aug. 23.",
        "The 2001 flood destroyed the pier.",
        "The pier was hit during the 2013 harbour strike.",
        "The song was played on Radio Storvik 1.",
        "The ship was moored at 12 Harbour Square.",
        "No 10 has rejected the plan.",
        "The ferry docked at gate 7.",
        "Anna Berg, 47, sold the ferry.",
        "The captain died at the age of 62.",
        "The mate was a 35-year old sailor.",
        "No one was on the pier.",
        "The shop sold iPhone 6 covers.",
        "The attacks of 9/11 closed the port.",
      })
  void dates_times_and_pronouns_are_no_quantities(String text) {
    assertTrue(Claims.only(text).quantities().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'The army lost 1,000+ posts.', AT_LEAST 1000 post",
    "'The storm sank 20 boats or more.', AT_LEAST 20 boat",
    "'The storm sank 20 or so boats.', ABOUT 20 boat",
    "'At least another 20 sailors drowned.', AT_LEAST 20 sailor",
    "'The fire spread over a 20-year period.', EXACTLY 20 year",
    "'The storm sank 10-15 boats.', BETWEEN 10-15 boat",
    "'The storm sank 5–7 boats.', BETWEEN 5-7 boat",
    "'One in five sailors drowned.', EXACTLY 0.2 sailor",
    "'Half a million people fled.', EXACTLY 500000 person",
    "'Two hundred and fifty people fled.', EXACTLY 250 person",
    "'Two and a half years passed.', EXACTLY 2.5 year",
    "'The wels was over 6 1/2 feet long.', MORE_THAN 6.5 foot",
    "'The ship has 512MB of memory.', EXACTLY 512 MB",
    "'The ship has 128 GB of storage.', EXACTLY 128 GB",
    "'The film cost US$5m.', EXACTLY 5000000 USD",
    "'The town gave the hundred dollars to a school.', EXACTLY 100 USD",
  })
  void bounds_ranges_and_fractions_around_a_number(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'The island has more than 20 volcanoes.', MORE_THAN 20 volcano",
    "'The town bought three buses.', EXACTLY 3 bus",
    "'The port employs 12 policewomen.', EXACTLY 12 policewoman",
    "'The storm hit nine alleged smugglers.', EXACTLY 9 smuggler",
    "'Divers opened four other recently found tanks.', EXACTLY 4 tank",
    "'The navy holds 2,500 weapons crates.', EXACTLY 2500 crate",
    "'The yard showed three stressful, careful repairs.', EXACTLY 3 repair",
    "'The council has received one noise complaint.', EXACTLY 1 complaint",
    "'The mayor met a six foot sailor.', EXACTLY 6 foot",
    "'The storm left a family of five.', EXACTLY 5 person",
    "'The crew caught a fish of 3,463 pounds.', EXACTLY 3463 pound",
    "'The guest paid 500 pounds.', EXACTLY 500 GBP",
  })
  void the_unit_is_the_noun_that_is_counted(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The yard stands at the 300 block of Harbour Street.",
        "The club moved to 7 West 34th Street.",
        "The rock 2014 RC passed the moon.",
        "The navy flies MiG 21 and 23.",
        "The school took girls between the ages of 13 and 15.",
        "The rule is for 15- and 16-year-old sailors.",
        "Guests must be 21 years of age.",
        "Anna Berg turned 40.",
        "Anna Berg, who is 44, left.",
        "At 19 she went to sea.",
        "The dam was cut in two.",
        "The two had met at sea.",
        "All but one left.",
        "The crew woke one morning in the port.",
        "The ferry sank ten days after the storm.",
        "The ferry has been at sea since at least 2012.",
        "The crew watched “Zero Light Thirty” at sea.",
      })
  void numbers_that_count_nothing_are_no_quantities(String text) {
    assertEquals("", read(text));
  }
}
