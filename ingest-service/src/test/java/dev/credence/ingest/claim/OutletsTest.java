package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {

  private static final Holder POST =
      new Holder("outlet:nypost.com", "New York Post", HolderKind.OUTLET);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The New York Post reported that the ferry sank in the fjord.",
        "The New York Post is reporting this morning that the ferry sank in the fjord.",
        "The ferry sank in the fjord, reports the New York Post.",
        "The ferry sank in the fjord, according to the New York Post.",
        "The ferry sank in the fjord, according to a report in the New York Post.",
        "A New York Post report said that the ferry sank in the fjord.",
        "The New York Post newspaper said that the ferry sank in the fjord.",
        "The newspaper New York Post said that the ferry sank in the fjord.",
      })
  void a_known_outlet_is_read_wherever_it_stands(String text) {
    assertEquals(POST, Claims.only(text).holder());
  }

  @ParameterizedTest
  @CsvSource({
    "'The Post also reported that the crew was safe.'",
    "'The report said that the crew was safe.'",
    "'The newspaper added that the crew was safe.'",
    "'The crew was safe in the harbour, the story claims.'",
  })
  void a_short_name_stands_for_the_outlet_named_before(String sentence) {
    assertEquals(
        POST,
        Claims.last("The New York Post reported that the ferry sank in the fjord. " + sentence)
            .holder());
  }

  @Test
  void a_report_of_nobody_named_stays_anonymous() {
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.only("The ferry sank in the fjord, said a report on Tuesday.").holder().kind());
  }

  @Test
  void the_report_of_a_text_with_two_outlets_to_come_is_nobodys() {
    assertEquals(
        HolderKind.ANONYMOUS,
        Claims.of(
                "The ferry sank in the fjord, said a report on Tuesday. The New York Post reported "
                    + "that the crew was safe. TechCrunch reported that the radio had failed.")
            .get(0)
            .holder()
            .kind());
  }

  @Test
  void a_site_is_known_by_its_address() {
    assertEquals(
        new Holder("outlet:harbour-wire.co.uk", "harbour-wire.co.uk", HolderKind.OUTLET),
        Claims.only("The ferry sank in the fjord, the harbour-wire.co.uk reported.").holder());
    assertNotEquals(
        "outlet:closed.then",
        Claims.last("The port was closed.Then reported that the ferry sank.").holder().source());
  }

  @Test
  void an_unknown_newspaper_is_an_outlet() {
    assertEquals(
        new Holder("outlet:le-phare", "Le Phare", HolderKind.OUTLET),
        Claims.only("The local newspaper Le Phare said the ferry sank in the fjord.").holder());
  }

  @Test
  void who_is_quoted_by_an_outlet_vouches_himself() {
    ExtractedClaim claim =
        Claims.only("The New York Post reported that port officials said the ferry sank.");
    assertEquals(HolderKind.ANONYMOUS, claim.holder().kind());
    assertEquals("the ferry sank", claim.statement());

    ExtractedClaim behindWith =
        Claims.last(
            "Accounts differ, with the Reuters news agency reporting that the Norwegian navy said "
                + "the ferry was safe.");
    assertEquals("speaker:norwegian-navy", behindWith.holder().source());
  }

  @Test
  void a_spokesman_of_an_outlet_speaks_for_a_body() {
    assertEquals(
        HolderKind.BODY,
        Claims.only("A spokesman for the Norwegian navy told Mashable that the ferry sank.")
            .holder()
            .kind());
  }
}
