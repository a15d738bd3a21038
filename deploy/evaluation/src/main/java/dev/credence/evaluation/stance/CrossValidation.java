package dev.credence.evaluation.stance;

import dev.credence.scoring.stance.StanceModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One division of the headlines into folds by claim, each judged by a model of the other folds:
 * features, coefficients, scale and thresholds come from the other folds alone.
 *
 * @param judged every headline's calibrated judgement
 * @param uncalibrated the same with the scale 1
 * @param reworded judgements of headlines against another wording of the statement
 * @param applied for each reading, what thresholds for the aimed precision did on the folds that
 *     they were not chosen on
 */
record CrossValidation(
    List<Judged> judged,
    List<Judged> uncalibrated,
    List<Judged> reworded,
    Map<Reading, Applied> applied) {

  /** What share of verdicts that are made without a person must be right. */
  static final double AIM = .95;

  private static final int FOLDS = 10;
  private static final int INNER_FOLDS = 4;

  /**
   * What became of a threshold on folds that it was not chosen on.
   *
   * @param asked how many headlines there were
   * @param decided how many were decided
   * @param right how many of these were right
   */
  record Applied(int asked, int decided, int right) {

    Applied plus(Applied other) {
      return new Applied(asked + other.asked, decided + other.decided, right + other.right);
    }
  }

  static CrossValidation of(Trainer trainer, List<Headline> headlines, long seed) {
    CrossValidation all =
        new CrossValidation(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Reading.class));
    ClaimFolds folds = new ClaimFolds(headlines, FOLDS, seed);
    List<Headline> reworded = Rewording.of(headlines);
    for (int fold = 0; fold < folds.size(); fold++) {
      List<Headline> others = folds.outside(fold, headlines);
      StanceModel model = trainer.model(others);
      List<Judged> inner =
          judge(trainer.unpruned(), others, new ClaimFolds(others, INNER_FOLDS, seed));
      double scale = Calibration.scale(inner);
      List<Judged> uncalibrated = Judged.by(model, folds.in(fold, headlines));
      List<Judged> judged = scaled(uncalibrated, scale);
      all.uncalibrated.addAll(uncalibrated);
      all.judged.addAll(judged);
      all.reworded.addAll(Judged.by(model, folds.in(fold, reworded)));
      for (Reading reading : Reading.values()) {
        all.applied.merge(reading, applied(reading, scaled(inner, scale), judged), Applied::plus);
      }
    }
    return all;
  }

  /** Judges every headline by a model of the other folds. */
  static List<Judged> judge(Trainer trainer, List<Headline> headlines, ClaimFolds folds) {
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      StanceModel model = trainer.model(folds.outside(fold, headlines));
      judged.addAll(Judged.by(model, folds.in(fold, headlines)));
    }
    return judged;
  }

  private static Applied applied(Reading reading, List<Judged> chosenOn, List<Judged> appliedTo) {
    Predicate<Judged> none = j -> false;
    double threshold = Curve.of(chosenOn, reading, none).thresholdAt(AIM);
    Curve curve = Curve.of(appliedTo, reading, none);
    return new Applied(curve.size(), curve.decided(threshold), curve.right(threshold));
  }

  private static List<Judged> scaled(List<Judged> judged, double scale) {
    return judged.stream().map(j -> j.scaled(scale)).toList();
  }
}
