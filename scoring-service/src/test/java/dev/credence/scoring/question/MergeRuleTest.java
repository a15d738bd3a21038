package dev.credence.scoring.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.credence.contract.MergeProposal;
import dev.credence.scoring.question.MergeRule.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeRuleTest {

  @Test
  void questions_that_share_most_of_their_claims_are_proposed() {
    List<MergeProposal> proposals =
        MergeRule.propose(List.of(new Overlap("b", "B was so", 3, 3, 10, 4)));
    assertEquals(List.of(new MergeProposal("b", "B was so", 3, 3)), proposals);
  }

  @Test
  void one_claim_in_common_proposes_nothing() {
    assertEquals(List.of(), MergeRule.propose(List.of(new Overlap("b", null, 1, 1, 1, 1))));
  }

  @Test
  void less_than_half_of_the_smaller_proposes_nothing() {
    assertEquals(List.of(), MergeRule.propose(List.of(new Overlap("b", null, 2, 2, 5, 9))));
    assertEquals(1, MergeRule.propose(List.of(new Overlap("b", null, 2, 2, 4, 9))).size());
  }

  @Test
  void the_contrary_is_proposed_and_shows_that_no_verdict_is_alike() {
    assertEquals(
        List.of(new MergeProposal("not-b", null, 4, 0)),
        MergeRule.propose(List.of(new Overlap("not-b", null, 4, 0, 4, 4))));
  }

  @Test
  void the_most_shared_come_first_and_twenty_are_enough() {
    List<Overlap> many = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> many.add(new Overlap("q" + i, null, 2 + i, 2, 2, 2)));
    List<MergeProposal> proposals = MergeRule.propose(many);
    assertEquals(20, proposals.size());
    assertEquals("q29", proposals.get(0).question());
  }
}
