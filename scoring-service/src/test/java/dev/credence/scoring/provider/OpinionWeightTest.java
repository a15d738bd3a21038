package dev.credence.scoring.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.contract.ProviderName;
import dev.credence.contract.Stance;
import dev.credence.scoring.match.Confidence;
import dev.credence.scoring.match.Match;
import dev.credence.scoring.match.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpinionWeightTest {

  private static final ProviderName MODEL = ProviderName.model("small", 1);

  private final OpinionWeight weight = new OpinionWeight();

  private static Match match(Relation relation, Confidence confidence, @Nullable Double ratio) {
    return new Match(relation, confidence, 0.5, ratio, List.of("the rules' reason"));
  }

  private Match weighed(Match rules, @Nullable Relation opinion) {
    return weight.weigh(rules, Stance.AFFIRMS, new Opinion(MODEL, opinion, null)).match();
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void nothing_that_was_weighed_is_sure(Relation opinion) {
    for (Relation rules : Relation.values()) {
      for (Confidence confidence : Confidence.values()) {
        Match weighed = weighed(match(rules, confidence, null), opinion);
        assertNotEquals(Confidence.SURE, weighed.confidence());
        assertNotEquals(Confidence.SURE, weighed.ifDenied());
      }
    }
  }

  @Test
  void the_suggestion_follows_the_opinion_and_names_who_holds_it() {
    Match weighed = weighed(match(Relation.SAME, Confidence.DOUBTFUL, null), Relation.OPPOSITE);
    assertEquals(Relation.OPPOSITE, weighed.relation());
    assertEquals("the rules' reason", weighed.reasons().get(0));
    assertTrue(weighed.reasons().get(1).startsWith("llm:small/1 reads"), weighed::toString);
  }

  @Test
  void a_stance_is_taken_over_where_it_was_asked_for() {
    Match rules = match(Relation.SAME, Confidence.DOUBTFUL, null);
    assertEquals(
        Stance.DENIES,
        weight.weigh(rules, Stance.AFFIRMS, new Opinion(MODEL, null, Stance.DENIES)).stance());
    assertEquals(
        Stance.AFFIRMS,
        weight.weigh(rules, Stance.AFFIRMS, new Opinion(MODEL, null, null)).stance());
  }

  @ParameterizedTest
  @EnumSource(
      value = Relation.class,
      names = {"SAME", "OPPOSITE", "UNRELATED"})
  void another_number_or_another_time_decides_whatever_a_model_reads(Relation opinion) {
    for (Match rules :
        List.of(
            match(Relation.OPPOSITE, Confidence.DOUBTFUL, 2.5),
            match(Relation.PARTLY, Confidence.DOUBTFUL, 1.1),
            match(Relation.OTHER_TIME, Confidence.DOUBTFUL, null))) {
      assertEquals(rules.relation(), weighed(rules, opinion).relation());
    }
  }

  @Test
  void an_equal_number_vetoes_nothing() {
    assertEquals(
        Relation.OPPOSITE,
        weighed(match(Relation.SAME, Confidence.DOUBTFUL, 1.0), Relation.OPPOSITE).relation());
  }
}
