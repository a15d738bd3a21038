package dev.credence.ingest.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.Holder;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingVerbsTest {

  private static final Holder MAYOR =
      new Holder("speaker:anna-berg", "Anna Berg", HolderKind.PERSON);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Anna Berg was quoted as saying that the ferry sank.",
        "Mayor Anna Berg is now saying that the ferry sank.",
        "Mayor Anna Berg went on to say that the ferry sank.",
        "Mayor Anna Berg even goes as far as claiming the ferry sank.",
        "Firstly, Mayor Anna Berg said that the ferry sank.",
      })
  void longer_ways_of_saying_are_saying(String text) {
    ExtractedClaim claim = Claims.only(text);

    assertEquals(MAYOR, claim.holder());
    assertEquals("the ferry sank", claim.statement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Anna Berg revealed a number of details about the ferry at the fair last May.",
        "Storvik posted pictures of the ferry on Sunday.",
        "The ferry was hidden by a gang, the Fjord Boys, believed to have stolen it.",
      })
  void to_show_something_is_not_to_say_it(String text) {
    assertEquals("outlet:harbour-wire.example", Claims.of(text).get(0).holder().source());
  }

  @ParameterizedTest
  @CsvSource({
    "Mayor Anna Berg called the reports false.",
    "Mayor Anna Berg dismissed the reports as completely untrue.",
    "'Mayor Anna Berg called the reports “incorrect” and “unfounded,” citing the log.'",
  })
  void to_call_reports_false_is_to_deny_them(String text) {
    ExtractedClaim claim = Claims.only(text);

    assertEquals(MAYOR, claim.holder());
    assertEquals(Stance.DENIES, claim.stance());
  }

  @Test
  void a_name_behind_a_noun_is_a_persons() {
    assertEquals(
        new Holder("speaker:private", "Jan Olsen", HolderKind.PRIVATE),
        Claims.only("The ferry sank in the fjord, Storvik veteran Jan Olsen said.").holder());
    assertEquals(
        HolderKind.BODY,
        Claims.only("The ferry sank in the fjord, the rescue organisation Fjord Aid said.")
            .holder()
            .kind());
  }

  @Test
  void a_last_name_is_the_person_named_before_in_full() {
    assertEquals(
        new Holder("speaker:private", "Jan Olsen", HolderKind.PRIVATE),
        Claims.last("Jan Olsen watched from the quay. Olsen said the ferry sank.").holder());
  }

  @Test
  void a_single_name_that_no_longer_name_has_is_a_body() {
    assertEquals(
        new Holder("speaker:fjordline", "Fjordline", HolderKind.BODY),
        Claims.only("Fjordline said the ferry sank in the fjord.").holder());
    assertEquals(
        HolderKind.PRIVATE,
        Claims.last("Jan Olsen watched from the quay. Jan said the ferry sank.").holder().kind());
  }

  @Test
  void a_company_is_a_body_although_its_products_bear_its_name() {
    assertEquals(
        new Holder("speaker:apple", "Apple", HolderKind.BODY),
        Claims.last("The Apple Watch is on sale. Apple said the ferry carried none.").holder());
  }
}
