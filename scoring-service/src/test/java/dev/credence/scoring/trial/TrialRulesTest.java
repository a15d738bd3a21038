package dev.credence.scoring.trial;

import static dev.credence.contract.Stance.AFFIRMS;
import static dev.credence.contract.Stance.DENIES;
import static dev.credence.contract.Stance.HEDGES;
import static dev.credence.contract.TrialRecord.ATTRIBUTED;
import static dev.credence.contract.TrialRecord.RELAYED;
import static dev.credence.contract.TrialRecord.SCORED;
import static dev.credence.contract.Verdict.AFTER_THE_FACT;
import static dev.credence.contract.Verdict.HELD;
import static dev.credence.contract.Verdict.PARTLY;
import static dev.credence.contract.Verdict.REFUTED;
import static dev.credence.contract.Verdict.SUPERSEDED;
import static dev.credence.contract.Verdict.UNDECIDED;
import static dev.credence.scoring.trial.ClaimMother.outlet;
import static dev.credence.scoring.trial.ClaimMother.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import dev.credence.contract.TrialRecord;
import dev.credence.contract.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrialRulesTest {

  private static final String GAZETTE = "outlet:gazette";
  private static final String MINISTRY = "speaker:ministry";
  private static final List<Stance> STANCES = List.of(Stance.values());
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  @Test
  void no_claim_makes_no_trial() {
    Resolution resolution = resolve();
    assertTrue(resolution.cells().isEmpty());
    assertTrue(resolution.shares().isEmpty());
  }

  @Test
  void affirming_what_is_true_is_one_whole_trial() {
    Resolution resolution = resolve(outlet("a", "gazette"));
    assertEquals(Map.of(cell(GAZETTE, SCORED, true, AFFIRMS), whole()), resolution.cells());
    assertEquals(
        List.of(new TrialShare(GAZETTE, SCORED, 1_000_000, "decides: held")),
        resolution.shares().get(ClaimMother.uuid("a")));
  }

  @Test
  void verdict_and_stance_tell_whether_the_statement_is_true() {
    assertCell(outlet("a", "gazette").is(AFFIRMS, REFUTED), false, AFFIRMS);
    assertCell(outlet("a", "gazette").is(DENIES, HELD), false, DENIES);
    assertCell(outlet("a", "gazette").is(DENIES, REFUTED), true, DENIES);
    assertCell(outlet("a", "gazette").is(HEDGES, HELD), true, HEDGES);
    assertCell(outlet("a", "gazette").is(HEDGES, REFUTED), false, HEDGES);
  }

  @Test
  void ten_claims_of_one_source_are_one_trial() {
    List<ClaimMother> claims = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      claims.add(outlet("c" + i, "gazette").at(i));
    }
    Resolution resolution = resolve(claims.toArray(new ClaimMother[0]));
    assertEquals(Map.of(cell(GAZETTE, SCORED, true, AFFIRMS), whole()), resolution.cells());
    assertEquals(10, resolution.shares().size());
  }

  @Test
  void claims_that_the_fact_does_not_decide_make_no_trial() {
    for (Verdict verdict : List.of(SUPERSEDED, UNDECIDED, AFTER_THE_FACT)) {
      Resolution resolution = resolve(outlet("a", "gazette").is(AFFIRMS, verdict));
      assertTrue(resolution.cells().isEmpty());
      assertEquals(0, onlyShare(resolution, "a").micros());
    }
  }

  @Test
  void undecided_later_claim_does_not_replace_a_decided_one() {
    assertEquals(
        Map.of(cell(GAZETTE, SCORED, false, AFFIRMS), whole()),
        resolve(
                outlet("a", "gazette").is(AFFIRMS, REFUTED),
                outlet("b", "gazette").is(DENIES, AFTER_THE_FACT).at(9))
            .cells());
  }

  @Test
  void later_hedge_does_not_replace_a_firm_stance() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, REFUTED),
            outlet("b", "gazette").is(HEDGES, REFUTED).at(5));
    assertEquals(Map.of(cell(GAZETTE, SCORED, false, AFFIRMS), whole()), resolution.cells());
  }

  @Test
  void reversal_splits_the_trial_in_halves_and_counts_once() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, REFUTED),
            outlet("b", "gazette").is(DENIES, HELD).at(5));
    assertEquals(
        Map.of(
            cell(GAZETTE, SCORED, false, AFFIRMS), new CellWeight(500_000, 0),
            cell(GAZETTE, SCORED, false, DENIES), new CellWeight(500_000, 1)),
        resolution.cells());
    assertEquals(Set.of(GAZETTE), resolution.correctedSources());
  }

  @Test
  void reversal_and_back_again_ends_with_the_first_stance_and_still_costs_half() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, HELD),
            outlet("b", "gazette").is(DENIES, REFUTED).at(5),
            outlet("c", "gazette").is(AFFIRMS, HELD).at(6));
    assertEquals(
        new CellWeight(500_000, 1), resolution.cells().get(cell(GAZETTE, SCORED, true, AFFIRMS)));
    assertEquals(
        new CellWeight(500_000, 0), resolution.cells().get(cell(GAZETTE, SCORED, true, DENIES)));
  }

  @Test
  void denial_in_other_words_is_no_reversal() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, HELD),
            outlet("b", "gazette").is(DENIES, HELD).at(5));
    assertEquals(Map.of(cell(GAZETTE, SCORED, false, DENIES), whole()), resolution.cells());
    assertTrue(resolution.correctedSources().isEmpty());
  }

  @Test
  void silent_removal_leaves_half() {
    Resolution resolution = resolve(outlet("a", "gazette").is(AFFIRMS, REFUTED).removed());
    assertEquals(
        Map.of(cell(GAZETTE, SCORED, false, AFFIRMS), new CellWeight(500_000, 1)),
        resolution.cells());
    assertEquals(Set.of(GAZETTE), resolution.correctedSources());
  }

  @Test
  void claim_softened_into_a_hedge_is_not_taken_back() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, REFUTED).removed(),
            outlet("b", "gazette").is(HEDGES, REFUTED).at(5));
    assertEquals(Map.of(cell(GAZETTE, SCORED, false, AFFIRMS), whole()), resolution.cells());
  }

  @Test
  void claims_of_one_instant_are_decided_by_claim_id() {
    ClaimMother one = outlet("a", "gazette");
    ClaimMother other = outlet("b", "gazette").is(DENIES, HELD);
    Stance last = one.claim().claimId().compareTo(other.claim().claimId()) > 0 ? AFFIRMS : DENIES;
    assertEquals(
        Set.of(cell(GAZETTE, SCORED, last == AFFIRMS, last)), resolve(one, other).cells().keySet());
  }

  @Test
  void partly_is_half_held_and_half_refuted() {
    assertEquals(
        Map.of(
            cell(GAZETTE, SCORED, true, AFFIRMS), new CellWeight(500_000, 1),
            cell(GAZETTE, SCORED, false, AFFIRMS), new CellWeight(500_000, 0)),
        resolve(outlet("a", "gazette").is(AFFIRMS, PARTLY)).cells());
  }

  @Test
  void copied_text_weighs_a_quarter_for_the_copier() {
    Resolution resolution =
        resolve(outlet("a", "wire").from("o"), outlet("b", "gazette").from("o").copied());
    assertEquals(whole(), resolution.cells().get(cell("outlet:wire", SCORED, true, AFFIRMS)));
    assertEquals(
        new CellWeight(250_000, 1), resolution.cells().get(cell(GAZETTE, SCORED, true, AFFIRMS)));
  }

  @Test
  void added_sentence_that_says_the_same_makes_the_copier_answer_in_full() {
    Resolution resolution = resolve(outlet("a", "gazette"), outlet("b", "gazette").copied().at(3));
    assertEquals(Map.of(cell(GAZETTE, SCORED, true, AFFIRMS), whole()), resolution.cells());
  }

  @Test
  void reversal_of_copied_text_weighs_the_copied_half_less() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, REFUTED).copied(),
            outlet("b", "gazette").is(DENIES, HELD).at(5));
    assertEquals(
        new CellWeight(125_000, 0), resolution.cells().get(cell(GAZETTE, SCORED, false, AFFIRMS)));
    assertEquals(
        new CellWeight(500_000, 1), resolution.cells().get(cell(GAZETTE, SCORED, false, DENIES)));
  }

  @Test
  void backfilled_claim_weighs_nothing_and_hides_nothing() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(AFFIRMS, REFUTED),
            outlet("b", "gazette").is(DENIES, HELD).at(5).seenTooLate());
    assertEquals(Map.of(cell(GAZETTE, SCORED, false, AFFIRMS), whole()), resolution.cells());
    assertTrue(onlyShare(resolution, "b").reason().startsWith("backfilled"));
  }

  @Test
  void hedges_are_counted_apart_and_only_without_a_firm_stance() {
    Resolution resolution =
        resolve(
            outlet("a", "gazette").is(HEDGES, HELD), outlet("b", "gazette").is(HEDGES, HELD).at(2));
    assertEquals(Map.of(cell(GAZETTE, SCORED, true, HEDGES), whole()), resolution.cells());
  }

  @Test
  void single_quotation_is_attributed_and_relayed_not_scored() {
    Resolution resolution = resolve(quoted("a", "ministry", "gazette").is(DENIES, REFUTED));
    assertEquals(
        Map.of(
            cell(MINISTRY, ATTRIBUTED, true, DENIES), whole(),
            cell(GAZETTE, RELAYED, true, DENIES), whole()),
        resolution.cells());
  }

  @Test
  void quotation_by_two_independent_outlets_is_scored_once() {
    Resolution resolution =
        resolve(quoted("a", "ministry", "gazette"), quoted("b", "ministry", "herald"));
    assertEquals(whole(), resolution.cells().get(cell(MINISTRY, SCORED, true, AFFIRMS)));
    assertEquals(1, cellsOf(resolution, MINISTRY));
    assertEquals(3, resolution.cells().size());
  }

  @Test
  void copies_shared_credits_and_one_outlet_corroborate_nothing() {
    ClaimMother one = quoted("a", "ministry", "gazette");
    ClaimMother other = quoted("b", "ministry", "herald");
    assertAttributed(one.from("o"), other.from("o"));
    assertAttributed(one.credited("afp"), other.credited("afp"));
    assertAttributed(one, quoted("b", "ministry", "gazette"));
    assertAttributed(one, other.is(AFFIRMS, REFUTED));
    assertAttributed(one, other.seenTooLate());
    assertAttributed(one, other.is(AFFIRMS, AFTER_THE_FACT));
  }

  @Test
  void same_words_corroborate_only_between_outlets_with_a_settled_trial() {
    List<AssessedClaim> claims =
        claims(
            quoted("a", "ministry", "gazette").saying("it never happened"),
            quoted("b", "ministry", "herald").saying("it never happened"));
    Cell scored = cell(MINISTRY, SCORED, true, AFFIRMS);
    assertFalse(TrialRules.resolve(claims, GAZETTE::equals).cells().containsKey(scored));
    assertTrue(TrialRules.resolve(claims, outlet -> true).cells().containsKey(scored));
  }

  @Test
  void different_credits_do_not_stand_in_the_way() {
    Resolution resolution =
        resolve(
            quoted("a", "ministry", "gazette").credited("afp"),
            quoted("b", "ministry", "herald").credited("reuters"));
    assertTrue(resolution.cells().containsKey(cell(MINISTRY, SCORED, true, AFFIRMS)));
  }

  @Test
  void speaker_quoted_in_copied_text_keeps_his_whole_trial() {
    Resolution resolution =
        resolve(
            quoted("a", "ministry", "gazette").copied(),
            quoted("b", "ministry", "herald").copied().at(2));
    assertEquals(whole(), resolution.cells().get(cell(MINISTRY, SCORED, true, AFFIRMS)));
    assertEquals(
        new CellWeight(250_000, 1),
        resolution.cells().get(cell("outlet:herald", RELAYED, true, AFFIRMS)));
  }

  @Test
  void forged_late_quotation_does_not_touch_the_scored_trial() {
    Resolution resolution =
        resolve(
            quoted("a", "ministry", "gazette"),
            quoted("b", "ministry", "herald"),
            quoted("c", "ministry", "forger").is(DENIES, REFUTED).at(8));
    assertEquals(whole(), resolution.cells().get(cell(MINISTRY, SCORED, true, AFFIRMS)));
    assertEquals(whole(), resolution.cells().get(cell(MINISTRY, ATTRIBUTED, true, DENIES)));
    assertTrue(resolution.correctedSources().isEmpty());
  }

  @Test
  void editor_can_release_a_quotation() {
    List<AssessedClaim> claims = claims(quoted("a", "ministry", "gazette"));
    Resolution resolution = TrialRules.resolve(claims, outlet -> false, claim -> true);
    assertTrue(resolution.cells().containsKey(cell(MINISTRY, SCORED, true, AFFIRMS)));
  }

  @Test
  void outlet_quoted_by_another_is_attributed_until_its_own_text_is_there() {
    ClaimMother saidToReport = outlet("a", "herald").by(GAZETTE, HolderKind.OUTLET);
    Resolution alone = resolve(saidToReport);
    assertEquals(whole(), alone.cells().get(cell(GAZETTE, ATTRIBUTED, true, AFFIRMS)));
    assertEquals(whole(), alone.cells().get(cell("outlet:herald", RELAYED, true, AFFIRMS)));
    Resolution both = resolve(saidToReport, outlet("b", "gazette").at(3));
    assertEquals(whole(), both.cells().get(cell(GAZETTE, SCORED, true, AFFIRMS)));
    assertEquals(1, cellsOf(both, GAZETTE));
  }

  @Test
  void anonymous_speaker_is_attributed_however_often_quoted() {
    String official = "speaker:anonymous.0123456789abcdef";
    Resolution resolution =
        resolve(
            outlet("a", "gazette").by(official, HolderKind.ANONYMOUS),
            outlet("b", "herald").by(official, HolderKind.ANONYMOUS));
    assertEquals(whole(), resolution.cells().get(cell(official, ATTRIBUTED, true, AFFIRMS)));
    assertEquals(1, cellsOf(resolution, official));
    assertEquals(whole(), resolution.cells().get(cell(GAZETTE, RELAYED, true, AFFIRMS)));
  }

  @Test
  void private_person_is_neither_charged_nor_relayed_nor_listed() {
    Resolution resolution =
        resolve(outlet("a", "gazette").by("speaker:private", HolderKind.PRIVATE));
    assertTrue(resolution.cells().isEmpty());
    assertTrue(resolution.shares().isEmpty());
  }

  @Test
  void relaying_both_sides_is_balanced() {
    Resolution resolution =
        resolve(
            quoted("a", "ministry", "gazette").is(AFFIRMS, HELD),
            quoted("b", "rebels", "gazette").is(DENIES, REFUTED));
    assertEquals(Set.of(GAZETTE), resolution.balancedOutlets());
    assertEquals(0, cellsOf(resolution, GAZETTE));
  }

  @Test
  void relaying_a_hedge_is_no_relayed_trial() {
    Resolution resolution = resolve(quoted("a", "ministry", "gazette").is(HEDGES, HELD));
    assertEquals(Set.of(cell(MINISTRY, ATTRIBUTED, true, HEDGES)), resolution.cells().keySet());
  }

  @Test
  void order_and_repetition_never_matter_and_shares_sum_to_cells() {
    Random random = new Random(20310304);
    for (int round = 0; round < 500; round++) {
      List<AssessedClaim> claims = randomClaims(random);
      Resolution expected = TrialRules.resolve(claims, GAZETTE::equals);
      List<AssessedClaim> shuffled = new ArrayList<>(claims);
      shuffled.addAll(claims.subList(0, claims.size() / 2));
      Collections.shuffle(shuffled, random);
      assertEquals(expected, TrialRules.resolve(shuffled, GAZETTE::equals));
      assertSharesSumToCells(expected);
    }
  }

  private static void assertSharesSumToCells(Resolution resolution) {
    Map<String, Long> byCells = new TreeMap<>();
    Map<String, Integer> trials = new HashMap<>();
    resolution
        .cells()
        .forEach(
            (cell, weight) -> {
              String key = cell.source() + cell.record();
              byCells.merge(key, weight.micros(), Long::sum);
              trials.merge(key, weight.trials(), Integer::sum);
            });
    Map<String, Long> byShares = new TreeMap<>();
    for (List<TrialShare> shares : resolution.shares().values()) {
      for (TrialShare share : shares) {
        if (share.micros() > 0) {
          byShares.merge(share.source() + share.record(), share.micros(), Long::sum);
        }
      }
    }
    assertEquals(byCells, byShares);
    byCells.values().forEach(micros -> assertTrue(micros > 0 && micros <= 1_000_000));
    trials.values().forEach(count -> assertEquals(1, count));
  }

  private static List<AssessedClaim> randomClaims(Random random) {
    List<AssessedClaim> claims = new ArrayList<>();
    String[] outlets = {"gazette", "herald", "wire"};
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      String outlet = outlets[random.nextInt(outlets.length)];
      ClaimMother claim =
          switch (random.nextInt(4)) {
            case 0 -> quoted("c" + i, "ministry", outlet);
            case 1 -> outlet("c" + i, outlet).by("speaker:anonymous.1", HolderKind.ANONYMOUS);
            case 2 -> outlet("c" + i, outlet).by("outlet:wire", HolderKind.OUTLET);
            default -> outlet("c" + i, outlet);
          };
      claim =
          claim
              .is(
                  STANCES.get(random.nextInt(STANCES.size())),
                  VERDICTS.get(random.nextInt(VERDICTS.size())))
              .at(random.nextInt(4))
              .from("o" + random.nextInt(4))
              .saying("w" + random.nextInt(3));
      claim = random.nextInt(3) == 0 ? claim.copied() : claim;
      claim = random.nextInt(5) == 0 ? claim.seenTooLate() : claim;
      claim = random.nextInt(5) == 0 ? claim.removed() : claim;
      claims.add(claim.claim());
    }
    return claims;
  }

  private static void assertAttributed(ClaimMother... mothers) {
    Resolution resolution = resolve(mothers);
    assertTrue(
        resolution.cells().keySet().stream()
            .noneMatch(cell -> cell.source().equals(MINISTRY) && cell.record() == SCORED));
  }

  private static void assertCell(ClaimMother mother, boolean truth, Stance stance) {
    assertEquals(Map.of(cell(GAZETTE, SCORED, truth, stance), whole()), resolve(mother).cells());
  }

  private static long cellsOf(Resolution resolution, String source) {
    return resolution.cells().keySet().stream().filter(c -> c.source().equals(source)).count();
  }

  private static TrialShare onlyShare(Resolution resolution, String id) {
    List<TrialShare> shares = resolution.shares().getOrDefault(ClaimMother.uuid(id), List.of());
    assertEquals(1, shares.size());
    return shares.get(0);
  }

  private static Resolution resolve(ClaimMother... mothers) {
    return TrialRules.resolve(claims(mothers), outlet -> false);
  }

  private static List<AssessedClaim> claims(ClaimMother... mothers) {
    return Arrays.stream(mothers).map(ClaimMother::claim).toList();
  }

  private static Cell cell(String source, TrialRecord record, boolean truth, Stance stance) {
    return new Cell(source, record, truth, stance);
  }

  private static CellWeight whole() {
    return new CellWeight(1_000_000, 1);
  }
}
