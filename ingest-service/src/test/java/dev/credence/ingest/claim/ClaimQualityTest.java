package dev.credence.ingest.claim;

import static dev.credence.ingest.claim.GoldMother.OWN;
import static dev.credence.ingest.claim.GoldMother.extracted;
import static dev.credence.ingest.claim.GoldMother.label;
import static dev.credence.ingest.claim.GoldMother.person;
import static dev.credence.ingest.claim.GoldMother.quantity;
import static dev.credence.ingest.claim.GoldMother.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Comparator;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimQualityTest {

  private static final String DENIAL = "Ada Brenn denied that six boats sank.";
  private static final String RUMOUR = "Some crews are said to be missing.";
  private static final String FURNITURE = "Read more about the sea.";
  private static final String TEXT = DENIAL + " " + RUMOUR + " " + FURNITURE;

  private static final List<GoldSentence> SENTENCES =
      List.of(
          sentence(
              TEXT,
              DENIAL,
              label(
                  TEXT,
                  HolderKind.PERSON,
                  "Ada Brenn",
                  Stance.DENIES,
                  "FACTUAL",
                  "six boats sank",
                  quantity(Comparator.EXACTLY, "6", "boat"))),
          sentence(TEXT, RUMOUR, label(TEXT, Stance.HEDGES, "Some crews are said to be missing")),
          sentence(TEXT, FURNITURE));

  private static final GoldText TUNING = new GoldText("fnc1/1", 1, TEXT, SENTENCES);
  private static final GoldText HELD_OUT = new GoldText("fnc1/2", 2, TEXT, SENTENCES);

  /** Finds the denial as an affirmation of the outlet, misses the rumour, reads the furniture. */
  private static final List<ExtractedClaim> WRONG =
      List.of(
          extracted(TEXT, DENIAL, OWN, Stance.AFFIRMS, "six boats sank"),
          extracted(TEXT, FURNITURE, OWN, Stance.DENIES, "Read more about the sea"));

  private static final List<ExtractedClaim> RIGHT =
      List.of(
          extracted(
              TEXT,
              DENIAL,
              person("Ada Brenn"),
              Stance.DENIES,
              Modality.FACTUAL,
              "six boats sank",
              quantity(Comparator.EXACTLY, "6", "boat")),
          extracted(TEXT, RUMOUR, OWN, Stance.HEDGES, "Some crews are missing"));

  /** Says the same of every text. */
  private record Fixed(List<ExtractedClaim> claims) implements ClaimExtractor {

    @Override
    public String provider() {
      return "fixed/1";
    }

    @Override
    public List<ExtractedClaim> extract(ReportText report) {
      return claims;
    }
  }

  private static ClaimQuality quality(List<ExtractedClaim> claims) {
    return new ClaimQuality(new Fixed(claims), List.of(TUNING, HELD_OUT));
  }

  private static ClaimCounts counts(List<ExtractedClaim> claims) {
    return quality(claims).counts(text -> text.half() == 1);
  }

  @Test
  void right_claims_are_right_throughout() {
    ClaimCounts counts = counts(RIGHT);

    assertEquals(new Share(2, 2), counts.foundRecall());
    assertEquals(new Share(2, 2), counts.foundPrecision());
    assertEquals(new Share(2, 2), counts.holder());
    assertEquals(new Share(2, 2), counts.holderAndPrivate());
    assertEquals(new Share(1, 1), counts.holderRecall(HolderClass.PERSON));
    assertEquals(new Share(1, 1), counts.holderPrecision(HolderClass.OWN_VOICE));
    assertEquals(new Share(2, 2), counts.stance());
    assertEquals(new Share(1, 1), counts.stanceRecallOfAll(Stance.DENIES));
    assertEquals(new Share(1, 1), counts.stancePrecisionOfAll(Stance.HEDGES));
    assertEquals(new Share(1, 1), counts.denyingSentencesRecall());
    assertEquals(new Share(1, 1), counts.quantities());
    assertEquals(new Share(2, 2), counts.checkablePrecision());
    assertEquals(new Share(2, 2), counts.checkableRecall());
  }

  @Test
  void wrong_claims_are_counted_where_they_are_wrong() {
    ClaimCounts counts = counts(WRONG);

    assertEquals(new Share(1, 2), counts.foundRecall());
    assertEquals(new Share(1, 2), counts.foundPrecision());
    assertEquals(new Share(0, 1), counts.holder());
    assertEquals(new Share(0, 1), counts.holderPrecision(HolderClass.OWN_VOICE));
    assertEquals(new Share(0, 0), counts.holderRecall(HolderClass.OWN_VOICE));
    assertEquals(new Share(0, 1), counts.stanceRecall(Stance.DENIES));
    assertEquals(new Share(0, 0), counts.stancePrecision(Stance.DENIES));
    assertEquals(new Share(0, 1), counts.stancePrecisionOfAll(Stance.DENIES));
    assertEquals(new Share(0, 0), counts.stanceRecall(Stance.HEDGES));
    assertEquals(new Share(0, 1), counts.stanceRecallOfAll(Stance.HEDGES));
    assertEquals(new Share(0, 1), counts.denyingSentencesPrecision());
    assertEquals(new Share(0, 1), counts.denyingSentencesRecall());
    assertEquals(new Share(0, 1), counts.quantities());
    assertEquals(new Share(1, 2), counts.checkablePrecision());
    assertEquals(new Share(1, 2), counts.checkableRecall());
  }

  @Test
  void nothing_extracted_is_nothing_right() {
    ClaimCounts counts = counts(List.of());

    assertEquals(new Share(0, 2), counts.foundRecall());
    assertEquals(new Share(0, 0), counts.foundPrecision());
    assertEquals(new Share(0, 2), counts.checkableRecall());
  }

  @Test
  void denials_come_first_and_goals_stand_beside() {
    List<String> rows =
        quality(RIGHT).tables().lines().filter(line -> line.startsWith("| ")).toList();

    assertTrue(rows.get(1).startsWith("| DENIES precision"), rows::toString);
    assertTrue(
        rows.contains(
            "| DENIES recall, of the claims found | 1.000 (1/1, 0.21-1.00) |"
                + " 1.000 (1/1, 0.21-1.00) | 1.000 (1/1, 0.21-1.00) | 1.000 (2/2, 0.34-1.00)"
                + " | 0.85 |"),
        rows::toString);
  }

  @Test
  void tables_quote_no_text() {
    assertFalse(quality(WRONG).tables().contains("boats"));
  }

  @Test
  void cases_are_those_of_the_tuning_half() {
    String cases = quality(WRONG).cases();

    assertTrue(cases.contains("fnc1/1 22-36 holder: person -> own voice"), cases);
    assertTrue(cases.contains("fnc1/1 22-36 stance: DENIES -> AFFIRMS"), cases);
    assertTrue(cases.contains("fnc1/1 22-36 quantity: missing"), cases);
    assertTrue(cases.contains("fnc1/1 38-71 missed: nothing extracted"), cases);
    assertTrue(cases.contains("fnc1/1 73-97 extra: no claim"), cases);
    assertTrue(cases.contains("| extra: no claim | 1 |"), cases);
    assertFalse(cases.contains("fnc1/2"), cases);
  }

  @Test
  void cases_of_a_held_out_text_are_refused() {
    MatchedText text = MatchedText.of(HELD_OUT, WRONG);

    assertThrows(IllegalArgumentException.class, () -> Disagreement.in(text));
  }
}
