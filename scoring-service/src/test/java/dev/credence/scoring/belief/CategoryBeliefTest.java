package dev.credence.scoring.belief;

import static dev.credence.scoring.belief.VoiceMother.outlet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.Belief.AnswerProbability;
import dev.credence.contract.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryBeliefTest {

  private static final StanceRecords RECORDS =
      new StanceRecords(Map.of(), Map.of(), RandomBeliefs.counts(40, 10, 10, 12, 38, 12));

  @Test
  void no_answer_leaves_everything_to_others() {
    CategoryBelief belief = CategoryBelief.believe(Map.of(), RECORDS, 3, 4);
    assertEquals(1, belief.other());
    assertTrue(belief.answers().isEmpty());
    assertEquals(0, belief.independentOrigins());
  }

  @Test
  void one_answer_is_a_boolean_belief() {
    List<Voice> voices = List.of(outlet("a", "gazette").voice());
    CategoryBelief belief = CategoryBelief.believe(Map.of("Port", voices), RECORDS, 3, 4);
    BeliefSum sum = BeliefRules.believe(voices, RECORDS, 3, 4);
    assertEquals(sum.probability(), belief.answers().get(0).probability(), 1e-12);
    assertEquals(1 - sum.probability(), belief.other(), 1e-12);
  }

  @Test
  void answers_and_others_sum_to_one_and_the_most_named_comes_first() {
    CategoryBelief belief =
        CategoryBelief.believe(
            Map.of(
                "Bridge", List.of(outlet("a", "gazette").voice()),
                "Port", List.of(outlet("b", "herald").voice(), outlet("c", "times").voice())),
            RECORDS,
            0,
            0);
    assertEquals("Port", belief.answers().get(0).answer());
    assertEquals(1, total(belief), 1e-12);
    assertEquals(3, belief.independentOrigins());
  }

  @Test
  void source_stands_by_the_last_answer_it_named() {
    CategoryBelief belief =
        CategoryBelief.believe(
            Map.of(
                "Bridge", List.of(outlet("a", "gazette").voice()),
                "Port", List.of(outlet("b", "gazette").at(4).voice())),
            RECORDS,
            0,
            0);
    assertEquals("Port", belief.answers().get(0).answer());
    assertEquals(0.5, belief.answers().get(1).probability() / belief.other() / 2, 1e-12);
    assertEquals(1, belief.independentOrigins());
  }

  @Test
  void many_certain_answers_stay_finite() {
    Map<String, List<Voice>> voices = new HashMap<>();
    for (int answer = 0; answer < 50; answer++) {
      List<Voice> named = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        named.add(outlet(answer + "/" + i, answer + "." + i).voice());
      }
      voices.put("answer" + answer, named);
    }
    CategoryBelief belief = CategoryBelief.believe(voices, RECORDS, Long.MAX_VALUE, 0);
    assertEquals(1, total(belief), 1e-9);
    assertTrue(belief.other() >= 0);
  }

  @Test
  void denied_answer_is_less_likely_than_an_unnamed_one() {
    CategoryBelief belief =
        CategoryBelief.believe(
            Map.of("Port", List.of(outlet("a", "gazette").that(Stance.DENIES).voice())),
            RECORDS,
            0,
            0);
    assertTrue(belief.answers().get(0).probability() < belief.other());
  }

  private static double total(CategoryBelief belief) {
    return belief.other()
        + belief.answers().stream().mapToDouble(AnswerProbability::probability).sum();
  }
}
