package dev.credence.scoring.belief;

import static dev.credence.contract.Stance.AFFIRMS;
import static dev.credence.contract.Stance.DENIES;
import static dev.credence.contract.Stance.HEDGES;
import static dev.credence.scoring.belief.VoiceMother.outlet;
import static dev.credence.scoring.belief.VoiceMother.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Belief;
import dev.credence.contract.HolderKind;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeliefRulesTest {

  /** Right four times in five, with hedges; 40 trials. */
  private static final StanceCounts GOOD = counts(14, 2, 4, 3, 12, 5);

  /** As good, but little known. */
  private static final StanceCounts NEW = counts(2, 0, 0, 0, 2, 0);

  private static final StanceCounts BAD = counts(3, 12, 5, 14, 2, 4);
  private static final StanceCounts POOLED = counts(40, 10, 10, 12, 38, 12);

  @Test
  void no_claim_leaves_the_prior() {
    BeliefSum sum = BeliefRules.believe(List.of(), cold(), 7, 3);
    assertEquals(Math.log(8) - Math.log(4), sum.logOdds());
    assertEquals(sum.priorLogOdds(), sum.logOdds());
    assertEquals(2.0 / 3, sum.probability(), 1e-12);
    assertEquals(0, sum.independentOrigins());
    assertTrue(sum.terms().isEmpty());
  }

  @Test
  void nothing_known_at_all_is_a_half_and_still_shows_who_speaks() {
    BeliefSum sum =
        BeliefRules.believe(
            voices(outlet("a", "gazette"), outlet("b", "herald").that(DENIES)), cold(), 0, 0);
    assertEquals(0.5, sum.probability());
    assertEquals(2, sum.terms().size());
    assertEquals(2, sum.independentOrigins());
  }

  @Test
  void one_report_moves_the_belief_by_its_ratio() {
    BeliefSum sum = believe(records(Map.of("outlet:gazette", GOOD)), outlet("a", "gazette"));
    double whenTrue = (14 + 5 * 41.0 / 63) / 25;
    double whenFalse = (3 + 5 * 13.0 / 65) / 25;
    WeighedTerm term = sum.terms().get(0);
    assertEquals(Math.log(whenTrue / whenFalse), term.logLikelihoodRatio(), 1e-12);
    assertEquals(1, term.weight());
    assertEquals(40, term.effective());
    assertEquals(term.logLikelihoodRatio(), sum.logOdds(), 1e-12);
  }

  @Test
  void all_deny_lowers_the_belief() {
    StanceRecords records = records(Map.of("outlet:a", GOOD, "outlet:b", GOOD, "outlet:c", GOOD));
    BeliefSum sum =
        believe(
            records,
            outlet("1", "a").that(DENIES),
            outlet("2", "b").that(DENIES),
            outlet("3", "c").that(DENIES));
    assertTrue(sum.probability() < 0.1);
    assertEquals(3, sum.independentOrigins());
  }

  @Test
  void terms_of_one_side_are_tempered_by_rank() {
    StanceRecords records = records(Map.of("outlet:a", GOOD, "outlet:b", GOOD, "outlet:c", BAD));
    BeliefSum sum = believe(records, outlet("1", "a"), outlet("2", "b"), outlet("3", "c"));
    List<Double> weights = sum.terms().stream().map(WeighedTerm::weight).sorted().toList();
    assertEquals(Math.sqrt(2) - 1, weights.get(0), 1e-15);
    assertEquals(List.of(1.0, 1.0), weights.subList(1, 3));
  }

  @Test
  void sum_can_be_recomputed_from_what_is_shown() {
    RandomBeliefs random = new RandomBeliefs(11);
    for (int round = 0; round < 500; round++) {
      BeliefSum sum = BeliefRules.believe(random.voices(12), random.records(), 5, 9);
      double logOdds = sum.priorLogOdds() + sum.clampedLogOdds();
      for (WeighedTerm term : sum.terms()) {
        logOdds += term.weight() * term.logLikelihoodRatio();
      }
      assertEquals(logOdds, sum.logOdds(), 1e-12);
      assertEquals(1 / (1 + Math.exp(-logOdds)), sum.probability(), 1e-12);
      assertTrue(Double.isFinite(sum.logOdds()));
      long origins = sum.terms().stream().map(WeighedTerm::origin).distinct().count();
      assertEquals(origins, sum.independentOrigins());
    }
  }

  @Test
  void twelve_copies_of_a_wire_are_one_term_of_the_strongest() {
    List<VoiceMother> copies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      copies.add(outlet("c" + i, "copier" + i).from("wire"));
    }
    copies.add(outlet("g", "gazette").from("wire"));
    copies.add(outlet("b", "rag").from("wire"));
    BeliefSum sum =
        believe(
            records(Map.of("outlet:gazette", GOOD, "outlet:rag", BAD)),
            copies.toArray(new VoiceMother[0]));
    assertEquals(1, sum.terms().size());
    assertEquals("outlet:gazette", sum.terms().get(0).voice().source());
    assertEquals(1, sum.independentOrigins());
  }

  @Test
  void twelve_reports_of_one_outlet_are_one_term() {
    List<VoiceMother> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      reports.add(outlet("r" + i, "gazette").at(i));
    }
    assertEquals(1, believe(cold(), reports.toArray(new VoiceMother[0])).terms().size());
  }

  @Test
  void outlet_that_reported_itself_and_then_copied_gives_the_wire_its_own_place() {
    StanceRecords records = records(Map.of("outlet:gazette", NEW, "outlet:wire", GOOD));
    BeliefSum before = believe(records, outlet("a", "gazette"), outlet("w", "wire").from("w"));
    BeliefSum after =
        believe(
            records,
            outlet("a", "gazette"),
            outlet("w", "wire").from("w"),
            outlet("b", "gazette").from("w").at(9));
    assertEquals(before.logOdds(), after.logOdds());
    assertEquals(2, after.independentOrigins());
  }

  @Test
  void speaker_is_one_origin_however_many_outlets_quote_him() {
    BeliefSum sum =
        believe(
            cold(),
            quoted("a", "ministry", "gazette"),
            quoted("b", "ministry", "herald"),
            quoted("c", "ministry", "times"));
    assertEquals(1, sum.terms().size());
    assertEquals("speaker:ministry", sum.terms().get(0).origin());
  }

  @Test
  void denial_within_a_story_is_a_term_of_its_own() {
    StanceRecords records = records(Map.of("outlet:wire", GOOD, "outlet:gazette", GOOD));
    BeliefSum sum =
        believe(
            records, outlet("w", "wire").from("w"), outlet("g", "gazette").from("w").that(DENIES));
    assertEquals(2, sum.terms().size());
    assertEquals(1, sum.independentOrigins());
  }

  @Test
  void latest_firm_stance_of_a_source_counts() {
    StanceRecords records = records(Map.of("outlet:gazette", GOOD));
    BeliefSum sum =
        believe(
            records,
            outlet("a", "gazette"),
            outlet("b", "gazette").that(DENIES).at(3),
            outlet("c", "gazette").that(HEDGES).at(5));
    assertEquals(1, sum.terms().size());
    assertEquals(DENIES, sum.terms().get(0).stance());
  }

  @Test
  void attributed_denial_does_not_turn_a_source_round() {
    StanceRecords records = records(Map.of("outlet:gazette", GOOD));
    BeliefSum sum =
        believe(
            records,
            outlet("a", "gazette"),
            outlet("b", "forger")
                .by("outlet:gazette", HolderKind.OUTLET)
                .that(DENIES)
                .attributedOnly()
                .at(9));
    assertEquals(AFFIRMS, sum.terms().get(0).stance());
  }

  @Test
  void attributed_term_never_exceeds_the_carriers_own() {
    StanceRecords records = records(Map.of("speaker:ministry", GOOD));
    WeighedTerm forged =
        believe(records, quoted("a", "ministry", "rag").attributedOnly()).terms().get(0);
    WeighedTerm carrier = believe(records, outlet("b", "rag")).terms().get(0);
    WeighedTerm known = believe(records, quoted("a", "ministry", "rag")).terms().get(0);
    assertEquals(carrier.logLikelihoodRatio(), forged.logLikelihoodRatio(), 1e-15);
    assertTrue(known.logLikelihoodRatio() > forged.logLikelihoodRatio());
    assertEquals(0, forged.effective());
    assertTrue(forged.attributed());
  }

  @Test
  void anonymous_speaker_counts_by_what_the_carrier_relayed() {
    VoiceMother voice = outlet("a", "gazette").by("speaker:anonymous.1", HolderKind.ANONYMOUS);
    StanceRecords records =
        new StanceRecords(Map.of("outlet:gazette", GOOD), Map.of("outlet:gazette", BAD), POOLED);
    WeighedTerm term = believe(records, voice).terms().get(0);
    assertTrue(term.attributed());
    assertEquals(records.logLikelihoodRatio(BAD, AFFIRMS), term.logLikelihoodRatio(), 1e-15);
    assertEquals(40, term.effective());
  }

  @Test
  void private_person_is_not_listed() {
    BeliefSum sum =
        believe(cold(), outlet("a", "gazette").by("speaker:private", HolderKind.PRIVATE));
    assertTrue(sum.terms().isEmpty());
  }

  @Test
  void crowd_of_unknown_sources_moves_no_more_than_the_clamp() {
    List<VoiceMother> crowd = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      crowd.add(outlet("c" + i, "sock" + i));
    }
    BeliefSum sum = believe(records(Map.of()), crowd.toArray(new VoiceMother[0]));
    assertEquals(2, sum.logOdds(), 1e-9);
    assertTrue(sum.clampedLogOdds() < -1);
    BeliefSum withKnown =
        BeliefRules.believe(
            add(crowd, outlet("g", "gazette").that(DENIES)),
            records(Map.of("outlet:gazette", GOOD)),
            0,
            0);
    assertTrue(withKnown.logOdds() < sum.logOdds());
  }

  @Test
  void unknown_copier_does_not_hide_a_known_source_from_the_clamp() {
    StanceRecords records =
        records(Map.of("outlet:gazette", GOOD, "outlet:lucky", counts(4, 0, 0, 0, 0, 0)));
    BeliefSum before = believe(records, outlet("g", "gazette").from("w"));
    BeliefSum after =
        believe(records, outlet("g", "gazette").from("w"), outlet("l", "lucky").from("w"));
    assertTrue(after.logOdds() >= before.logOdds());
  }

  @Test
  void order_of_claims_never_matters() {
    RandomBeliefs random = new RandomBeliefs(5);
    for (int round = 0; round < 300; round++) {
      List<Voice> voices = random.voices(14);
      StanceRecords records = random.records();
      BeliefSum expected = BeliefRules.believe(voices, records, 1, 1);
      assertEquals(expected, BeliefRules.believe(random.shuffled(voices), records, 1, 1));
    }
  }

  @Test
  void further_affirmation_by_a_better_than_chance_source_never_lowers_the_belief() {
    RandomBeliefs random = new RandomBeliefs(3);
    int tried = 0;
    for (int round = 0; round < 15_000; round++) {
      StanceRecords records = random.records();
      List<Voice> voices = random.voices(1 + round % 14);
      Voice further = random.affirmation();
      StanceCounts basis =
          further.isAnonymous()
              ? records.relayedBy(further.outlet())
              : records.ownOf(further.source());
      if (records.logLikelihoodRatio(basis, AFFIRMS) > 0) {
        tried++;
        double before = BeliefRules.believe(voices, records, 3, 4).logOdds();
        List<Voice> more = new ArrayList<>(voices);
        more.add(further);
        double after = BeliefRules.believe(more, records, 3, 4).logOdds();
        assertTrue(after >= before - 1e-12, () -> voices + " and " + further + " " + records);
      }
    }
    assertTrue(tried > 5_000);
  }

  @Test
  void term_goes_to_a_client_with_its_claim() {
    Voice voice = outlet("a", "gazette").voice();
    Belief.Term term =
        BeliefRules.believe(List.of(voice), cold(), 0, 0).terms().get(0).asTermOf("true");
    assertEquals(voice.claimId(), term.claimId());
    assertEquals(voice.quote(), term.quote());
    assertEquals("true", term.answer());
    assertEquals(term.weight() * term.logLikelihoodRatio(), term.contribution());
    assertFalse(term.attributed());
  }

  @Test
  void extreme_records_stay_finite() {
    StanceCounts vast = new StanceCounts(1L << 60, 0, 0, 0, 1L << 60, 0);
    StanceRecords records = new StanceRecords(Map.of("outlet:gazette", vast), Map.of(), vast);
    for (Stance stance : Stance.values()) {
      BeliefSum sum =
          BeliefRules.believe(
              voices(outlet("a", "gazette").that(stance)), records, Long.MAX_VALUE, 0);
      assertTrue(Double.isFinite(sum.logOdds()));
      assertTrue(sum.probability() >= 0 && sum.probability() <= 1);
    }
  }

  private static StanceRecords cold() {
    return new StanceRecords(Map.of(), Map.of(), StanceCounts.NONE);
  }

  private static StanceRecords records(Map<String, StanceCounts> own) {
    return new StanceRecords(own, Map.of(), POOLED);
  }

  private static StanceCounts counts(int ta, int td, int th, int fa, int fd, int fh) {
    return RandomBeliefs.counts(ta, td, th, fa, fd, fh);
  }

  private static BeliefSum believe(StanceRecords records, VoiceMother... mothers) {
    return BeliefRules.believe(voices(mothers), records, 0, 0);
  }

  private static List<Voice> add(List<VoiceMother> mothers, VoiceMother further) {
    List<VoiceMother> all = new ArrayList<>(mothers);
    all.add(further);
    return voices(all.toArray(new VoiceMother[0]));
  }

  private static List<Voice> voices(VoiceMother... mothers) {
    return Arrays.stream(mothers).map(VoiceMother::voice).toList();
  }
}
