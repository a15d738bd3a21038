package dev.credence.ingest.claim;

import static dev.credence.ingest.claim.GoldMother.OWN;
import static dev.credence.ingest.claim.GoldMother.extracted;
import static dev.credence.ingest.claim.GoldMother.label;
import static dev.credence.ingest.claim.GoldMother.person;
import static dev.credence.ingest.claim.GoldMother.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Modality;
import dev.credence.contract.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimMatchTest {

  private static final String BRIDGE = "The old bridge of Varn collapsed on Monday.";
  private static final String HARBOUR = "Its harbour was closed by the storm, Ada Brenn said.";
  private static final String TEXT = "🌉 " + BRIDGE + " " + HARBOUR;

  private static final GoldClaim COLLAPSED =
      label(TEXT, Stance.AFFIRMS, "The old bridge of Varn collapsed on Monday");
  private static final GoldClaim CLOSED =
      label(
          TEXT,
          HolderKind.PERSON,
          "Ada Brenn",
          Stance.AFFIRMS,
          "FACTUAL",
          "Its harbour was closed by the storm");

  private static GoldText gold(GoldSentence... sentences) {
    return new GoldText("fnc1/1", 1, TEXT, List.of(sentences));
  }

  private static ExtractedClaim collapse(String statement) {
    return extracted(TEXT, BRIDGE, OWN, Stance.AFFIRMS, statement);
  }

  private static MatchedText matched(GoldText gold, ExtractedClaim... claims) {
    return MatchedText.of(gold, List.of(claims));
  }

  @Test
  void claim_is_found_by_its_content_words() {
    GoldText gold = gold(sentence(TEXT, BRIDGE, COLLAPSED));
    ExtractedClaim claim = collapse("a bridge of Varn's has collapsed");

    MatchedText found = matched(gold, claim);

    assertEquals(List.of(new ClaimMatch(COLLAPSED, claim, 0.75)), found.matches());
    assertTrue(found.missed().isEmpty());
    assertTrue(found.extra().isEmpty());
  }

  @Test
  void claim_in_other_words_is_missed_and_extra() {
    GoldText gold = gold(sentence(TEXT, BRIDGE, COLLAPSED));
    ExtractedClaim claim = collapse("traffic was diverted");

    MatchedText found = matched(gold, claim);

    assertEquals(List.of(COLLAPSED), found.missed());
    assertEquals(List.of(claim), found.extra());
  }

  @Test
  void claims_pair_one_to_one_the_best_first() {
    GoldText gold = gold(sentence(TEXT, BRIDGE, COLLAPSED));
    ExtractedClaim fair = collapse("bridge collapsed");
    ExtractedClaim best = collapse("the old bridge of Varn collapsed on Monday");

    MatchedText found = matched(gold, fair, best);

    assertEquals(1, found.matches().size());
    assertSame(best, found.matches().get(0).extracted());
    assertEquals(List.of(fair), found.extra());
  }

  @Test
  void among_equal_words_holder_and_stance_decide() {
    String words = "Its harbour was closed by the storm";
    GoldClaim denied = label(TEXT, Stance.DENIES, words);
    GoldText gold = gold(sentence(TEXT, HARBOUR, CLOSED, denied));
    ExtractedClaim own = extracted(TEXT, HARBOUR, OWN, Stance.DENIES, words);
    ExtractedClaim hers = extracted(TEXT, HARBOUR, person("Brenn"), Stance.AFFIRMS, words);

    List<ClaimMatch> matches = matched(gold, own, hers).matches();

    assertEquals(2, matches.size());
    assertTrue(matches.stream().allMatch(match -> match.isSameHolder() && match.isSameStance()));
  }

  @Test
  void claim_of_another_sentence_is_not_counted() {
    GoldText gold = gold(sentence(TEXT, BRIDGE, COLLAPSED));
    String words = "The old bridge of Varn collapsed on Monday";
    ExtractedClaim claim = extracted(TEXT, HARBOUR, OWN, Stance.AFFIRMS, words);

    MatchedText found = matched(gold, claim);

    assertTrue(found.extracted().isEmpty());
    assertEquals(List.of(COLLAPSED), found.missed());
  }

  @Test
  void only_checkable_claims_pair() {
    GoldClaim plan =
        label(TEXT, HolderKind.OUTLET, "", Stance.AFFIRMS, "PREDICTION", "bridge of Varn");
    ExtractedClaim opinion =
        extracted(TEXT, HARBOUR, OWN, Stance.AFFIRMS, Modality.OPINION, "harbour closed storm");
    GoldText gold = gold(sentence(TEXT, BRIDGE, plan), sentence(TEXT, HARBOUR, CLOSED));
    ExtractedClaim factual = collapse("bridge of Varn");

    MatchedText found = matched(gold, factual, opinion);

    assertTrue(found.matches().isEmpty());
    assertEquals(List.of(CLOSED), found.missed());
    assertEquals(List.of(factual), found.extra());
  }

  @Test
  void background_is_checkable() {
    GoldClaim known =
        label(TEXT, HolderKind.OUTLET, "", Stance.AFFIRMS, "BACKGROUND", "The old bridge of Varn");
    GoldText gold = gold(sentence(TEXT, BRIDGE, known));

    assertEquals(1, matched(gold, collapse("the old bridge of Varn")).matches().size());
  }

  @Test
  void equal_labels_are_two_claims() {
    String words = "Its harbour was closed by the storm";
    GoldClaim first = label(TEXT, Stance.AFFIRMS, words);
    GoldClaim second = label(TEXT, Stance.AFFIRMS, words);
    GoldText gold = gold(sentence(TEXT, HARBOUR, first, second));
    ExtractedClaim claim = extracted(TEXT, HARBOUR, OWN, Stance.AFFIRMS, words);

    MatchedText found = matched(gold, claim);

    assertEquals(1, found.matches().size());
    assertEquals(1, found.missed().size());
  }

  @Test
  void words_without_content_are_compared_as_they_are() {
    assertEquals(1, ContentWords.f1("He did.", "he did"));
    assertEquals(0, ContentWords.f1("He did.", "the storm"));
    assertEquals(0, ContentWords.f1("", "…"));
  }

  @Test
  void case_quotation_marks_and_possessive_endings_do_not_matter() {
    assertEquals(1, ContentWords.f1("“The Country’s districts”", "the country's DISTRICTS"));
    assertEquals(1, ContentWords.f1("It didn’t sink", "it sink"));
    assertTrue(ContentWords.f1("sink", "sinking") < ClaimMatch.LEAST_F1);
  }

  @Test
  void sentences_with_an_unsure_label_can_be_left_out() {
    GoldClaim unsure =
        new GoldClaim(
            HolderKind.OUTLET,
            "",
            Stance.AFFIRMS,
            "FACTUAL",
            COLLAPSED.start(),
            COLLAPSED.end(),
            List.of(),
            false);
    GoldText gold =
        gold(sentence(TEXT, BRIDGE, COLLAPSED, unsure), sentence(TEXT, HARBOUR, CLOSED));

    assertFalse(gold.sentences().get(0).isSure());
    assertEquals(List.of(CLOSED), gold.sure().checkableClaims());
  }
}
