package dev.credence.ingest.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Thresholds of the link rule that suit given pairs best: the highest F1 on a grid and, as many
 * share it, the middle of these, which is farthest from what would change it.
 */
final class FittedThresholds {

  private static final double[] CONTAINMENT = {0.14, 0.17, 0.20, 0.23, 0.26};
  private static final double[] NARRATIVE_5 = {0.04, 0.07, 0.10, 0.13, 0.16};
  private static final double[] NARRATIVE_3 = {0.24, 0.30, 0.36};
  private static final double[] PASSAGES_JACCARD = {0.16, 0.20, 0.24, 0.28, 0.32};
  private static final double[] SEVERAL_PASSAGES = {1.0, 1.3, 1.6};
  private static final double[] BESIDES = {0, 0.02, 0.04, 0.06, 0.08};

  /** A pair whose counts are made once. */
  private static final class Counted extends Overlap {

    private final Measures measures;
    private final double narrative3;
    private final int longestNarrativeRun;
    private final double narrativeBesides;
    private final int fewestNarrativeWords;
    private final boolean checks;

    Counted(LabelledPair pair) {
      super(pair.textA(), pair.textB());
      this.measures = super.measures();
      this.narrative3 = super.narrative3();
      this.longestNarrativeRun = super.longestNarrativeRun();
      this.narrativeBesides = super.narrativeBesides(longestNarrativeRun);
      this.fewestNarrativeWords = super.fewestNarrativeWords();
      this.checks = DebunkCues.oneChecksTheOther(pair.textA(), pair.textB(), LinkRule.CUES_IN_COPY);
    }

    @Override
    Measures measures() {
      return measures;
    }

    @Override
    double narrative3() {
      return narrative3;
    }

    @Override
    int longestNarrativeRun() {
      return longestNarrativeRun;
    }

    @Override
    double narrativeBesides(int run) {
      return narrativeBesides;
    }

    @Override
    int fewestNarrativeWords() {
      return fewestNarrativeWords;
    }
  }

  private FittedThresholds() {}

  static LinkThresholds on(List<LabelledPair> pairs, boolean corrected) {
    List<Counted> counted = pairs.stream().map(Counted::new).toList();
    List<LinkThresholds> best = new ArrayList<>();
    int bestScore = -1;
    for (LinkThresholds thresholds : grid()) {
      LinkRule rule = new LinkRule(thresholds);
      int score = 0;
      for (int i = 0; i < counted.size(); i++) {
        Counted pair = counted.get(i);
        boolean linked = rule.isCopy(pair, pair.measures()) && !pair.checks;
        score += linked == pairs.get(i).isCopy(corrected) ? 1 : 0;
      }
      if (score > bestScore) {
        best.clear();
        bestScore = score;
      }
      if (score == bestScore) {
        best.add(thresholds);
      }
    }
    return middle(best);
  }

  static boolean isLinked(LabelledPair pair, LinkThresholds thresholds) {
    return pair.textA().normalised().equals(pair.textB().normalised())
        || new LinkRule(thresholds)
            .link(pair.textA(), pair.textB())
            .filter(link -> LabelledPair.isCopy(link.kind().name()))
            .isPresent();
  }

  private static List<LinkThresholds> grid() {
    List<LinkThresholds> grid = new ArrayList<>();
    LinkThresholds start = LinkThresholds.START;
    for (double containment : CONTAINMENT) {
      for (double narrative5 : NARRATIVE_5) {
        for (double narrative3 : NARRATIVE_3) {
          for (double jaccard : PASSAGES_JACCARD) {
            for (double several : SEVERAL_PASSAGES) {
              for (double besides : BESIDES) {
                grid.add(
                    new LinkThresholds(
                        start.nearJaccard(),
                        start.leastContainment(),
                        containment,
                        narrative5,
                        narrative3,
                        jaccard,
                        several,
                        besides,
                        start.mostOfText()));
              }
            }
          }
        }
      }
    }
    return grid;
  }

  private static LinkThresholds middle(List<LinkThresholds> best) {
    LinkThresholds mean =
        new LinkThresholds(
            0,
            0,
            best.stream().mapToDouble(LinkThresholds::containment).average().orElseThrow(),
            best.stream().mapToDouble(LinkThresholds::narrative5).average().orElseThrow(),
            best.stream().mapToDouble(LinkThresholds::narrative3).average().orElseThrow(),
            best.stream().mapToDouble(LinkThresholds::passagesJaccard).average().orElseThrow(),
            best.stream().mapToDouble(LinkThresholds::severalPassages).average().orElseThrow(),
            best.stream().mapToDouble(LinkThresholds::besidesOnePassage).average().orElseThrow(),
            0);
    return best.stream()
        .min(Comparator.comparingDouble(thresholds -> distance(thresholds, mean)))
        .orElseThrow();
  }

  /** In steps of the grid. */
  private static double distance(LinkThresholds a, LinkThresholds b) {
    return Math.abs(a.containment() - b.containment()) / 0.03
        + Math.abs(a.narrative5() - b.narrative5()) / 0.03
        + Math.abs(a.narrative3() - b.narrative3()) / 0.06
        + Math.abs(a.passagesJaccard() - b.passagesJaccard()) / 0.04
        + Math.abs(a.severalPassages() - b.severalPassages()) / 0.3
        + Math.abs(a.besidesOnePassage() - b.besidesOnePassage()) / 0.02;
  }
}
