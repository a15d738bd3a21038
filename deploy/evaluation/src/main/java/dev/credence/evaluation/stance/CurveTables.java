package dev.credence.evaluation.stance;

import dev.credence.evaluation.stance.CrossValidation.Applied;
import dev.credence.scoring.stance.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The curves of automatic verdicts as Markdown. */
final class CurveTables {

  private static final List<Double> PRECISIONS = List.of(.99, .97, .95, .90);
  private static final List<Double> COVERAGES = List.of(.3, .4, .5, .6, .7, .8, .9, 1.0);

  private final List<CrossValidation> divisions;
  private final SlotsVerdict slots = new SlotsVerdict();
  private final QualityTables out = new QualityTables();

  CurveTables(List<CrossValidation> divisions) {
    this.divisions = divisions;
  }

  String tables() {
    out.line("");
    out.line("Threshold for precision .95 chosen on the other folds, applied to the fold:");
    out.line("");
    out.line("| reading | precision | coverage |");
    out.line("|---|---|---|");
    out.line("| goal | .95 | .50 |");
    for (Reading reading : Reading.values()) {
      out.line(
          "| %s | %s | %s |",
          reading.title(),
          Means.of(divisions, d -> precision(d, reading)),
          Means.of(divisions, d -> coverage(d, reading)));
    }
    out.line("");
    out.line("Whole curve, thresholds in sight of the answers:");
    out.line("");
    out.line(
        "| reading | coverage at .99 | .97 | .95 | .90 | precision at coverage .3 | .4 | .5 | .6"
            + " | .7 | .8 | .9 | 1 |");
    out.line("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Reading reading : Reading.values()) {
      curve(reading.title(), reading, j -> false);
      curve(
          reading.title() + "; what the slots contradict waits",
          reading,
          j -> slots.contradicts(j.headline(), j.stances().likeliest()));
    }
    slotsAlone();
    return out.toString();
  }

  private static double precision(CrossValidation division, Reading reading) {
    Applied applied = division.applied().getOrDefault(reading, new Applied(0, 0, 0));
    return (double) applied.right() / applied.decided();
  }

  private static double coverage(CrossValidation division, Reading reading) {
    Applied applied = division.applied().getOrDefault(reading, new Applied(0, 0, 0));
    return (double) applied.decided() / applied.asked();
  }

  private void curve(String title, Reading reading, Predicate<Judged> vetoed) {
    List<Curve> curves =
        divisions.stream().map(d -> Curve.of(d.judged(), reading, vetoed)).toList();
    StringBuilder row = new StringBuilder("| " + title);
    PRECISIONS.forEach(
        p -> row.append(" | ").append(Means.of(curves, c -> c.coverageAt(p)).brief()));
    COVERAGES.forEach(
        c -> row.append(" | ").append(Means.of(curves, x -> x.precisionAt(c)).brief()));
    out.line(row + " |");
  }

  /** The matcher knows sure and not sure, so it is one point of a curve. */
  private void slotsAlone() {
    List<Judged> judged = divisions.get(0).judged();
    out.line("");
    for (Reading reading : List.of(Reading.SIDE, Reading.TAKERS)) {
      List<Headline> asked =
          judged.stream().map(Judged::headline).filter(h -> reading.isAsked(h.side())).toList();
      List<Boolean> right = new ArrayList<>();
      for (Headline headline : asked) {
        Optional<Side> side = slots.sure(headline);
        side.ifPresent(sure -> right.add(sure == headline.side()));
      }
      long correct = right.stream().filter(isRight -> isRight).count();
      out.line(
          "The matcher by slots alone, %s: %d of %d decided (%.3f), %d right (%s).",
          reading.title(),
          right.size(),
          asked.size(),
          (double) right.size() / asked.size(),
          correct,
          right.isEmpty()
              ? "-"
              : String.format(Locale.ROOT, "%.3f", (double) correct / right.size()));
    }
  }
}
