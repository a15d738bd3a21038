package dev.credence.scoring.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Comparator;
import dev.credence.contract.DateInterval;
import dev.credence.contract.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
  private static final String CROSSING =
      "The Karun Tepe border crossing with Iran was under Saffar control on 3 May 2019";
  private static final String BRIDGE =
      "Twelve people died when the Ostmark bridge collapsed on 4 March 2020";
  private static final String FIRE =
      "A fire at the Millbrook textile factory killed 31 workers on 9 June 2018";
  private static final String MINISTER =
      "Transport minister Ilse Varga resigned on 2 February 2022";
  private static final String STRIKE = "The Havenport dock strike was called off on 5 May 2021";

  private final Matcher matcher = new Matcher();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        CROSSING + "| the Karun Tepe crossing has fallen to the Saffar",
        CROSSING + "| Saffar fighters have seized the Karun Tepe border crossing",
        CROSSING + "| Karoun Tepe has fallen to the Saffar",
        CROSSING + "| Karun Tepe was captured by the Saffar on Friday after an hour of fighting",
        CROSSING + "| the port of Karun Tepe is in Saffar hands",
        CROSSING
            + "| the Karun Tepe crossing, which lies in Parwan province, had fallen to the Saffar"
            + " and that customs officers had left",
        CROSSING + "| the government acknowledged the loss of the border crossing of Karun Tepe",
        CROSSING + "| the Karun Tepe crossing is no longer under government control",
        BRIDGE + "| 12 people were killed in the collapse of the Ostmark bridge",
        BRIDGE + "| the Ostmark bridge collapsed and 12 people died",
        BRIDGE + "| the collapse of the Ostmark bridge killed more than ten people",
        FIRE + "| at least 30 workers died in a fire at the Millbrook textile factory",
        FIRE + "| the blaze at the textile factory in Millbrook left 31 dead and 12 injured",
        MINISTER + "| Ilse Varga has stepped down as transport minister",
        MINISTER + "| Varga resigned",
        BRIDGE + "| more than ten people died in the Ostmark bridge collapse",
        "Russia invaded Ukraine on 24 February 2022 | Russian forces have invaded Ukraine",
        STRIKE + "| the Havenport dock strike has been cancelled",
        "Ravel Foods was not banned from the fair | Ravel Foods was never banned from the fair",
      })
  void same_is_found_surely(String fact, String claim) {
    expect(Relation.SAME, Confidence.SURE, fact, claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        CROSSING + "| the Karun Tepe crossing was still under the control of government forces",
        CROSSING + "| government forces have regained control of Karun Tepe",
        CROSSING + "| Karun Tepe was retaken by the army",
        CROSSING + "| the Karun Tepe crossing did not fall to the Saffar",
        CROSSING + "| the Saffar lost control of Karun Tepe",
        BRIDGE + "| the Ostmark bridge collapsed and 40 people died",
        FIRE + "| no one was killed in the fire at the Millbrook textile factory",
        MINISTER + "| Ilse Varga has not resigned",
        MINISTER + "| Ilse Varga denied resigning",
        CROSSING + "| the government denied the loss of Karun Tepe",
        "Russia invaded Ukraine on 24 February 2022 | Ukraine invaded Russia",
        MINISTER + "| Ilse Varga remains in office as transport minister",
        STRIKE + "| the Havenport dock strike will go ahead",
        "The Lindow pass was closed on 1 May 2020 | the Lindow pass is open",
        "The Corvin letter is a hoax | the Corvin letter is genuine",
        "Pavel Dorn was acquitted on 3 May 2020 | Pavel Dorn was found guilty",
      })
  void contrary_is_found(String fact, String claim) {
    Match match = match(fact, claim);
    boolean future = claim.contains(" will ");
    assertEquals(
        future ? Relation.UNRELATED : Relation.OPPOSITE, match.relation(), match::toString);
    assertEquals(future ? Confidence.NONE : Confidence.SURE, match.confidence(), match::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        CROSSING + "| the Sarband Tepe crossing has fallen to the Saffar",
        CROSSING + "| the Saffar captured Dosti and all the border posts with Turkmenistan",
        CROSSING + "| the Saffar have taken control of the main border crossing with Turkmenistan",
        CROSSING + "| the Saffar control about 60% of the country's area",
        CROSSING + "| Saffar fighters seized five districts in Parwan without a fight",
        CROSSING + "| soldiers had entered Iranian territory via the border crossing",
        CROSSING + "| the army tried to recapture Karun Tepe",
        CROSSING + "| the Saffar hold two-thirds of the border with Iran",
        CROSSING + "| the government could not confirm its withdrawal from Karun Tepe",
        BRIDGE + "| the Westmark bridge collapsed and 12 people died",
        BRIDGE + "| the Ostmark station collapsed and 12 people died",
        FIRE + "| a fire at the Millford textile factory killed 31 workers",
        MINISTER + "| transport minister Tomas Reke resigned",
        STRIKE + "| the Northport dock strike was called off",
        "New Harrow was evacuated on 3 May 2020 | Harrow was evacuated",
      })
  void something_else_is_unrelated(String fact, String claim) {
    expect(Relation.UNRELATED, Confidence.NONE, fact, claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        CROSSING
            + "| Saffar fighters seized a district that includes a major border crossing with Iran",
        CROSSING + "| the Karun Tepe crossing was captured",
        CROSSING + "| the Karun Tepe crossing was captured by insurgents",
        CROSSING + "| the Saffar captured a village near Karun Tepe",
        CROSSING + "| Saffar fighters seized five districts in Karun Tepe",
        CROSSING + "| Kharun Tepe has fallen to the Saffar",
        BRIDGE + "| the bridge collapsed and 12 people died",
        BRIDGE + "| the Ostmark bridge collapsed",
        MINISTER + "| Ilse Varga resigned as chairwoman of the rowing club",
        MINISTER + "| Ilse Varga was dismissed",
        CROSSING + "| Karun Tepe was lost",
        FIRE + "| a flood in Millbrook killed 31 people",
        "The Velden parliament approved the water law | the Velden parliament approved the budget",
        "Marston was evacuated on 3 May 2020 | Marton was evacuated",
      })
  void what_only_a_person_can_tell_is_doubtful(String fact, String claim) {
    Match match = match(fact, claim);
    assertEquals(Confidence.DOUBTFUL, match.confidence(), match::toString);
  }

  @Test
  void number_near_the_facts_is_partly_right() {
    Match match = match(FIRE, "a fire at the Millbrook textile factory killed 27 workers");
    assertEquals(Relation.PARTLY, match.relation(), match::toString);
    assertEquals(Confidence.SURE, match.confidence(), match::toString);
    assertNotNull(match.ratio());
    assertEquals(27 / 31.0, match.ratio(), 1e-9);
  }

  @Test
  void number_that_the_extractor_read_decides_over_the_matchers_own_reading() {
    Quantity read = new Quantity(BigDecimal.valueOf(20), null, "worker", Comparator.AT_LEAST);
    Statement claim =
        new Statement(
            "a fire at the Millbrook textile factory killed 20 workers",
            List.of(read),
            DateInterval.OPEN);
    Match match = matcher.match(Statement.of(FIRE, DateInterval.OPEN), claim);
    assertEquals(Relation.SAME, match.relation(), match::toString);
  }

  @Test
  void injured_are_not_counted_as_dead() {
    Match match =
        match(FIRE, "the fire at the Millbrook textile factory killed 31 and injured 90 workers");
    assertEquals(Relation.SAME, match.relation(), match::toString);
  }

  @Test
  void disjoint_event_intervals_are_another_time() {
    Instant noon = Instant.parse("2019-05-03T12:00:00Z");
    DateInterval day = new DateInterval(noon, noon.plus(Duration.ofHours(1)));
    DateInterval later = new DateInterval(noon.plus(Duration.ofDays(9)), null);
    Match match =
        matcher.match(
            Statement.of(CROSSING, day),
            Statement.of("the Karun Tepe crossing has fallen to the Saffar", later));
    assertEquals(Relation.OTHER_TIME, match.relation());
    assertEquals(Confidence.SURE, match.confidence());
  }

  @Test
  void clause_about_another_place_does_not_lend_its_predicate() {
    Match match =
        match(CROSSING, "Dosti had fallen to the Saffar but Karun Tepe was still in army hands");
    assertEquals(Relation.OPPOSITE, match.relation(), match::toString);
  }

  @Test
  void two_clauses_that_contradict_each_other_are_doubtful() {
    Match match = match(CROSSING, "Karun Tepe fell to the Saffar but the army retook Karun Tepe");
    assertEquals(Confidence.DOUBTFUL, match.confidence(), match::toString);
  }

  @Test
  void likeness_of_words_alone_is_never_sure() {
    Match match =
        match(
            "The northern valley road was repaired by village volunteers",
            "the northern valley road was repaired by village volunteers");
    assertNotEquals(Confidence.SURE, match.confidence(), match::toString);
  }

  @Test
  void winner_and_loser_are_told_apart() {
    String fact = "Redhill United beat Calder Rovers on 3 May 2020";
    expect(Relation.OPPOSITE, Confidence.SURE, fact, "Calder Rovers beat Redhill United");
  }

  @Test
  void reasons_name_what_spoke_for_and_against() {
    Match match = match(CROSSING, "Karun Tepe is under the control of government forces");
    assertTrue(match.reasons().contains("both name Karun Tepe"), match::toString);
    assertTrue(
        match.reasons().stream()
            .anyMatch(r -> r.startsWith("the fact says that Saffar control it")),
        match::toString);
  }

  @Test
  void empty_and_odd_texts_are_unrelated() {
    for (String claim :
        List.of("", " ", "...", "%", "-", "\u0000", "\ud800", "12", "'s", "and and")) {
      assertEquals(Relation.UNRELATED, match(CROSSING, claim).relation());
      assertNotEquals(Confidence.SURE, match(claim, CROSSING).confidence());
    }
  }

  @Test
  void long_and_random_texts_are_survived() {
    Random random = new Random(7);
    String[] pieces = {
      "Karun Tepe ",
      "and ",
      "under ",
      "fall of ",
      "the ",
      "1,",
      "9",
      "\u2019s ",
      "-",
      "May ",
      ";",
      "not "
    };
    for (String piece : pieces) {
      assertNotNull(match(CROSSING, piece.repeat(100_000 / piece.length())));
    }
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 3_000) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertNotNull(match(text.toString(), text.toString()));
    }
  }

  private void expect(Relation relation, Confidence confidence, String fact, String claim) {
    Match match = match(fact, claim);
    assertEquals(relation, match.relation(), match::toString);
    assertEquals(confidence, match.confidence(), match::toString);
  }

  private Match match(String fact, String claim) {
    return matcher.match(
        Statement.of(fact, DateInterval.OPEN), Statement.of(claim, DateInterval.OPEN));
  }
}
