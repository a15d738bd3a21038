package dev.credence.evaluation.measure;

import dev.credence.evaluation.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;

/** How many documents a second one core takes through the single steps of finding copies. */
public final class Benchmarks implements Measurement {

  private static final String COMMAND = "deploy/evaluation/speed --only fingerprints";
  private static final double FINGERPRINT_GOAL = 15_000;
  private static final String GOAL_BENCHMARK = "fingerprints";

  @Override
  public List<Figure> run(Settings settings, Consumer<String> out) throws Exception {
    out.accept("  " + settings.data().map(data -> "real bodies").orElse("invented texts"));
    List<Figure> figures = new ArrayList<>();
    for (RunResult result : Jmh.run(TextBenchmark.class, settings)) {
      figures.add(
          figure(
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreError()));
    }
    return figures;
  }

  private static Figure figure(String label, double perSecond, double error) {
    String got = String.format(Locale.ROOT, "%.0f ± %.0f", perSecond, error);
    String name = label + ", documents/s on one core";
    return label.equals(GOAL_BENCHMARK)
        ? Figure.goal(
            name,
            String.format(Locale.ROOT, ">= %.0f", FINGERPRINT_GOAL),
            got,
            perSecond >= FINGERPRINT_GOAL,
            COMMAND)
        : Figure.shown(name, got, COMMAND);
  }
}
