package dev.credence.evaluation.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.credence.scoring.stance.Side;
import dev.credence.scoring.stance.StanceModel;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final List<Headline> HEADLINES = HeadlineMother.headlines();

  @Test
  void the_same_headlines_write_the_same_bytes() {
    assertEquals(
        Trainer.STANDARD.coefficients(HEADLINES, "v", 1.2),
        Trainer.STANDARD.coefficients(HEADLINES, "v", 1.2));
  }

  @Test
  void what_is_written_is_read_by_the_service_and_judges_claims_never_seen() {
    StanceModel model = Trainer.STANDARD.model(HEADLINES);
    assertEquals(
        Side.AGAINST,
        model.judge("The quarry of Welm was sold", "No, Welm did not sell quarry").likeliest());
    assertEquals(
        Side.OBSERVING,
        model.judge("The quarry of Welm was sold", "Did Welm sell its quarry?").likeliest());
    assertEquals(
        Side.FOR, model.judge("The quarry of Welm was sold", "Welm sells its quarry").likeliest());
  }

  @Test
  void no_more_features_are_kept_than_asked_for() {
    Trainer few = new Trainer(12, 2, 20, name -> true);
    assertTrue(few.model(HEADLINES).size() <= 20);
  }

  @Test
  void rare_features_and_features_not_allowed_are_left_out() {
    String all = new Trainer(1, 1, 99_999, name -> true).coefficients(HEADLINES, "v", 1);
    String frequent = new Trainer(1, 100, 99_999, name -> true).coefficients(HEADLINES, "v", 1);
    assertTrue(all.contains("\nword karsa\t"));
    assertTrue(!frequent.contains("\nword karsa\t"));
    String words = Trainer.BAG_OF_WORDS.coefficients(HEADLINES, "v", 1);
    assertTrue(words.contains("\nword no\t"));
    assertTrue(!words.contains("\ncue "));
    assertTrue(!Trainer.WITHOUT_WORDS.coefficients(HEADLINES, "v", 1).contains("\nword "));
  }

  @Test
  void the_scale_written_is_the_scale_read() {
    String text = Trainer.STANDARD.coefficients(HEADLINES, "headlines-x", 1.234);
    assertTrue(text.contains("\nscale\t1.234\n"));
    assertEquals("headlines-x", StanceModel.read(new StringReader(text)).version());
  }

  @Test
  void the_gradient_is_the_slope_of_the_loss() {
    Samples samples = Samples.of(HEADLINES.subList(0, 30), List.of("word no", "mark question"));
    Random random = new Random(5);
    double[] start = random.doubles(LogLoss.dimension(samples), -1, 1).toArray();
    double[] at = random.doubles(start.length, -1, 1).toArray();
    double[] gradient = new LogLoss(samples, 3, start).gradientAt(at);
    for (int i = 0; i < at.length; i++) {
      double[] before = at.clone();
      double[] after = at.clone();
      before[i] -= 1e-6;
      after[i] += 1e-6;
      LogLoss loss = new LogLoss(samples, 3, start);
      double slope = (loss.valueAt(after) - loss.valueAt(before)) / 2e-6;
      assertEquals(slope, gradient[i], 1e-5);
    }
  }

  @Test
  void all_of_a_claim_is_in_one_fold_and_every_headline_in_exactly_one() {
    ClaimFolds folds = new ClaimFolds(HEADLINES, 10, 7);
    List<Headline> together =
        IntStream.range(0, folds.size())
            .mapToObj(fold -> folds.in(fold, HEADLINES))
            .flatMap(List::stream)
            .toList();
    assertEquals(HEADLINES.size(), together.size());
    for (int fold = 0; fold < folds.size(); fold++) {
      List<String> inside = folds.in(fold, HEADLINES).stream().map(Headline::claim).toList();
      List<String> outside = folds.outside(fold, HEADLINES).stream().map(Headline::claim).toList();
      assertTrue(!inside.isEmpty() && Collections.disjoint(inside, outside));
    }
  }

  @Test
  void claims_that_share_a_name_are_one_topic() {
    List<Headline> topics = Topics.of(HEADLINES);
    assertEquals(HEADLINES.size(), topics.size());
    assertEquals(8, topics.stream().map(Headline::claim).distinct().count());
  }

  @Test
  void another_wording_is_that_of_another_headline_for_the_claim() {
    List<Headline> headlines = HEADLINES.subList(0, 3);
    List<Headline> reworded = Rewording.of(headlines);
    assertEquals(2, reworded.size());
    assertTrue(reworded.stream().allMatch(h -> h.statement().equals(headlines.get(0).text())));
    assertEquals(
        List.of(Side.AGAINST, Side.OBSERVING), reworded.stream().map(Headline::side).toList());
  }
}
